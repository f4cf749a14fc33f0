package no.vft.stack;

import java.util.Optional;
import no.vft.stack.database.Database;

/** The database server as a part of the stack. */
record DatabaseService(Database database) implements Service {
    @Override
    public ServiceName name() {
        return ServiceName.DATABASE;
    }

    @Override
    public void stopStale() {
        database.stopOrphan();
    }

    @Override
    public void start() {
        database.start();
    }

    @Override
    public void stop() {
        database.close();
    }

    @Override
    public void kill9() {
        database.kill9();
    }

    @Override
    public Optional<ProcessHandle> handle() {
        return database.handle();
    }
}
