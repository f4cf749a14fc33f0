package no.vft.ingest.intake;

import java.util.List;

/** Is told after each commit of the intake log. */
public interface CommitListener {
    /** What has just become durable, one for each transmission in the order of arrival. Must return at once. */
    void committed(List<StoredEvent> events);
}
