package dev.parley.shell.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other processes out while something is done. The system gives it free when a process dies.
 *
 * @param file made when it is missing, and never deleted
 * @param troubles says what is wrong with files
 */
record FileMutex(Path file, SqliteTroubles troubles) {

    void holding(Patience patience, Runnable work) {
        // An interrupt would close the file under the lock.
        try (Carrier undisturbed = Carrier.platformThread("parley-store-lock")) {
            undisturbed.call(() -> locked(patience, work));
        }
    }

    private Optional<Object> locked(Patience patience, Runnable work) {
        try {
            PrivateFiles.make(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                Patience.Attempts attempts = patience.attempts();
                while (true) {
                    try (FileLock lock = lock(channel)) {
                        if (lock != null) {
                            work.run();
                            return Optional.empty();
                        }
                    }
                    if (!attempts.another()) {
                        throw troubles.busy(null);
                    }
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw troubles.unwritable(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
