package dev.parley.cxone.tenant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as a test wants it to, on a free loopback port, and remembers what it was asked. */
public final class StubServer implements AutoCloseable {
    static {
        // else an answer waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What one request was. */
    public record Asked(String method, String target, String authorization, String body) {}

    /** Answers one request. */
    @FunctionalInterface
    public interface Page {
        /**
         * Answers it.
         *
         * @param number how many requests came before this one
         */
        void answer(HttpExchange exchange, Asked asked, int number) throws IOException;
    }

    /** Serves until it is closed. */
    public StubServer(Page page) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int number;
            synchronized (asked) {
                number = asked.size();
                asked.add(request);
            }
            try (exchange) {
                page.answer(exchange, request, number);
            }
        });
        server.start();
    }

    /** Answers with JSON. */
    public static void json(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Where it serves. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything that it was asked, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How often it was asked for that. */
    public long asked(String method, String path) {
        return asked.stream()
                .filter(request ->
                        request.method().equals(method) && request.target().startsWith(path))
                .count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
