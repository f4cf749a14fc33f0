package no.vft.ingest.intake;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array for each column, as {@code unnest} takes them. */
record Columns(
        int[] arrivals,
        String[] eventIds,
        String[] sources,
        String[] refs,
        @Nullable String[] foundRefs,
        @Nullable String[] reasons,
        byte[][] payloads,
        int[] transmissions,
        @Nullable String[] occurredAt) {

    static Columns of(Collection<Batch.Row> rows) {
        var size = rows.size();
        var columns = new Columns(
                new int[size],
                new String[size],
                new String[size],
                new String[size],
                new @Nullable String[size],
                new @Nullable String[size],
                new byte[size][],
                new int[size],
                new @Nullable String[size]);
        var index = 0;
        for (var row : rows) {
            columns.set(index++, row);
        }
        return columns;
    }

    private void set(int index, Batch.Row row) {
        var first = row.first();
        var key = first.key();
        arrivals[index] = row.arrival();
        eventIds[index] = first.eventId().toString();
        sources[index] = key.source();
        refs[index] = key.ref();
        foundRefs[index] = first.foundRef();
        reasons[index] = first.unreadableBecause();
        payloads[index] = first.payload();
        transmissions[index] = row.transmissions();
        var occurred = first.occurredAt();
        occurredAt[index] = occurred == null ? null : occurred.toString();
    }

    List<Object> inOrder() {
        return List.of(arrivals, eventIds, sources, refs, foundRefs, reasons, payloads, transmissions, occurredAt);
    }
}
