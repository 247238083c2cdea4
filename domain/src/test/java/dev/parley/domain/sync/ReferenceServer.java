package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A ticketing system in this process, reached over HTTP on a free port of the loopback address. Safe for many threads. */
final class ReferenceServer implements AutoCloseable {
    static final String TOKEN = "reference-token-7f3a";
    static final String USER = "parley";

    final ReferenceTickets tickets;
    final ReferenceRoutes routes;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReferenceServer(DeskCapabilities rules, InstantSource clock) {
        tickets = new ReferenceTickets(rules, clock);
        routes = new ReferenceRoutes(tickets);
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            ReferenceAnswer answer = (USER + " " + TOKEN)
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    ? routes.call(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            body.isEmpty() ? Map.of() : ReferenceWire.read(body).getFirst())
                    : ReferenceAnswer.refused(401, "token", "nobody knows you");
            byte[] bytes = ReferenceWire.write(answer.records()).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", ReferenceWire.TYPE);
            answer.retryAfter()
                    .ifPresent(
                            wait -> exchange.getResponseHeaders().set("Retry-After", Long.toString(wait.toSeconds())));
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
