package no.vft.stack;

import java.util.Optional;

/** One running thing of the stack. */
interface Service {
    ServiceName name();

    /** Ends what an earlier, killed stack left running under this name. */
    void stopStale();

    /**
     * Starts it and returns when it can do its work.
     *
     * @throws no.vft.stack.folder.StackFault when it ends or does not become ready in time
     */
    void start();

    /** Stops it politely; nothing happens when it is down. */
    void stop();

    /** kill -9; nothing happens when it is down. */
    void kill9();

    /** The process while it is alive. */
    Optional<ProcessHandle> handle();
}
