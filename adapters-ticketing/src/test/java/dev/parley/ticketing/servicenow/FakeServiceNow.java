package dev.parley.ticketing.servicenow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An instance in this process that serves the Table API as its documentation has it. */
final class FakeServiceNow implements AutoCloseable {
    static final String USER = "parley.adapter";
    static final String PASSWORD = "pw-1234-parley";
    private static final JsonMapper JSON = new JsonMapper();

    final List<String> writes = new CopyOnWriteArrayList<>();
    final ServiceNowRows rows;
    volatile String table = "incident";
    volatile boolean journalIsThere = true;
    private volatile UnaryOperator<String> drift = UnaryOperator.identity();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FakeServiceNow(InstantSource clock) {
        rows = new ServiceNowRows(clock);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/now/v2/table/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it says other things than the desk was told. */
    void drift(UnaryOperator<String> other) {
        drift = other;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String basic = "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
            if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                refuse(exchange, 401, "User Not Authenticated", "Required to provide Auth information");
                return;
            }
            String[] parts = exchange.getRequestURI().getPath().split("/", -1);
            String asked = parts[5];
            if (!asked.equals(table) && !asked.equals("sys_journal_field")) {
                refuse(exchange, 404, "Invalid table " + asked, "");
            } else if (asked.equals("sys_journal_field") && !journalIsThere) {
                refuse(exchange, 403, "Operation Failed", "ACL Exception: Access to sys_journal_field is restricted");
            } else if (parts.length == 6 && "GET".equals(exchange.getRequestMethod())) {
                ServiceNowRows.Page page = rows.query(asked, query(exchange));
                if (page.hasNext()) {
                    exchange.getResponseHeaders()
                            .set("Link", "<" + uri() + "/first>;rel=\"first\",<" + uri() + "/next>;rel=\"next\"");
                }
                answer(exchange, 200, Map.of("result", page.rows()));
            } else {
                record(exchange, parts.length > 6 ? parts[6] : "", body);
            }
        }
    }

    private void record(HttpExchange exchange, String id, String body) throws IOException {
        String method = exchange.getRequestMethod();
        if (!"GET".equals(method)) {
            writes.add(method + " " + body);
        }
        Map<String, String> given;
        try {
            given = body.isEmpty() ? Map.of() : JSON.readValue(body, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            refuse(exchange, 400, "Exception while reading request", "not JSON");
            return;
        }
        if ("POST".equals(method)) {
            answer(exchange, 201, Map.of("result", rows.told(rows.create(USER, given))));
            return;
        }
        Optional<Map<String, String>> task = rows.task(id);
        if (task.isEmpty()) {
            refuse(exchange, 404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval");
        } else if (!"GET".equals(method)
                && List.of("7", "8").contains(task.get().get("state"))) {
            refuse(exchange, 403, "Operation Failed", "ACL Exception Update Failed due to security constraints");
        } else if ("6".equals(given.get("state")) && !given.containsKey("close_code")) {
            refuse(
                    exchange,
                    403,
                    "Operation Failed",
                    "Data Policy Exception: The following fields are mandatory: Resolution code");
        } else {
            rows.change(USER, task.get(), given);
            answer(exchange, 200, Map.of("result", rows.told(task.get())));
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                query.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return query;
    }

    private void refuse(HttpExchange exchange, int status, String message, String detail) throws IOException {
        answer(exchange, status, Map.of("error", Map.of("message", message, "detail", detail), "status", "failure"));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = drift.apply(JSON.writeValueAsString(body)).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
