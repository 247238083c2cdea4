package dev.parley.shell.wiring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant of many conversations, each made when it is asked for: it answers at once and holds nothing in memory. */
final class BenchTenant implements AutoCloseable {
    private static final Instant OLDEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int A_PAGE = 100;
    private static final Pattern SINCE = Pattern.compile("updatedDateGte=([^&]+)");
    private static final Pattern PLACE = Pattern.compile("&place=(\\d+)");
    private static final Pattern ONE = Pattern.compile("/api/v2/conversations/8c1f7a52-64c1-4a0e-9d6b-1(\\d{11})");
    private static final Pattern SAID =
            Pattern.compile("/api/v2/conversations/8c1f7a52-64c1-4a0e-9d6b-1(\\d{11})/interactions.*");
    private static final List<String> VISITOR = List.of(
            "Where is order %d?", "Mir wurden %d Euro doppelt abgebucht", "no, still not", "great, thanks", "ok bye");
    private static final List<String> BOT = List.of(
            "Order %d is on its way and left our warehouse yesterday. Can I do anything else?",
            "Das habe ich leider nicht verstanden.",
            "Please restart the router and wait %d minutes. Did that help?",
            "I'll transfer you to an agent.",
            "We will let you know once it is resolved.");

    private final int conversations;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong requests = new AtomicLong();

    private BenchTenant(int conversations) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.conversations = conversations;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    static BenchTenant of(int conversations) throws IOException {
        return new BenchTenant(conversations);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many it has answered. */
    long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            byte[] answer = answer(exchange.getRequestURI().toString()).getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String answer(String target) {
        if (target.equals("/oauth/token")) {
            return "{\"access_token\": \"t\", \"expires_in\": 3600}";
        }
        Matcher said = SAID.matcher(target);
        if (said.matches()) {
            return interactions(Integer.parseInt(said.group(1)));
        }
        Matcher one = ONE.matcher(target);
        return one.matches() ? conversation(Integer.parseInt(one.group(1))) : page(target);
    }

    private String page(String target) {
        Matcher since = SINCE.matcher(target);
        int from = since.find()
                ? (int) Math.max(
                        0,
                        Instant.parse(URLDecoder.decode(since.group(1), StandardCharsets.UTF_8))
                                        .getEpochSecond()
                                - OLDEST.getEpochSecond())
                : 0;
        Matcher further = PLACE.matcher(target);
        int place = further.find() ? Integer.parseInt(further.group(1)) : from;
        int end = Math.min(conversations, place + A_PAGE);
        var page = new StringBuilder(40_000).append("{\"entities\": [");
        for (int number = place; number < end; number++) {
            page.append(number == place ? "" : ",").append(conversation(number));
        }
        String base = PLACE.matcher(target).replaceAll("");
        return page.append("], \"nextUri\": ")
                .append(end < conversations ? "\"" + base + "&place=" + end + "\"" : "null")
                .append('}')
                .toString();
    }

    /** Each changed a second after the one before. */
    private static String conversation(int number) {
        return """
                {"id": "%s", "type": "webchat", "state": "closed", "createdDate": "%s", "updatedDate": "%s",
                 "participants": [{"id": "user-%d", "direction": "inbound", "profile": {"firstName": "Ada"}},
                   {"id": "bot-b%d", "direction": "outbound", "profile": {"botInstanceId": "b%d"}}],
                 "context": {"botSession": {"order": %d}}}""".formatted(id(number), changed(number), changed(number), number, number % 5, number % 5, number);
    }

    private static String interactions(int number) {
        var all = new StringBuilder("[");
        for (int turn = 2; turn >= 0; turn--) {
            all.append(turn == 2 ? "" : ",")
                    .append(interaction(
                            number, 2 * turn + 1, "outbound", BOT.get((number / 7 + turn * 3) % BOT.size())))
                    .append(',')
                    .append(interaction(number, 2 * turn, "inbound", VISITOR.get((number + turn) % VISITOR.size())));
        }
        return all.append(']').toString();
    }

    private static String interaction(int number, int place, String direction, String text) {
        return "{\"id\": \"m-%d-%d\", \"direction\": \"%s\", \"type\": \"message\", \"text\": \"%s\", \"createdDate\": \"%s\"}"
                .formatted(
                        number, place, direction, text.formatted(number), OLDEST.plusSeconds(number - 60 + place * 5L));
    }

    private static String id(int number) {
        return "8c1f7a52-64c1-4a0e-9d6b-1%011d".formatted(number);
    }

    private static Instant changed(int number) {
        return OLDEST.plusSeconds(number);
    }
}
