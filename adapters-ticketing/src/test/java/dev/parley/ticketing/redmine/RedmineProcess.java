package dev.parley.ticketing.redmine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Redmine's programs, as Debian packs them, on a database file of our own. They run as whoever runs the tests. */
final class RedmineProcess {
    static final Path HOME = Path.of("/usr/share/redmine");
    /** An empty database, made by the package. */
    static final Path TEMPLATE = Path.of("/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default");

    private static final String DEBIANS_BUNDLER = "2.3.15";

    private final Path folder;

    RedmineProcess() {
        try {
            folder = Files.createTempDirectory("parley-redmine-");
            Files.copy(TEMPLATE, folder.resolve("redmine.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script of the test resources. */
    String script(String resource) {
        try (var in = RedmineProcess.class.getResourceAsStream("/" + resource)) {
            Path script = folder.resolve(resource);
            Files.copy(java.util.Objects.requireNonNull(in), script);
            Path log = folder.resolve(resource + ".log");
            Process run = start(log, "bundle", "exec", "rails", "runner", script.toString());
            if (!run.waitFor(3, TimeUnit.MINUTES) || run.exitValue() != 0) {
                run.destroyForcibly();
                throw new IllegalStateException(resource + " failed: " + Files.readString(log));
            }
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts the server, with one thread: where a second one waits for SQLite's lock it holds Ruby's, so that the first one
     * cannot give it back, and both stand still until the database's time-out.
     */
    Process server(int port) {
        return start(
                log(),
                "puma",
                "--dir",
                HOME.toString(),
                "-e",
                "production",
                "-w",
                "0",
                "-t",
                "1:1",
                "-b",
                "tcp://127.0.0.1:" + port,
                HOME.resolve("config.ru").toString());
    }

    Path log() {
        return folder.resolve("server.log");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path log, String... command) {
        var builder = new ProcessBuilder(List.of(command))
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "BUNDLER_VERSION",
                        DEBIANS_BUNDLER,
                        "RAILS_ENV",
                        "production",
                        "REDMINE_INSTANCE",
                        "default",
                        "RAILS_LOG_TO_STDOUT",
                        "1",
                        "HOME",
                        folder.toString(),
                        "DATABASE_URL",
                        "sqlite3:" + folder.resolve("redmine.db") + "?timeout=30000"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
