package dev.parley.ticketing.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver as a team would write it: it checks the signature with the library of Standard Webhooks and reads the event
 * with that of CloudEvents. It says 401 to what is not signed with one of its secrets, or not now.
 */
final class WebhookReceiver implements AutoCloseable {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** A request as it came in. */
    record Received(Headers headers, String body) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    final ReceivedTickets tickets;
    private final EventFormat format =
            Objects.requireNonNull(EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));
    private final InstantSource clock;
    private final boolean answers;
    private final List<Webhook> secrets;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile String canned = "";
    private volatile UnaryOperator<String> drift = UnaryOperator.identity();

    WebhookReceiver(InstantSource clock, boolean answers, String... secrets) {
        this.clock = clock;
        this.answers = answers;
        this.secrets = Arrays.stream(secrets).map(WebhookReceiver::webhook).toList();
        tickets = new ReceivedTickets(clock);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/hook", this::serve);
        server.start();
    }

    static Webhook webhook(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** From now on it says that to everything: a status, and what {@code Retry-After} says, if anything. */
    void says(String statusAndWait) {
        canned = statusAndWait;
    }

    /** From now on it says other things than the desk was told. */
    void drift(UnaryOperator<String> other) {
        drift = other;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            received.add(new Received(exchange.getRequestHeaders(), body));
            String query =
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            if (!canned.isEmpty()) {
                String[] parts = canned.split(" ", -1);
                if (parts.length > 1) {
                    exchange.getResponseHeaders().set("Retry-After", parts[1]);
                }
                answer(exchange, Integer.parseInt(parts[0]), "");
            } else if (!isSigned(exchange.getRequestHeaders(), body.isEmpty() ? query : body)) {
                answer(exchange, 401, "{\"message\":\"bad signature\"}");
            } else if ("POST".equals(exchange.getRequestMethod())) {
                take(exchange, body);
            } else {
                tell(exchange, query);
            }
        }
    }

    private void take(HttpExchange exchange, String body) throws IOException {
        CloudEvent event = format.deserialize(body.getBytes(UTF_8));
        Optional<ReceivedTicket> ticket = tickets.take(
                event.getId(),
                event.getType(),
                new JsonMapper()
                        .readTree(Objects.requireNonNull(event.getData()).toBytes()));
        answer(
                exchange,
                ticket.isPresent() ? 200 : answers ? 404 : 422,
                answers ? ticket.map(there -> there.json(true)).orElse("{}") : "thanks");
    }

    private void tell(HttpExchange exchange, String query) throws IOException {
        String[] asked = query.split("=", 2);
        if (!answers) {
            answer(exchange, 405, "");
        } else if ("key".equals(asked[0])) {
            answer(
                    exchange,
                    200,
                    tickets.ofKey(asked[1]).stream()
                            .map(ticket -> ticket.json(false))
                            .collect(Collectors.joining(",", "{\"tickets\":[", "]}")));
        } else {
            Optional<ReceivedTicket> ticket = tickets.find(asked[1]);
            answer(
                    exchange,
                    ticket.isPresent() ? 200 : 404,
                    ticket.map(there -> there.json(true)).orElse(""));
        }
    }

    private boolean isSigned(Headers headers, String content) {
        String id = Optional.ofNullable(headers.getFirst("webhook-id")).orElse("");
        long time = Long.parseLong(
                Optional.ofNullable(headers.getFirst("webhook-timestamp")).orElse("0"));
        List<String> signatures = Arrays.asList(Optional.ofNullable(headers.getFirst("webhook-signature"))
                .orElse("")
                .split(" "));
        boolean now = Duration.between(Instant.ofEpochSecond(time), clock.instant())
                        .abs()
                        .compareTo(TOLERANCE)
                <= 0;
        return now && secrets.stream().anyMatch(secret -> signatures.contains(sign(secret, id, time, content)));
    }

    private static String sign(Webhook secret, String id, long time, String content) {
        try {
            return secret.sign(id, time, content);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = drift.apply(body).getBytes(UTF_8);
        if (body.startsWith("{")) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
