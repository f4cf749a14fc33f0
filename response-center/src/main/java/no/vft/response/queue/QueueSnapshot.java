package no.vft.response.queue;

import java.time.Instant;
import java.util.List;

/**
 * The queue at one place of the log.
 *
 * @param now the server's time
 * @param open how many alarms are open among those that the operator sees
 * @param alarms those that stand first, in the order of the queue: all of them unless there are very many
 */
record QueueSnapshot(String position, Instant now, int open, List<QueueCard> alarms) {
    boolean leavesSomeOut() {
        return open > alarms.size();
    }
}
