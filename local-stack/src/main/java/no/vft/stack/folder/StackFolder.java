package no.vft.stack.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything of one stack lies on disk. */
public final class StackFolder {
    private final Path root;

    public StackFolder(Path folder) {
        this.root = folder.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** Passwords, keys and credentials, readable by the owner only. */
    public Path secrets() {
        return created("secrets");
    }

    /** Certificates of the broker, the services and the devices. */
    public Path pki() {
        return created("pki");
    }

    /** The database server's own folder; not created here, the server wants it to be its own. */
    public Path database() {
        return root.resolve("postgres");
    }

    public Path broker() {
        return created("broker");
    }

    /** What each process printed. */
    public Path logs() {
        return created("logs");
    }

    /** Which processes are running. */
    public Path processes() {
        return created("processes");
    }

    /** Settings of each service, with passwords in them, readable by the owner only. */
    public Path settings() {
        return created("settings");
    }

    /** What the simulator's devices hold, for its ledger check. */
    public Path ledger() {
        return created("ledger");
    }

    /** How to reach the running stack, for the simulator; absent while the stack is down. */
    public Path description() {
        return root.resolve("stack.properties");
    }

    private Path created(String name) {
        try {
            return OwnerOnly.protectFolder(Files.createDirectories(root.resolve(name)));
        } catch (IOException e) {
            throw new StackFault("The folder " + root.resolve(name) + " cannot be made (" + e + ").", e);
        }
    }
}
