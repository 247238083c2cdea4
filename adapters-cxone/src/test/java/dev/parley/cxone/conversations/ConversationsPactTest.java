package dev.parley.cxone.conversations;

import static dev.parley.cxone.conversations.PactParties.AN_ANSWERED_ONE;
import static dev.parley.cxone.conversations.PactParties.A_CLOSED_ONE;
import static dev.parley.cxone.conversations.PactParties.A_CONVERSATION;
import static dev.parley.cxone.conversations.PactParties.ID;
import static dev.parley.cxone.conversations.PactParties.NO_CONVERSATION;
import static dev.parley.cxone.conversations.PactParties.PLAIN;
import static dev.parley.cxone.conversations.PactParties.VISITOR;
import static dev.parley.cxone.conversations.PactParties.WORDS;
import static dev.parley.cxone.conversations.PactTerms.AUTHORISED;
import static dev.parley.cxone.conversations.PactTerms.CONVERSATION;
import static dev.parley.cxone.conversations.PactTerms.CONVERSATIONS;
import static dev.parley.cxone.conversations.PactTerms.INTERACTIONS;
import static dev.parley.cxone.conversations.PactTerms.JSON;
import static dev.parley.cxone.conversations.PactTerms.agreed;
import static dev.parley.cxone.conversations.PactTerms.agreedOf;
import static dev.parley.cxone.conversations.PactTerms.agreedWith;
import static dev.parley.cxone.conversations.PactTerms.conversation;
import static dev.parley.cxone.conversations.PactTerms.listed;
import static dev.parley.cxone.conversations.PactTerms.message;
import static dev.parley.cxone.conversations.PactTerms.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import dev.parley.cxone.tenant.Scope;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.Arrivals;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Marker;
import dev.parley.domain.exchange.OutgoingMessage;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.VendorFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the client relies on, route by route; {@link SandboxPactIT} holds the sandbox to it. */
class ConversationsPactTest {
    private static final String OPENING = """
            {"id": "%1$s", "type": "webchat", "state": "active", "participants": [
              {"id": "user-%1$s", "channel": "webchat", "direction": "inbound", "profile": {
                "firstName": "Test", "lastName": "User", "email": "test@example.com", "customFields": {
                  "firstName": "Test", "lastName": "User", "email": "test@example.com", "tier": "gold"}}},
              {"id": "bot-kit-bot", "channel": "webchat", "direction": "outbound", "profile": {
                "name": "CXone Bot", "botInstanceId": "kit-bot"}}],
             "context": {"botSession": {"cart": 3, "simRun": true},
                         "metadata": {"source": "api-simulator", "createdAt": "2026-01-15T09:00:00Z"}}}
            """.formatted(ID);
    private static final String SAYING =
            "{\"participantId\": \"%s\", \"type\": \"message\", \"text\": \"%s\"}".formatted(VISITOR, WORDS);
    private static final String THE_NEWEST = "limit=10&order=desc";
    private static final OutgoingMessage MESSAGE =
            new OutgoingMessage(ID, VISITOR, WORDS, Optional.empty(), "key-1", Set.of());

    /** Terms of an earlier build would be held against the sandbox as well. */
    @BeforeAll
    static void forgetWhatWasAgreedBefore() throws IOException {
        Files.deleteIfExists(Path.of("target", "pacts", PactParties.CONSUMER + "-" + PactParties.PROVIDER + ".json"));
    }

    @Test
    void opensAConversation() {
        agreed(
                pact -> opening(pact.given(NO_CONVERSATION), "a new conversation", 201, conversation("active")),
                centre -> {
                    var opened = centre.open(PactParties.conversation(ID));
                    assertThat(opened.conversation().id()).isEqualTo(ID);
                    assertThat(opened.conversation().visitor()).contains(VISITOR);
                    assertThat(opened.conversation().bot()).contains(PactParties.BOT);
                    assertThat(opened.conversation().profile().attributes()).isEqualTo(Map.of("tier", "gold"));
                    assertThat(opened.context().root().members()).containsKeys("botSession", "metadata");
                });
    }

    @Test
    void takesAConflictForARepeatAndLooks() {
        agreed(
                pact -> looking(
                        opening(
                                        pact.given(A_CONVERSATION + PLAIN),
                                        "a conversation that there is already",
                                        409,
                                        message())
                                .given(A_CONVERSATION),
                        "active"),
                centre -> assertThat(centre.open(PactParties.conversation(ID))
                                .conversation()
                                .state())
                        .isEqualTo(new ConversationState.Active()));
    }

    @Test
    void looks() {
        agreed(pact -> looking(pact.given(A_CONVERSATION), "active"), centre -> {
            var seen = centre.look(ID).conversation();
            assertThat(seen.state()).isEqualTo(new ConversationState.Active());
            assertThat(seen.createdAt()).isPresent();
            assertThat(seen.updatedAt()).isPresent();
        });
    }

    @Test
    void isToldOfNothingThere() {
        agreed(
                pact -> get(pact.given(NO_CONVERSATION), "a look at what is not there", CONVERSATION, "")
                        .status(404)
                        .headers(JSON)
                        .body(message()),
                centre -> assertFault(() -> centre.look(ID), new ContactFault.NotFound("conversation " + ID)));
    }

    @Test
    void says() {
        agreed(
                pact -> saying(
                        pact.given(A_CONVERSATION),
                        "a message",
                        201,
                        LambdaDsl.newJsonBody(PactTerms::visitorsMessage).build()),
                centre -> assertThat(centre.send(MESSAGE).takenAt()).isPresent());
    }

    @Test
    void isRefusedInAClosedConversationAndLooksWhy() {
        agreed(
                pact -> looking(
                        saying(pact.given(A_CLOSED_ONE), "a message behind the end", 400, message())
                                .given(A_CLOSED_ONE),
                        "closed"),
                centre -> assertThatThrownBy(() -> centre.send(MESSAGE))
                        .isInstanceOfSatisfying(
                                ContactCentreException.class,
                                e -> assertThat(e.fault())
                                        .isInstanceOfSatisfying(
                                                ContactFault.MoveRefused.class,
                                                fault -> assertThat(fault.state())
                                                        .contains(new ConversationState.Closed()))));
    }

    @Test
    void listsWhatWasSaidFromAnArray() {
        agreed(
                pact -> get(pact.given(AN_ANSWERED_ONE), "a list of messages", INTERACTIONS, "limit=100&order=desc")
                        .status(200)
                        .headers(JSON)
                        .body(bothMessages()),
                ConversationsPactTest::assertBothHeard);
    }

    @Test
    void listsWhatWasSaidFromEntities() {
        DslPart entities = LambdaDsl.newJsonBody(o -> o.array(
                        "entities", list -> list.object(PactTerms::botsMessage).object(PactTerms::visitorsMessage)))
                .build();
        agreed(
                pact -> get(
                                pact.given(AN_ANSWERED_ONE + PLAIN),
                                "a list of messages in entities",
                                INTERACTIONS,
                                "limit=100&order=desc")
                        .status(200)
                        .headers(JSON)
                        .body(entities),
                ConversationsPactTest::assertBothHeard);
    }

    @Test
    void waitsForAReply() {
        var marker = new Marker(
                ID,
                Optional.of(PactParties.BOT),
                new MessageId("interaction-1"),
                Set.of(),
                Optional.empty(),
                VirtualTime.START,
                Marker.Awaiting.FIRST_REPLY);
        agreed(
                pact -> pact.given(AN_ANSWERED_ONE)
                        .uponReceiving("a wait for a reply")
                        .method("GET")
                        .path(INTERACTIONS)
                        .encodedQuery(THE_NEWEST)
                        .headers(Map.of("Authorization", "Bearer " + PactParties.TOKEN, "Prefer", "wait=20"))
                        .willRespondWith()
                        .status(200)
                        .headers(JSON)
                        .body(bothMessages()),
                centre -> {
                    Arrivals arrived = centre.awaitReplies(marker, VirtualTime.START.plus(Duration.ofSeconds(30)));
                    assertThat(arrived.messages().stream().filter(Message::byBot))
                            .hasSize(1);
                });
    }

    @Test
    void replacesTheContext() {
        var context =
                ContextData.simulation(PactParties.conversation(ID).context().root(), VirtualTime.START);
        agreed(
                pact -> changing(
                        pact.given(A_CONVERSATION),
                        "another context",
                        "{\"context\": " + context.root().json() + "}",
                        LambdaDsl.newJsonBody(o -> listed(o, "active")
                                        .object(
                                                "context",
                                                c -> c.object(
                                                        "botSession", session -> session.booleanValue("simRun", true))))
                                .build()),
                centre -> assertThat(centre.replaceContext(ID, context)
                                .conversation()
                                .state())
                        .isEqualTo(new ConversationState.Active()));
    }

    @Test
    void closes() {
        agreed(
                pact -> changing(
                        pact.given(A_CONVERSATION), "the end", "{\"state\": \"closed\"}", conversation("closed")),
                centre ->
                        assertThat(centre.close(ID).conversation().state()).isEqualTo(new ConversationState.Closed()));
    }

    @Test
    void listsWhatHasChangedAndFollowsThePages() {
        DslPart page = LambdaDsl.newJsonBody(o -> o.minArrayLike("entities", 1, e -> listed(e, "active"))
                        .stringMatcher("nextUri", ".*conversations\\?.+", CONVERSATIONS + "?cursor=2"))
                .build();
        agreedOf(
                pact -> get(
                                pact.given(PactParties.MORE_THAN_A_PAGE),
                                "a list of conversations",
                                CONVERSATIONS,
                                "updatedDateGte=2026-01-15T09%3A00%3A00Z&pageSize=100")
                        .status(200)
                        .headers(JSON)
                        .body(page),
                client -> assertThat(client.directory(EnumSet.of(Scope.CONVERSATIONS_READ))
                                .changedSince(VirtualTime.START, 1))
                        .hasSize(1));
    }

    @Test
    void asksForFigures() {
        var period = new Period(Instant.parse("2026-01-15T00:00:00Z"), Instant.parse("2026-01-16T00:00:00Z"));
        DslPart figures = LambdaDsl.newJsonBody(o -> o.integerType("totalHits", 1)
                        .minArrayLike(
                                "conversations",
                                1,
                                one -> one.stringType("conversationId", ID.value())
                                        .booleanType("resolved", false))
                        .minArrayLike(
                                "results", 1, result -> result.object("stats", stats -> stats.numberType("rate", 0.5))))
                .build();
        agreedOf(
                pact -> pact.given(AN_ANSWERED_ONE)
                        .uponReceiving("a question for figures")
                        .method("POST")
                        .path("/api/v2/analytics/conversations/details/query")
                        .headers(AUTHORISED)
                        .body("""
                                {"dimension": "bot_resolution_rate", "metric": "interactions", "timeGrouping": "none",
                                 "dateFrom": "2026-01-15T00:00:00Z", "dateTo": "2026-01-16T00:00:00Z", "filters": [
                                   {"type": "conversation", "operator": "eq", "attribute": "type", "value": "webchat"},
                                   {"type": "conversation", "operator": "eq", "attribute": "botId", "value": "kit-bot"}]}
                                """, "application/json")
                        .willRespondWith()
                        .status(200)
                        .headers(JSON)
                        .body(figures),
                client -> {
                    VendorFigures told = client.analytics(EnumSet.of(Scope.ANALYTICS_READ))
                            .resolution(period, Optional.of(PactParties.BOT));
                    assertThat(told.totalHits()).contains(1L);
                    assertThat(told.conversations()).containsExactly(new VendorFigures.Listed(ID, Optional.of(false)));
                    assertThat(told.figures()).containsKey("results[0].stats.rate");
                });
    }

    @Test
    void asksWhoItIs() {
        DslPart client = LambdaDsl.newJsonBody(
                        o -> o.stringType("clientId", PactParties.CLIENT).stringType("scope", "conversations:read"))
                .build();
        agreedWith(
                pact -> get(pact.given(PactParties.A_CLIENT), "a question who we are", "/oauth/client", "")
                        .status(200)
                        .headers(JSON)
                        .body(client),
                server -> assertThat(PactParties.connection(server, new VirtualTime())
                                .diagnose()
                                .client())
                        .hasValueSatisfying(told -> assertThat(told).contains(PactParties.CLIENT)));
    }

    @Test
    void isToldOfATokenThatIsNotAccepted() {
        agreed(
                pact -> get(pact.given(PactParties.A_STALE_TOKEN), "a look with a stale token", CONVERSATION, "")
                        .status(401),
                centre -> assertThatThrownBy(() -> centre.look(ID))
                        .isInstanceOfSatisfying(
                                ContactCentreException.class,
                                e -> assertThat(e.fault()).isInstanceOf(ContactFault.CredentialsRefused.class)));
    }

    @Test
    void isToldOfAMissingRight() {
        agreed(
                pact -> saying(pact.given(PactParties.A_READER), "a message without the right to", 403, message()),
                centre -> assertThatThrownBy(() -> centre.send(MESSAGE))
                        .isInstanceOfSatisfying(
                                ContactCentreException.class,
                                e -> assertThat(e.fault())
                                        .isInstanceOfSatisfying(
                                                ContactFault.ScopeMissing.class,
                                                fault -> assertThat(fault.scopes())
                                                        .containsExactly("conversations:write"))));
    }

    @Test
    void isToldWhenToComeBack() {
        agreed(
                pact -> get(pact.given(PactParties.A_RATE_LIMIT), "a look too many", CONVERSATION, "")
                        .status(429)
                        .matchHeader("Retry-After", "\\d+", "7"),
                centre -> assertThatThrownBy(() -> centre.look(ID))
                        .isInstanceOfSatisfying(
                                ContactCentreException.class,
                                e -> assertThat(e.fault()).isInstanceOf(ContactFault.RateLimited.class)));
    }

    private static PactDslResponse opening(PactDslWithState pact, String what, int status, DslPart answer) {
        return pact.uponReceiving(what)
                .method("POST")
                .path(CONVERSATIONS)
                .headers(posting(ID.value()))
                .body(OPENING, "application/json")
                .willRespondWith()
                .status(status)
                .headers(JSON)
                .body(answer);
    }

    private static PactDslResponse saying(PactDslWithState pact, String what, int status, DslPart answer) {
        return pact.uponReceiving(what)
                .method("POST")
                .path(INTERACTIONS)
                .headers(posting("key-1"))
                .body(SAYING, "application/json")
                .willRespondWith()
                .status(status)
                .headers(JSON)
                .body(answer);
    }

    private static PactDslResponse looking(PactDslWithState pact, String state) {
        return get(pact, "a look at the conversation", CONVERSATION, "")
                .status(200)
                .headers(JSON)
                .body(conversation(state));
    }

    private static PactDslResponse changing(PactDslWithState pact, String what, String change, DslPart answer) {
        return pact.uponReceiving(what)
                .method("PUT")
                .path(CONVERSATION)
                .headers(AUTHORISED)
                .body(change, "application/json")
                .willRespondWith()
                .status(200)
                .headers(JSON)
                .body(answer);
    }

    private static PactDslResponse get(PactDslWithState pact, String what, String path, String query) {
        var request = pact.uponReceiving(what).method("GET").path(path);
        return (query.isEmpty() ? request : request.encodedQuery(query))
                .headers(AUTHORISED)
                .willRespondWith();
    }

    private static DslPart bothMessages() {
        return LambdaDsl.newJsonArray(
                        list -> list.object(PactTerms::botsMessage).object(PactTerms::visitorsMessage))
                .build();
    }

    private static void assertBothHeard(ContactCentre centre) {
        List<Message> said = centre.history(ID);
        assertThat(said).extracting(Message::text).containsExactly(WORDS, "Here is one.");
        assertThat(said.getLast().quickReplies()).extracting(QuickReply::text).containsExactly("Another", "Enough");
    }

    private static void assertFault(ThrowingCallable call, ContactFault expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ContactCentreException.class, e -> assertThat(e.fault()).isEqualTo(expected));
    }
}
