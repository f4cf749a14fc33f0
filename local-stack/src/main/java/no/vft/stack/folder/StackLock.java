package no.vft.stack.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a stack's folder: nobody else can start a stack on it meanwhile, which would share its database. The system
 * releases it when the process dies, however it dies.
 */
public final class StackLock implements AutoCloseable {
    private static final String LOCK = "stack.lock";
    private static final long MIN_FREE_BYTES = 2L * 1024 * 1024 * 1024;

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made when absent.
     *
     * @throws StackFault when another stack holds it, when it holds something else, when it cannot be written, or when
     *     the disk is nearly full
     */
    public static StackLock take(StackFolder folder) {
        var root = folder.root();
        try {
            if (Files.exists(root)) {
                refuseForeign(root);
            } else {
                OwnerOnly.protectFolder(Files.createDirectories(root));
            }
            refuseFullDisk(root);
            return new StackLock(lock(root));
        } catch (IOException e) {
            throw new StackFault(
                    "The folder " + root + " cannot be used (" + reason(e) + "): choose another with --data DIR.", e);
        }
    }

    private static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException denied -> "you may not write to " + denied.getFile();
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case NoSuchFileException nowhere -> nowhere.getFile() + " cannot be made";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> fault.toString();
        };
    }

    /** A slip of the keyboard shall neither fill somebody's home folder nor change its mode. */
    private static void refuseForeign(Path root) throws IOException {
        try (var content = Files.list(root)) {
            if (content.findAny().isPresent() && !Files.exists(root.resolve(LOCK))) {
                throw new StackFault("The folder " + root
                        + " holds something that is not a stack's: choose a new or an empty one with --data DIR.");
            }
        }
    }

    private static void refuseFullDisk(Path root) throws IOException {
        var free = Files.getFileStore(root).getUsableSpace();
        if (free < MIN_FREE_BYTES) {
            var sentence = "Too little disk: %s has %d MB free and 2048 MB are needed: free some, or use --data DIR.";
            throw new StackFault(sentence.formatted(root, free / 1024 / 1024));
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = root.resolve(LOCK);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw alreadyRunning(root);
        }
        channel.close();
        throw alreadyRunning(root);
    }

    private static StackFault alreadyRunning(Path root) {
        return new StackFault("Another stack is running on " + root
                + ": stop it first, or start this one with --data DIR and --port-base N.");
    }

    /** Lets another stack have the folder; what is in it stays. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFault("The lock of the stack's folder cannot be released (" + e + ").", e);
        }
    }
}
