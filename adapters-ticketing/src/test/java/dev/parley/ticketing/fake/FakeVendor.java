package dev.parley.ticketing.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A vendor in this process, on a free port of the loopback address, one request at a time. Each request and each answer
 * passes the vendor's contract; {@link #close} fails where one did not.
 */
public abstract class FakeVendor implements AutoCloseable {
    private final VendorContract contract;
    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Object turn = new Object();
    private final HttpServer http;
    private volatile Function<Call, Optional<Answer>> weather = call -> Optional.empty();
    private volatile UnaryOperator<String> drift = body -> body;

    /**
     * Listens from now on.
     *
     * @param contract of the vendor
     */
    @SuppressWarnings("this-escape") // nobody asks before the test does
    protected FakeVendor(VendorContract contract) {
        this.contract = contract;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    /** What the vendor would do. Called for one request at a time. */
    protected abstract Answer answer(Call call);

    /** Where it listens. */
    public final URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** What it was asked, oldest first. */
    public final List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many requests would have changed something. */
    public final long writes() {
        return calls.stream().filter(this::isWrite).count();
    }

    /** Whether a request changes something. */
    protected boolean isWrite(Call call) {
        return !call.method().equals("GET");
    }

    /** Answers in the vendor's place, without its doing anything; past the contract, as proxies are. */
    public final void weather(Function<Call, Optional<Answer>> instead) {
        weather = instead;
    }

    /** Changes what is answered before it passes the contract: for canaries. */
    public final void drift(UnaryOperator<String> change) {
        drift = change;
    }

    /** What did not pass the contract so far, and forgets it. */
    public final List<String> breaches() {
        List<String> seen = List.copyOf(breaches);
        breaches.clear();
        return seen;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        if (!breaches.isEmpty()) {
            throw new AssertionError("against the vendor's contract:\n" + String.join("\n", breaches));
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = call(exchange);
            Answer answer;
            synchronized (turn) {
                calls.add(call);
                answer = weather.apply(call).orElseGet(() -> policed(call));
            }
            byte[] body = answer.body().getBytes(UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            if (body.length > 0) {
                exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer policed(Call call) {
        Answer meant = answer(call);
        Answer told = new Answer(meant.status(), meant.headers(), drift.apply(meant.body()));
        breaches.addAll(contract.breaches(call, told));
        return told;
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String query = exchange.getRequestURI().getRawQuery();
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Call.query(query == null ? "" : query),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }
}
