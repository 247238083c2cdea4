package dev.parley.ticketing.requesttracker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
 * A real Request Tracker from Debian's packages, for one test class: a server on a free loopback port and a folder of its own
 * with everything that it writes. It runs as whoever runs the tests, and ends with them.
 */
final class RealRequestTracker implements AutoCloseable {
    static final String QUEUE = "Parley";

    private static final Path PROGRAM = Path.of("/usr/share/request-tracker5/libexec/rt-server");
    private static final Duration START = Duration.ofMinutes(2);

    private final RequestTrackerData data;
    private final Process server;
    private final int port;

    private RealRequestTracker(RequestTrackerData data, Process server, int port) {
        this.data = data;
        this.server = server;
        this.port = port;
    }

    /** With a database of its own in a file. */
    static RealRequestTracker onSqlite() {
        assumeInstalled();
        return start(RequestTrackerData.sqlite());
    }

    /** With a database of its own on a PostgreSQL of its own. */
    static RealRequestTracker onPostgres() {
        assumeInstalled();
        return start(RequestTrackerData.postgres());
    }

    private static void assumeInstalled() {
        assumeTrue(
                Files.isExecutable(PROGRAM),
                "Request Tracker is not installed here (.ci/ticket-servers installs it): its tests are skipped");
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
                        "2"));
        var tracker = new RealRequestTracker(data, server, port);
        Runtime.getRuntime().addShutdownHook(new Thread(tracker::close)); // where a run is broken off
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
        close();
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

    /** Of somebody who may do everything. */
    Agent agent() {
        return new Agent(url(), data.token("agent"));
    }

    /** Gives the desk's user a right on the queue. */
    void grant(String right) {
        data.perl("right.pl", "GrantRight", right);
    }

    /** Takes it away. */
    void revoke(String right) {
        data.perl("right.pl", "RevokeRight", right);
    }

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
