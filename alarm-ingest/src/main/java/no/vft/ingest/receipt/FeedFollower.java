package no.vft.ingest.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import no.vft.api.device.Receipt;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.FeedApi;
import no.vft.api.feed.FeedEntry;
import no.vft.api.id.EventId;
import no.vft.ingest.lead.Lead;
import no.vft.ingest.mqtt.Broker;
import no.vft.ingest.receipt.FeedCursor.Press;
import no.vft.ingest.worker.Pace;
import org.springframework.stereotype.Component;

/**
 * Follows what happens to alarms, and tells the devices: "you have been heard", "it is closed". The cursor moves when
 * the
 * broker has taken every receipt of a page; after a failure the page is sent again, which a device does not mind.
 */
@Component
class FeedFollower {
    private final ReceiptSettings settings;
    private final FeedApi feed;
    private final FeedCursor cursor;
    private final Broker broker;
    private final Lead lead;
    private final ReceiptMetrics metrics;
    private final Pace pace;

    FeedFollower(
            ReceiptSettings settings,
            FeedApi feed,
            FeedCursor cursor,
            Broker broker,
            Lead lead,
            ReceiptMetrics metrics) {
        this.settings = settings;
        this.feed = feed;
        this.cursor = cursor;
        this.broker = broker;
        this.lead = lead;
        this.metrics = metrics;
        this.pace = new Pace(settings.feedGather());
    }

    /** Reads and tells one page, on the active instance only. */
    void followOnePage() throws InterruptedException, ExecutionException, TimeoutException {
        lead.await();
        pace.await();
        var position = cursor.position();
        var page = feed.read(position, settings.feedWait().toSeconds() + "s", settings.feedLimit());
        tell(receipts(page.entries()));
        if (!page.next().equals(position)) {
            cursor.advance(page.next());
        }
    }

    private List<AddressedReceipt> receipts(List<FeedEntry> entries) {
        var presses = cursor.presses(entries.stream()
                .filter(entry -> stageOf(entry.kind()).isPresent())
                .flatMap(entry -> entry.eventIds().stream())
                .collect(Collectors.toSet()));
        return entries.stream()
                .flatMap(entry ->
                        stageOf(entry.kind()).stream().flatMap(stage -> receipts(entry, stage, presses).stream()))
                .toList();
    }

    private static List<AddressedReceipt> receipts(FeedEntry entry, Receipt.Stage stage, Map<EventId, Press> presses) {
        var receipts = new ArrayList<AddressedReceipt>();
        for (var eventId : entry.eventIds()) {
            var press = presses.get(eventId);
            if (press != null) {
                receipts.add(new AddressedReceipt(press.deviceId(), new Receipt(press.ref(), stage, null, entry.at())));
            }
        }
        return receipts;
    }

    private void tell(List<AddressedReceipt> receipts)
            throws InterruptedException, ExecutionException, TimeoutException {
        var answers = new ArrayList<CompletableFuture<Void>>();
        for (var receipt : receipts) {
            answers.add(broker.publish(receipt.topic(), receipt.payload(), settings.publishTimeout()));
        }
        var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
        all.get(settings.publishTimeout().toMillis(), TimeUnit.MILLISECONDS);
        receipts.forEach(receipt -> metrics.sent(receipt.receipt().stage()));
    }

    private static Optional<Receipt.Stage> stageOf(AlarmLogKind kind) {
        return switch (kind) {
            case ANSWERED -> Optional.of(Receipt.Stage.ANSWERED);
            case RESOLVED -> Optional.of(Receipt.Stage.CLOSED);
            case RAISED,
                    PRESSED_AGAIN,
                    TEST_LOGGED,
                    CANCELLED_BY_DEVICE,
                    ESCALATED,
                    BREACHED,
                    REMINDED,
                    CLAIMED,
                    RELEASED,
                    CLAIM_LOST,
                    PRESS_SEEN,
                    HELD,
                    HOLD_EXPIRED,
                    DISPATCHED,
                    CALL_OUT_ACCEPTED,
                    CALL_OUT_ON_THE_WAY,
                    CALL_OUT_ON_SITE,
                    CALL_OUT_CANCELLED,
                    CALL_OUT_OVERDUE,
                    NOTED,
                    CLOSED -> Optional.empty();
        };
    }
}
