package dev.parley.cxone.conversations;

import static au.com.dius.pact.consumer.ConsumerPactRunnerKt.runConsumerTest;
import static dev.parley.cxone.conversations.PactParties.ID;
import static dev.parley.cxone.conversations.PactParties.VISITOR;
import static dev.parley.cxone.conversations.PactParties.WORDS;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import dev.parley.cxone.tenant.Scope;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.exchange.ContactCentre;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the client's expectations are written down, and tried on the client. */
final class PactTerms {
    static final Map<String, String> AUTHORISED =
            Map.of("Authorization", "Bearer " + PactParties.TOKEN, "Accept", "application/json");
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    static final String CONVERSATIONS = "/api/v2/conversations";
    static final String CONVERSATION = CONVERSATIONS + "/" + ID;
    static final String INTERACTIONS = CONVERSATION + "/interactions";

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
    private static final String SOME_DATE = "2026-01-15T09:00:00.000Z";

    private PactTerms() {}

    /** Tries the client on a server that keeps exactly these terms, then writes the terms down. */
    static void agreed(UnaryOperator<PactDslResponse> terms, Consumer<ContactCentre> use) {
        agreedOf(
                terms,
                client -> use.accept(
                        client.contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE))));
    }

    static void agreedOf(UnaryOperator<PactDslResponse> terms, Consumer<ConversationsProfile> use) {
        agreedWith(terms, server -> use.accept(PactParties.client(server, new VirtualTime())));
    }

    static void agreedWith(UnaryOperator<PactDslResponse> terms, Consumer<URI> use) {
        var pact = terms.apply(token()).toPact(V4Pact.class);
        var result = runConsumerTest(pact, MockProviderConfig.createDefault(PactSpecVersion.V4), (server, context) -> {
            use.accept(URI.create(server.getUrl()));
            return true;
        });
        if (result instanceof PactVerificationResult.Error error) {
            throw new AssertionError(error.getDescription(), error.getError());
        }
        if (!(result instanceof PactVerificationResult.Ok)) {
            throw new AssertionError(result.getDescription());
        }
    }

    /** Every call needs a token first. */
    private static PactDslResponse token() {
        String pair = PactParties.CLIENT + ":" + PactParties.SECRET;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return ConsumerPactBuilder.consumer(PactParties.CONSUMER)
                .pactSpecVersion(PactSpecVersion.V4)
                .hasPactWith(PactParties.PROVIDER)
                .given(PactParties.A_CLIENT)
                .uponReceiving("a request for a token")
                .method("POST")
                .path("/oauth/token")
                .headers(Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded"))
                .body("grant_type=client_credentials", "application/x-www-form-urlencoded")
                .willRespondWith()
                .status(200)
                .headers(JSON)
                .body(LambdaDsl.newJsonBody(o ->
                                o.stringType("access_token", PactParties.TOKEN).integerType("expires_in", 3600))
                        .build());
    }

    static DslPart conversation(String state) {
        return LambdaDsl.newJsonBody(o -> listed(o, state)
                        .object(
                                "context",
                                context -> context.object("botSession", session -> session.numberType("cart", 3))
                                        .object(
                                                "metadata",
                                                metadata -> metadata.stringType("source", "api-simulator"))))
                .build();
    }

    /** A conversation as a list shows it, without its context. */
    static LambdaDslObject listed(LambdaDslObject o, String state) {
        return o.stringType("id", ID.value())
                .stringValue("state", state)
                .stringMatcher("createdDate", DATE, SOME_DATE)
                .stringMatcher("updatedDate", DATE, SOME_DATE)
                .array(
                        "participants",
                        both -> both.object(visitor -> visitor.stringType("id", VISITOR.value())
                                        .stringValue("direction", "inbound")
                                        .object(
                                                "profile",
                                                profile -> profile.stringValue("firstName", "Test")
                                                        .stringValue("lastName", "User")
                                                        .stringValue("email", "test@example.com")
                                                        .object(
                                                                "customFields",
                                                                fields -> fields.stringValue("tier", "gold"))))
                                .object(bot -> bot.stringValue("id", "bot-kit-bot")
                                        .stringValue("direction", "outbound")
                                        .object(
                                                "profile",
                                                profile -> profile.stringValue("botInstanceId", "kit-bot"))));
    }

    static void visitorsMessage(LambdaDslObject o) {
        o.stringType("id", "interaction-1")
                .stringValue("direction", "inbound")
                .stringValue("type", "message")
                .stringValue("text", WORDS)
                .stringMatcher("createdDate", DATE, SOME_DATE);
    }

    static void botsMessage(LambdaDslObject o) {
        o.stringType("id", "interaction-2")
                .stringValue("direction", "outbound")
                .stringValue("type", "message")
                .stringValue("text", "Here is one.")
                .stringType("participantId", "bot-kit-bot")
                .stringMatcher("createdDate", DATE, SOME_DATE)
                .array("quickReplies", replies -> replies.stringValue("Another").stringValue("Enough"));
    }

    static DslPart message() {
        return LambdaDsl.newJsonBody(o -> o.stringType("message", "what is wrong"))
                .build();
    }

    static Map<String, String> posting(String key) {
        return Stream.of(AUTHORISED, JSON, Map.of("Idempotency-Key", key))
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
