package dev.parley.ticketing.redmine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.ticketing.fake.Once;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Redmine from Debian's packages: one server for all test classes of a JVM, started by the first that asks and ended
 * with the JVM. Each test class gets a project of its own.
 */
final class RealRedmine {
    private static final Duration START = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private static final Once<RealRedmine> SHARED = new Once<>(RealRedmine::start);

    private static int projects;

    final URI url;
    private final JsonNode seed;

    private RealRedmine(URI url, JsonNode seed) {
        this.url = url;
        this.seed = seed;
    }

    /** A project that nobody else uses; where Redmine is not installed, the test is skipped. */
    static synchronized RedmineProject project() {
        assumeInstalled();
        return RedmineProject.create(SHARED.get(), "p" + ++projects);
    }

    static void assumeInstalled() {
        assumeTrue(
                Files.isReadable(RedmineProcess.TEMPLATE) && Files.isReadable(RedmineProcess.HOME.resolve("config.ru")),
                "Redmine is not installed here (.ci/ticket-servers installs it): its tests are skipped");
    }

    private static RealRedmine start() {
        var process = new RedmineProcess();
        JsonNode seed = process.script("redmine-seed.rb")
                .lines()
                .filter(line -> line.startsWith("SEEDED "))
                .map(line -> JSON.readTree(line.substring("SEEDED ".length())))
                .findFirst()
                .orElseThrow();
        int port = RedmineProcess.freePort();
        Process server = process.server(port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, process)));
        var redmine = new RealRedmine(URI.create("http://127.0.0.1:" + port), seed);
        long until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until && server.isAlive()) {
            if (redmine.isUp()) {
                return redmine;
            }
        }
        throw new IllegalStateException("Redmine did not start, see " + process.log());
    }

    private static void end(Process server, RedmineProcess process) {
        server.destroy();
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
        process.delete();
    }

    private boolean isUp() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
            return send("nobody", "GET", "/users/current.json", "").statusCode() == 401;
        } catch (UncheckedIOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code parley}, the desk's own; {@code customer}; {@code boss}, who may do everything. */
    String apiKey(String user) {
        return seed.path("keys").path(user).asString("0000000000000000000000000000000000000000");
    }

    int number(String what, String name) {
        return seed.path(what).path(name).asInt();
    }

    int tracker() {
        return seed.path("tracker").asInt();
    }

    String atomKey() {
        return seed.path("atom").asString();
    }

    /** Asks as one of the users, past the desk. */
    JsonNode ask(String user, String method, String path, String body) {
        var answer = send(user, method, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
    }

    /** A page as it is, for those who read feeds. */
    String page(String path) {
        return send("nobody", "GET", path, "").body();
    }

    private java.net.http.HttpResponse<String> send(String user, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!"nobody".equals(user)) {
            request.header("X-Redmine-API-Key", apiKey(user));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
