package no.vft.sim.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import no.vft.api.WireJson;
import no.vft.api.device.AlarmMessage;
import no.vft.api.device.Channel;
import no.vft.api.device.Channel.Role;
import no.vft.api.device.DeviceTopic;
import no.vft.api.device.Receipt;
import no.vft.api.device.StatusMessage;
import no.vft.api.device.Trigger;
import no.vft.api.id.DeviceId;
import no.vft.sim.radio.Passage;
import no.vft.sim.radio.RadioChannel;
import no.vft.sim.radio.RadioConditions;
import tools.jackson.core.JacksonException;

/**
 * A device as the platform meets it: it keeps each alarm, and resends it with full-jitter back-off over each channel,
 * until it holds the platform's RECEIVED receipt. Made by a {@link Fleet}. Thread-safe.
 *
 * <p>Both channels share one MQTT connection, since the client id is the device's identity and a broker knows each only
 * once; which channel a message took is decided by the radio model and told in the message.
 */
public final class SimulatedDevice {
    private final DeviceId id;
    private final FleetContext context;
    private final DeviceLink link;
    private final Map<Role, RadioChannel> channels = new EnumMap<>(Role.class);
    private final Map<String, OpenAlarm> open = new ConcurrentHashMap<>();
    private final SplittableRandom random;
    private final Heart heart;
    private volatile Consumer<Receipt> receiptListener = receipt -> {};

    SimulatedDevice(DeviceId id, FleetContext context) {
        this.id = id;
        this.context = context;
        this.random = new SplittableRandom(context.seedOf(id) + 1);
        channels.put(
                Role.PRIMARY, new RadioChannel(Role.PRIMARY, context.settings().primary(), context.seedOf(id)));
        RadioConditions redundant = context.settings().redundant();
        if (redundant != null) {
            channels.put(Role.REDUNDANT, new RadioChannel(Role.REDUNDANT, redundant, context.seedOf(id)));
        }
        this.link = new DeviceLink(id, context, new DeviceLink.Listener() {
            @Override
            public void online() {
                open.values().forEach(SimulatedDevice.this::transmitAtOnce);
            }

            @Override
            public void heard(DeviceTopic.Branch branch, byte[] payload) {
                hear(branch, payload);
            }
        });
        this.heart = new Heart(context, random.split(), this::beat);
    }

    public DeviceId id() {
        return id;
    }

    /** Whether it is connected and subscribed now. */
    public boolean isOnline() {
        return link.isOnline();
    }

    /**
     * Connects, and connects again whenever the connection is lost. Completes when online; exceptionally when the first
     * attempt failed, while the device goes on trying.
     */
    public CompletableFuture<Void> connect() {
        return link.connect();
    }

    /** Leaves the broker until {@link #connect()}; alarms without receipt are kept. */
    public CompletableFuture<Void> disconnect() {
        return link.disconnect();
    }

    /**
     * Raises an alarm, online or not. The result completes with the RECEIVED receipt and never otherwise: bound the
     * waiting.
     */
    public CompletableFuture<Receipt> press(Press press) {
        AlarmMessage message = new AlarmMessage(
                context.nextRef(),
                press.kind(),
                context.settings().clock().instant(),
                1,
                new Trigger("PENDANT", id + "-p1", 90),
                null,
                null,
                null,
                press.voice(),
                press.text(),
                press.unknown());
        OpenAlarm alarm = new OpenAlarm(message, press.copies());
        open.put(alarm.ref(), alarm);
        context.figures().pressed.increment();
        transmitAtOnce(alarm);
        return alarm.receipt();
    }

    /** Publishes any bytes on any topic, as a broken device would; completes with whether the broker took it. */
    public CompletableFuture<Boolean> publishRaw(String topic, byte[] payload) {
        return link.publish(topic, payload);
    }

    /** The alarm topic of this device. */
    public String alarmTopic() {
        return new DeviceTopic(id, DeviceTopic.Branch.ALARM).name();
    }

    /** Sends a heartbeat each interval from now on, the first after a random part of it. */
    public void startHeartbeats(Duration interval) {
        heart.start(interval);
    }

    /** Falls silent without leaving the broker. */
    public void stopHeartbeats() {
        heart.stop();
    }

    /** Is told every receipt that the device hears, of whatever stage, on a network thread. */
    public void onReceipt(Consumer<Receipt> listener) {
        receiptListener = listener;
    }

    /** How many alarms wait for their receipt. */
    public int unreceipted() {
        return open.size();
    }

    private void transmitAtOnce(OpenAlarm alarm) {
        alarm.forgetResends();
        if (alarm.copies() > 1) {
            for (int copy = 0; copy < alarm.copies(); copy++) {
                channels.values().forEach(channel -> send(alarm, channel));
            }
        } else {
            send(alarm, channel(Role.PRIMARY));
        }
        channels.keySet().forEach(role -> resendLater(alarm, role, 0));
    }

    private void resendLater(OpenAlarm alarm, Role role, int resend) {
        Duration delay;
        synchronized (random) {
            delay = context.settings().backoff().delay(resend, random);
        }
        later(alarm, delay, () -> {
            if (!alarm.receipt().isDone() && link.isOnline()) {
                send(alarm, channel(role));
            }
            resendLater(alarm, role, resend + 1);
        });
    }

    private void send(OpenAlarm alarm, RadioChannel channel) {
        if (!link.isOnline()) {
            return;
        }
        int attempt = alarm.countAttempt();
        context.figures().transmissions.increment();
        if (attempt > alarm.copies() * (alarm.copies() > 1 ? channels.size() : 1)) {
            context.figures().resends.increment();
        }
        byte[] payload = alarm.payload(attempt, channel.description());
        switch (channel.next(context.sinceSwitchedOn())) {
            case Passage.Arrives(Duration after) -> {
                if (after.isZero()) {
                    link.publish(alarmTopic(), payload);
                } else {
                    later(alarm, after, () -> link.publish(alarmTopic(), payload));
                }
            }
            case Passage.Lost(), Passage.NoCoverage() ->
                context.figures().lostInTheAir.increment();
        }
    }

    private void later(OpenAlarm alarm, Duration delay, Runnable deed) {
        try {
            if (!alarm.receipt().isDone()) {
                alarm.remember(context.after(delay, deed));
            }
        } catch (RejectedExecutionException closing) {
            // The fleet is being closed; the alarm stays unreceipted and is reported as that.
            alarm.forgetResends();
        }
    }

    /** A receipt comes down the mobile channel: it too can be lost, which is how real duplicates arise. */
    private void hear(DeviceTopic.Branch branch, byte[] payload) {
        if (branch == DeviceTopic.Branch.COMMAND) {
            context.figures().commands.increment();
            return;
        }
        switch (channel(Role.PRIMARY).next(context.sinceSwitchedOn())) {
            case Passage.Arrives(Duration after) -> {
                if (after.isZero()) {
                    accept(payload);
                } else {
                    context.after(after, () -> accept(payload));
                }
            }
            case Passage.Lost(), Passage.NoCoverage() ->
                context.figures().lostInTheAir.increment();
        }
    }

    private void accept(byte[] payload) {
        Receipt receipt;
        try {
            receipt = WireJson.mapper().readValue(payload, Receipt.class);
        } catch (JacksonException unreadable) {
            context.figures().receiptsUnintelligible.increment();
            return;
        }
        switch (receipt.stage()) {
            case RECEIVED -> received(receipt);
            case ANSWERED -> context.figures().answered.increment();
            case CLOSED -> context.figures().closed.increment();
        }
        receiptListener.accept(receipt);
    }

    private void received(Receipt receipt) {
        Receipt.Outcome outcome = receipt.outcome();
        if (outcome != null) {
            switch (outcome) {
                case NEW -> context.figures().receiptsNew.increment();
                case DUPLICATE -> context.figures().receiptsDuplicate.increment();
                case UNREADABLE -> context.figures().receiptsUnreadable.increment();
            }
        }
        String ref = receipt.ref();
        OpenAlarm alarm = ref == null ? null : open.remove(ref);
        if (alarm != null) {
            context.ledger().append(id, alarm.ref(), receipt.at());
            context.figures().receiptedAfter(alarm.ageNanos());
            alarm.complete(receipt);
        }
    }

    private void beat(Duration interval) {
        if (!link.isOnline()) {
            return;
        }
        List<Channel> described = new ArrayList<>();
        channels.values().forEach(channel -> described.add(channel.description()));
        var now = context.settings().clock().instant();
        var status = new StatusMessage(
                now,
                100,
                true,
                described,
                "sim-1",
                List.of(new StatusMessage.Accessory(id + "-p1", "PENDANT", 90, now)),
                (int) Math.max(1, interval.toSeconds()));
        link.publish(
                new DeviceTopic(id, DeviceTopic.Branch.STATUS).name(),
                WireJson.mapper().writeValueAsBytes(status));
        context.figures().heartbeats.increment();
    }

    private RadioChannel channel(Role role) {
        RadioChannel channel = channels.get(role);
        if (channel == null) {
            throw new IllegalStateException("the device has no channel " + role);
        }
        return channel;
    }
}
