package no.vft.stack.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's fast shutdown: INT ends the sessions and leaves clean files, where TERM waits for every client to go.
 * See https://www.postgresql.org/docs/18/server-shutdown.html
 */
final class FastShutdown {
    private FastShutdown() {}

    /** Asks for it; false when the signal could not be sent. */
    static boolean ask(long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
            return kill.waitFor(5, TimeUnit.SECONDS) && kill.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
