package dev.parley.shell.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ticketing system behind the webhook desk, which answers what stands there. It takes whatever it is told, so that what is
 * told twice stands there twice; it refuses everything with a status, or goes away, as the test says.
 */
final class TicketReceiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private HttpServer server;
    private int requests;
    private int leavesBehind = Integer.MAX_VALUE;
    private int status = 200;

    /** What stands there of a conversation. */
    private record Ticket(String key, String createdAt, List<String> entries, List<String> states) {}

    TicketReceiver() {
        server = listening(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listening(int at) {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            made.createContext("/", this::answer);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What settings say of it. */
    String settings() {
        return "{url: 'http://127.0.0.1:%d', secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, answers: 'yes',"
                        .formatted(port)
                + " privateAddresses: allow}";
    }

    /** From now on every request is answered so; 200 is as it should be. */
    synchronized void answers(int now) {
        status = now;
    }

    /** It goes away behind so many more requests: whoever comes then finds nobody. */
    synchronized void leavesBehind(int more) {
        leavesBehind = requests + more;
    }

    /** It is there again, with all that stood there. */
    synchronized void comesBack() {
        leavesBehind = Integer.MAX_VALUE;
        server = listening(port);
    }

    /** How many requests came. */
    synchronized int requests() {
        return requests;
    }

    /** The keys of all entries of all tickets, each as often as it was told. */
    synchronized List<String> entries() {
        return tickets.values().stream()
                .flatMap(ticket -> ticket.entries().stream().map(entry -> ticket.key() + " " + entry))
                .toList();
    }

    /** How many tickets there are. */
    synchronized int tickets() {
        return tickets.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean last;
        byte[] body;
        int code;
        synchronized (this) {
            requests++;
            last = requests == leavesBehind;
            JsonNode told = JSON.readTree(exchange.getRequestBody());
            Object answer = status == 200
                    ? answer(String.valueOf(exchange.getRequestURI().getQuery()), told)
                    : Map.of();
            code = status;
            body = JSON.writeValueAsBytes(answer);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (code == 429) {
            exchange.getResponseHeaders().set("Retry-After", "3600");
        }
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
        if (last) {
            server.stop(0);
        }
    }

    private Object answer(String query, JsonNode told) {
        if (query.startsWith("key=")) {
            String key = query.substring("key=".length());
            return Map.of("tickets", tickets.containsKey(key) ? List.of(shown(tickets.get(key))) : List.of());
        }
        if (query.startsWith("ticket=")) {
            return shown(tickets.get(query.substring("ticket=".length())));
        }
        JsonNode data = told.path("data");
        String of = data.path("key").asString(data.path("ticket").asString(""));
        Ticket ticket = tickets.computeIfAbsent(
                of, key -> new Ticket(key, "2026-01-15T09:00:00Z", new ArrayList<>(), new ArrayList<>()));
        if (data.has("state")) {
            ticket.states().add(data.path("state").asString());
        }
        if (data.has("entry")) {
            ticket.entries().add(data.path("entry").asString());
        }
        return shown(ticket);
    }

    private static Map<String, Object> shown(Ticket ticket) {
        return Map.of(
                "id", ticket.key(),
                "key", ticket.key(),
                "state", ticket.states().getLast(),
                "createdAt", ticket.createdAt(),
                "live", true,
                "entries", ticket.entries());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
