package no.vft.sim.ledger;

import java.util.List;

/**
 * What the comparison found. Each list names presses as {@code device/ref}, or events by their id, in the order of the
 * ledger.
 *
 * @param receipts how many different presses were compared
 * @param missingInIngest receipted, yet alarm-ingest does not hold it: a loss
 * @param notHandedOver held by alarm-ingest and not yet handed over when the patience ended
 * @param missingInResponseCenter handed over, yet response-center does not hold it: a loss
 * @param doubles more than one event for a press, or more than one log entry for an event
 */
public record LedgerReport(
        int receipts,
        List<String> missingInIngest,
        List<String> notHandedOver,
        List<String> missingInResponseCenter,
        List<String> doubles) {
    private static final int SHOWN = 5;

    public LedgerReport {
        missingInIngest = List.copyOf(missingInIngest);
        notHandedOver = List.copyOf(notHandedOver);
        missingInResponseCenter = List.copyOf(missingInResponseCenter);
        doubles = List.copyOf(doubles);
    }

    /** How many receipted presses the platform does not have at its far end. */
    public int losses() {
        return missingInIngest.size() + notHandedOver.size() + missingInResponseCenter.size();
    }

    /** Nothing lost, nothing double. */
    public boolean isClean() {
        return losses() == 0 && doubles.isEmpty();
    }

    /** For a person, some lines without a line end. */
    public String text() {
        StringBuilder text = new StringBuilder("ledger check: %d receipts, %d lost, %d double%s"
                .formatted(receipts, losses(), doubles.size(), isClean() ? ": every receipt is kept, once" : ""));
        detail(text, "receipted, not in alarm-ingest", missingInIngest);
        detail(text, "not handed over to response-center", notHandedOver);
        detail(text, "handed over, not in response-center", missingInResponseCenter);
        detail(text, "double", doubles);
        return text.toString();
    }

    private static void detail(StringBuilder text, String what, List<String> presses) {
        if (!presses.isEmpty()) {
            text.append("%n  %s: %d (%s%s)"
                    .formatted(
                            what,
                            presses.size(),
                            String.join(", ", presses.subList(0, Math.min(SHOWN, presses.size()))),
                            presses.size() > SHOWN ? ", ..." : ""));
        }
    }
}
