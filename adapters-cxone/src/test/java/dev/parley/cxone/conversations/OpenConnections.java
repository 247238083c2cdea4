package dev.parley.cxone.conversations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Counts, twenty times a second, the connections that this machine has open to a port of its own. Linux tells in {@code /proc}. */
final class OpenConnections implements AutoCloseable {
    private static final String ESTABLISHED = "01";

    private final String port;
    private final Thread counting;
    private volatile int most;

    OpenConnections(int port) {
        this.port = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
        this.counting = Thread.ofPlatform().daemon().start(this::count);
    }

    /** The most that were open at once. */
    int most() {
        return most;
    }

    private void count() {
        try {
            while (true) {
                most = Math.max(most, now("/proc/net/tcp") + now("/proc/net/tcp6"));
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            // over
        }
    }

    private int now(String table) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(table))) {
            return (int) lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[2].endsWith(port) && columns[3].equals(ESTABLISHED))
                    .count();
        }
    }

    @Override
    public void close() {
        counting.interrupt();
    }
}
