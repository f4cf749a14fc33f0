package no.vft.epj.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stored documents and persons. */
@Component
public class Documents {
    private static final String COLUMNS = "select seq, bundle_id, document, last_updated from journal_document ";

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document as stored; {@code seq} orders those of the same millisecond. */
    public record Stored(long seq, UUID bundleId, String text, Instant lastUpdated) {}

    /** A person as stored. */
    public record StoredPatient(UUID recipientId, String text, Instant lastUpdated) {}

    /** The parts of a document that can be read alone. */
    public enum Part {
        COMPOSITION("composition_id"),
        DETECTED_ISSUE("detected_issue_id"),
        ENCOUNTER("encounter_id"),
        DEVICE("device_id");

        private final String column;

        Part(String column) {
            this.column = column;
        }
    }

    /**
     * Which documents, and from where on.
     *
     * @param from inclusive
     * @param to inclusive
     * @param after the last document of the page before, null for the first page
     */
    public record Selection(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Place after) {}

    /** A place in the order of documents. */
    public record Place(Instant lastUpdated, long seq) {}

    /** The document with that logical id. */
    public Optional<Stored> find(UUID bundleId) {
        return jdbc.sql(COLUMNS + "where bundle_id = :id")
                .param("id", bundleId)
                .query(Documents::stored)
                .optional();
    }

    /** The document with that business key. */
    public Optional<Stored> find(DocumentKey key) {
        return jdbc.sql(COLUMNS + "where alarm_id = :alarmId and version = :version")
                .param("alarmId", key.alarmId().value())
                .param("version", key.version())
                .query(Documents::stored)
                .optional();
    }

    /** The document that holds the part with that logical id. */
    public Optional<Stored> findHolding(Part part, UUID partId) {
        return jdbc.sql(COLUMNS + "where " + part.column + " = :id")
                .param("id", partId)
                .query(Documents::stored)
                .optional();
    }

    /** Documents oldest first. */
    public List<Stored> list(Selection selection, int limit) {
        var after = selection.after();
        return jdbc.sql(COLUMNS + """
                        where (cast(:from as timestamptz) is null or last_updated >= :from)
                          and (cast(:to as timestamptz) is null or last_updated <= :to)
                          and (last_updated, seq) > (:afterTime, :afterSeq)
                        order by last_updated, seq
                        limit :limit
                        """)
                .param("from", timestamp(selection.from()))
                .param("to", timestamp(selection.to()))
                .param("afterTime", timestamp(after == null ? Instant.EPOCH : after.lastUpdated()))
                .param("afterSeq", after == null ? 0L : after.seq())
                .param("limit", limit)
                .query(Documents::stored)
                .list();
    }

    /** How many documents were stored in that time, both bounds inclusive. */
    public int count(@Nullable Instant from, @Nullable Instant to) {
        return jdbc.sql("""
                        select count(*) from journal_document
                        where (cast(:from as timestamptz) is null or last_updated >= :from)
                          and (cast(:to as timestamptz) is null or last_updated <= :to)
                        """)
                .param("from", timestamp(from))
                .param("to", timestamp(to))
                .query(Integer.class)
                .single();
    }

    /** The person with that id of the registry. */
    public Optional<StoredPatient> findPatient(UUID recipientId) {
        return jdbc.sql("select recipient_id, patient, last_updated from journal_patient where recipient_id = :id")
                .param("id", recipientId)
                .query(Documents::patient)
                .optional();
    }

    /** The persons with that national identity number. */
    public List<StoredPatient> listPatients(String personId, int limit) {
        return jdbc.sql("""
                        select recipient_id, patient, last_updated from journal_patient
                        where person_id = :personId order by recipient_id limit :limit
                        """)
                .param("personId", personId)
                .param("limit", limit)
                .query(Documents::patient)
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("seq"),
                row.getObject("bundle_id", UUID.class),
                row.getString("document"),
                row.getTimestamp("last_updated").toInstant());
    }

    private static StoredPatient patient(ResultSet row, int number) throws SQLException {
        return new StoredPatient(
                row.getObject("recipient_id", UUID.class),
                row.getString("patient"),
                row.getTimestamp("last_updated").toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
