package no.vft.response.queue;

import java.time.Instant;
import java.util.List;

/** The whole queue at one place of the log; {@code now} is the server's time. */
record QueueSnapshot(String position, Instant now, List<QueueCard> alarms) {}
