package dev.parley.ticketing.requesttracker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.ticketing.fake.Once;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Request Tracker from Debian's packages: for each kind of database one server for all test classes of a JVM, started by
 * the first that asks and ended with the JVM. It listens on a free loopback port, writes into a folder of its own, and runs as
 * whoever runs the tests. Tests keep apart by the keys of their tickets.
 */
final class RealRequestTracker implements AutoCloseable {
    static final String QUEUE = "Parley";

    private static final Path PROGRAM = Path.of("/usr/share/request-tracker5/libexec/rt-server");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Once<RealRequestTracker> ON_SQLITE = new Once<>(() -> start(RequestTrackerData.sqlite()));
    private static final Once<RealRequestTracker> ON_POSTGRES = new Once<>(() -> start(RequestTrackerData.postgres()));

    private final RequestTrackerData data;
    private final Process server;
    private final int port;
    private final Once<Rights> rights;

    private RealRequestTracker(RequestTrackerData data, Process server, int port) {
        this.data = data;
        this.server = server;
        this.port = port;
        rights = new Once<>(data::rights);
    }

    /** With a database in a file; where it is not installed, the test is skipped. */
    static RealRequestTracker onSqlite() {
        assumeInstalled("DBD::SQLite");
        return ON_SQLITE.get();
    }

    /** With a PostgreSQL of its own; where that cannot be, the test is skipped. */
    static RealRequestTracker onPostgres() {
        assumeInstalled("DBD::Pg");
        assumeTrue(
                System.getProperty("os.arch").equals("amd64"),
                "the tests' PostgreSQL is for amd64: Request Tracker's tests on PostgreSQL are skipped");
        return ON_POSTGRES.get();
    }

    private static void assumeInstalled(String driver) {
        assumeTrue(
                Files.isExecutable(PROGRAM) && RequestTrackerData.hasPerl(driver),
                "Request Tracker with " + driver
                        + " is not installed here (.ci/ticket-servers installs it): its tests are skipped");
    }

    private static RealRequestTracker start(RequestTrackerData data) {
        int port = freePort();
        Process server = data.start(
                port,
                List.of(
                        PROGRAM.toString(),
                        "--server",
                        "Starlet",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--max-workers",
                        "2",
                        "--max-reqs-per-child", // a fresh one is slow: it has read nothing yet
                        "1000000"));
        var tracker = new RealRequestTracker(data, server, port);
        Runtime.getRuntime().addShutdownHook(new Thread(tracker::close));
        tracker.awaitStart();
        return tracker;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart() {
        long until = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && server.isAlive()) {
                if (answers(http)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Request Tracker did not start: " + data.log());
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/REST/2.0/rt"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 401;
        } catch (IOException e) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Of the desk's own user. */
    String token() {
        return data.token("parley");
    }

    /** Somebody who may do everything. */
    Agent agent() {
        return new Agent(url(), data.token("agent"));
    }

    /** Somebody who may read tickets but what the team says among itself, and answer. */
    Agent customer() {
        return new Agent(url(), data.token("customer"));
    }

    /** The number of the field that holds keys. */
    String field() {
        return data.token("field");
    }

    /** Gives the desk's user a right on the queue. */
    void grant(String right) {
        rights.get().change("GrantRight", right);
    }

    /** Takes it away. */
    void revoke(String right) {
        rights.get().change("RevokeRight", right);
    }

    /** With the JVM. */
    @Override
    public void close() {
        List<ProcessHandle> workers = server.descendants().toList();
        server.destroy();
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
        data.close();
    }
}
