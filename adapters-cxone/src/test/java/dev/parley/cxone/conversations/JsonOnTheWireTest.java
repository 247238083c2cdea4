package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.context.RandomJson;
import dev.parley.domain.conversation.ConversationId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the domain counted is what goes over the wire, and what comes back is what was sent. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JsonOnTheWireTest {
    private static final ConversationId ID = new ConversationId("1");
    private static final int SEEDS = 300;

    @Test
    void theBytesCountedAreTheBytesSentAndReadBack() {
        var stored = new AtomicReference<>("{}");
        StubServer.Page page = (exchange, asked, number) -> {
            if (asked.method().equals("PUT")) {
                stored.set(contextIn(asked.body()));
            }
            StubServer.json(exchange, 200, "{\"id\": \"1\", \"state\": \"active\", \"context\": " + stored.get() + "}");
        };
        try (var stub = new StubCentre(page)) {
            for (int seed = 0; seed < SEEDS; seed++) {
                ContextData context = new RandomJson(seed).context();

                ContextData answered = stub.centre.replaceContext(ID, context).context();

                assertThat(stored.get())
                        .as("seed %s", seed)
                        .isEqualTo(context.root().json());
                assertThat(stored.get().getBytes(StandardCharsets.UTF_8))
                        .as("seed %s", seed)
                        .hasSize(context.bytes());
                assertThat(answered.root().json())
                        .as("seed %s", seed)
                        .isEqualTo(context.root().json());
                assertThat(answered).as("seed %s", seed).isEqualTo(context);
            }
        }
    }

    @Test
    void aNumberKeepsItsScale() {
        var context = new ContextData(JsonObject.empty()
                .with("price", new JsonNumber(new BigDecimal("1.50")))
                .with("whole", new JsonNumber(new BigDecimal("1.0")))
                .with("long", new JsonNumber(new BigDecimal("12345678901234567890.123456789012345678900"))));
        try (var stub = new StubCentre((exchange, asked, number) -> StubServer.json(
                exchange, 200, "{\"id\": \"1\", \"context\": " + context.root().json() + "}"))) {
            assertThat(stub.centre.look(ID).context()).isEqualTo(context);
        }
    }

    @Test
    void anOpeningCarriesTheSameBytes() {
        var sent = new AtomicReference<>("");
        StubServer.Page page = (exchange, asked, number) -> {
            sent.set(contextIn(asked.body()));
            StubServer.json(exchange, 200, "{\"id\": \"another\", \"state\": \"active\"}");
        };
        try (var stub = new StubCentre(page)) {
            var wanted = PactParties.conversation(ID);

            var opened = stub.centre.open(wanted);

            assertThat(sent.get()).isEqualTo(wanted.context().root().json());
            assertThat(opened.conversation().id())
                    .as("the server's own id counts")
                    .isEqualTo(new ConversationId("another"));
        }
    }

    /** The context is the last member of what is sent. */
    private static String contextIn(String body) {
        String before = "\"context\":";
        return body.substring(body.indexOf(before) + before.length(), body.length() - 1);
    }
}
