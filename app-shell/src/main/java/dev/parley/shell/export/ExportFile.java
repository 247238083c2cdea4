package dev.parley.shell.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that an export is written to, by one process at a time; nobody but its owner may read it. For one thread. */
final class ExportFile implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 26;

    private final Path file;
    private final FileChannel channel;
    private final StringBuilder waiting = new StringBuilder(BUFFER);

    private ExportFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens it, and makes it when it is missing.
     *
     * @throws ExportFailed when it cannot be had
     */
    static ExportFile open(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw ExportFailed.refused("it is no file");
        }
        try {
            FileChannel channel = Files.exists(file)
                    ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                    : FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            return locked(file, channel);
        } catch (IOException e) {
            throw new ExportFailed(ExportFailed.Kind.REFUSED, inWords(e), e);
        }
    }

    private static ExportFile locked(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return new ExportFile(file, channel);
            }
        } catch (OverlappingFileLockException e) {
            // the same as a lock that another process holds
        }
        channel.close();
        throw ExportFailed.refused("somebody else is writing to it");
    }

    FileChannel channel() {
        return channel;
    }

    /** The bytes of a line of it. */
    byte[] bytes(long start, long end) throws IOException {
        if (end - start > LONGEST_LINE) {
            throw ExportFailed.refused("it has a line that is longer than any record");
        }
        ByteBuffer part = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (part.hasRemaining() && channel.read(part, start + part.position()) >= 0) {
            // until all of it is read
        }
        return part.array();
    }

    /** From now on it is ours: what stands behind that place goes, and so does everybody else's right to read. */
    void goOnAt(long end) throws IOException {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
        channel.truncate(end);
        channel.position(end);
    }

    void line(String text) throws IOException {
        waiting.append(text).append('\n');
        if (waiting.length() >= BUFFER) {
            flush();
        }
    }

    /** When it returns, what was written is on the disk. */
    void finish() throws IOException {
        flush();
        channel.force(true);
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ExportFailed(ExportFailed.Kind.STOPPED, inWords(e), e);
        }
    }

    static String inWords(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such folder";
            case AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}
