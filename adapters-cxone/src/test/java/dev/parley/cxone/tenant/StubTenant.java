package dev.parley.cxone.tenant;

import com.sun.net.httpserver.HttpExchange;
import dev.parley.domain.Secret;
import dev.parley.domain.VirtualTime;
import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A connection to a stub that hands out tokens and answers one thing as a test wants it to. */
final class StubTenant implements AutoCloseable {
    static final String SECRET = "s3cr3t-nobody-may-see";
    static final CallLimits LIMITS = CallLimits.STANDARD.withExchange(Duration.ofSeconds(2), Duration.ofSeconds(5));
    static final Operation READING = new Operation("read the thing", "the thing", Scope.CONVERSATIONS_READ);
    static final Operation WRITING = new Operation("write the thing", "the thing", Scope.CONVERSATIONS_WRITE);

    final VirtualTime time = new VirtualTime();
    final StubServer server;
    final TenantConnection connection;
    final Thing thing;
    private final AtomicInteger tokens = new AtomicInteger();

    /** What the stub has beside tokens. */
    interface Thing {
        @RequestLine("GET /thing")
        @Headers("Authorization: {authorization}")
        JsonNode get(@Param("authorization") String authorization, Request.Options options);

        @RequestLine("POST /thing")
        @Headers({"Authorization: {authorization}", "Content-Type: application/json"})
        JsonNode post(@Param("authorization") String authorization, String body, Request.Options options);

        @RequestLine("PUT /thing")
        @Headers({"Authorization: {authorization}", "Content-Type: application/json"})
        JsonNode put(@Param("authorization") String authorization, String body, Request.Options options);
    }

    /** Gives tokens that last an hour; the page answers everything else. */
    StubTenant(CallLimits limits, StubServer.Page page) {
        this(limits, null, page);
    }

    /** @param token the body of the answer to every request for a token */
    static StubTenant giving(String token) {
        return new StubTenant(LIMITS, (exchange, asked, number) -> StubServer.json(exchange, 200, token), ok());
    }

    static StubTenant answering(StubServer.Page page) {
        return new StubTenant(LIMITS, page);
    }

    StubTenant(CallLimits limits, StubServer.Page tokenPage, StubServer.Page page) {
        server = new StubServer((exchange, asked, number) -> {
            if (!asked.target().equals("/oauth/token")) {
                page.answer(exchange, asked, number);
            } else if (tokenPage == null) {
                token(exchange);
            } else {
                tokenPage.answer(exchange, asked, number);
            }
        });
        var tenant = new CxoneTenant(server.url(), "tester", Secret.of(SECRET), limits);
        connection = new TenantConnection(tenant, time, time, new Random(1));
        thing = connection.client(Thing.class, "");
    }

    static StubServer.Page ok() {
        return (exchange, asked, number) -> StubServer.json(exchange, 200, "{}");
    }

    static StubServer.Page status(int status, String... headers) {
        return (exchange, asked, number) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            StubServer.json(exchange, status, "{\"message\": \"no\"}");
        };
    }

    private void token(HttpExchange exchange) throws IOException {
        StubServer.json(
                exchange,
                200,
                "{\"access_token\": \"token-%d\", \"expires_in\": 3600}".formatted(tokens.incrementAndGet()));
    }

    /** The token that a call would be made with now. */
    String tokenInUse() {
        return connection.calls(Set.of()).call(READING, Call::authorization);
    }

    JsonNode read() {
        return connection.calls(Set.of()).call(READING, call -> thing.get(call.authorization(), call.options()));
    }

    long readings() {
        return server.asked("GET", "/thing");
    }

    long tokensAsked() {
        return server.asked("POST", "/oauth/token");
    }

    @Override
    public void close() {
        server.close();
    }
}
