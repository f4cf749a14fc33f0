package no.vft.sim.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import no.vft.api.WireJson;
import no.vft.api.device.AlarmMessage;
import no.vft.api.device.Channel;
import no.vft.api.device.Receipt;

/** An alarm that the device keeps until the platform has receipted it. Thread-safe. */
final class OpenAlarm {
    private final AlarmMessage first;
    private final int copies;
    private final long pressedNanos = System.nanoTime();
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    private final List<Future<?>> resends = new ArrayList<>();
    private int attempts;

    OpenAlarm(AlarmMessage first, int copies) {
        this.first = first;
        this.copies = copies;
    }

    String ref() {
        return first.ref();
    }

    int copies() {
        return copies;
    }

    CompletableFuture<Receipt> receipt() {
        return receipt;
    }

    long ageNanos() {
        return System.nanoTime() - pressedNanos;
    }

    synchronized int countAttempt() {
        return ++attempts;
    }

    /** The payload of one transmission: the same press, with the attempt and the channel of this time. */
    byte[] payload(int attempt, Channel channel) {
        return WireJson.mapper()
                .writeValueAsBytes(new AlarmMessage(
                        first.ref(),
                        first.kind(),
                        first.occurredAt(),
                        attempt,
                        first.trigger(),
                        first.location(),
                        first.position(),
                        channel,
                        first.voice(),
                        first.text(),
                        first.unknown()));
    }

    synchronized void remember(Future<?> resend) {
        resends.removeIf(Future::isDone);
        if (receipt.isDone()) {
            resend.cancel(false);
        } else {
            resends.add(resend);
        }
    }

    /** Every planned resend is dropped; new ones may follow. */
    synchronized void forgetResends() {
        resends.forEach(resend -> resend.cancel(false));
        resends.clear();
    }

    void complete(Receipt received) {
        receipt.complete(received);
        forgetResends();
    }
}
