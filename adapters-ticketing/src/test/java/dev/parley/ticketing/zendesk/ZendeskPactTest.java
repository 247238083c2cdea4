package dev.parley.ticketing.zendesk;

import static dev.parley.ticketing.zendesk.ZendeskTerms.ID;
import static dev.parley.ticketing.zendesk.ZendeskTerms.KEY;
import static dev.parley.ticketing.zendesk.ZendeskTerms.TICKET;
import static dev.parley.ticketing.zendesk.ZendeskTerms.TICKETS;
import static dev.parley.ticketing.zendesk.ZendeskTerms.given;
import static dev.parley.ticketing.zendesk.ZendeskTerms.headers;
import static dev.parley.ticketing.zendesk.ZendeskTerms.me;
import static dev.parley.ticketing.zendesk.ZendeskTerms.put;
import static dev.parley.ticketing.zendesk.ZendeskTerms.read;
import static dev.parley.ticketing.zendesk.ZendeskTerms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.fake.Agreement;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the desk relies on, call by call; {@link ZendeskPactIT} holds the fake to it. */
class ZendeskPactTest {
    private static final TicketRef REF = new TicketRef(Long.toString(ID));
    private static final AttemptKey ATTEMPT = new AttemptKey("attempt-1");

    @BeforeAll
    static void forgetWhatWasAgreedBefore() throws IOException {
        Agreement.forget(ZendeskTerms.VENDOR);
    }

    @Test
    void findsATicketByItsKey() {
        tried(
                read(given(ZendeskTerms.A_TICKET), "a search", TICKETS, "external_id=" + KEY + "&page%5Bsize%5D=100")
                        .body(LambdaDsl.newJsonBody(o -> o.array(
                                                "tickets",
                                                list -> list.object(ticket -> ZendeskTerms.ticket(ticket, "open")))
                                        .object("meta", meta -> meta.booleanValue("has_more", false)))
                                .build()),
                desk -> assertThat(desk.find(new ExternalKey(KEY)))
                        .singleElement()
                        .satisfies(found -> assertThat(found.state()).contains(TicketState.ACTIVE)));
    }

    @Test
    void createsATicketWithItsKey() {
        tried(
                given(ZendeskTerms.NO_TICKET)
                        .uponReceiving("a new ticket")
                        .method("POST")
                        .path(TICKETS)
                        .headers(
                                headers(Map.of("Content-Type", "application/json", "Idempotency-Key", ATTEMPT.value())))
                        .body("{\"ticket\":{\"external_id\":\"" + KEY + "\",\"subject\":\"Chat\",\"comment\":"
                                + "{\"html_body\":\"<pre>A chat.</pre>\",\"public\":false},\"status\":\"open\"}}")
                        .willRespondWith()
                        .status(201)
                        .headers(Agreement.JSON)
                        .body(LambdaDsl.newJsonBody(o -> o.object(
                                        "ticket",
                                        ticket -> ticket.integerType("id", (int) ID)
                                                .stringValue("external_id", KEY)))
                                .build()),
                desk -> assertThat(desk.create(
                                new NewTicket(
                                        new ExternalKey(KEY),
                                        "Chat",
                                        Optional.empty(),
                                        "A chat.",
                                        TicketState.ACTIVE,
                                        Optional.empty()),
                                ATTEMPT))
                        .isEqualTo(REF));
    }

    @Test
    void readsTheMarksOfItsOwnNotes() {
        tried(
                me(read(given(ZendeskTerms.AN_ENTRY), "a list of comments", TICKET + "/comments", "page%5Bsize%5D=100")
                        .body(LambdaDsl.newJsonBody(o -> o.array(
                                                "comments",
                                                list -> list.object(
                                                        note -> note.integerType("author_id", (int) FakeZendesk.ME)
                                                                .stringMatcher(
                                                                        "html_body",
                                                                        "(<div[^>]*>)?<p>parley: m-1</p>.*",
                                                                        "<p>parley: m-1</p><pre>Hello</pre>")))
                                        .object("meta", meta -> meta.booleanValue("has_more", false)))
                                .build())
                        .given(ZendeskTerms.AN_ENTRY)),
                desk -> assertThat(desk.marks(REF)).containsExactly(new EntryKey("m-1")));
    }

    @Test
    void addsAnEntryAsAHiddenNote() {
        tried(
                put(
                        given(ZendeskTerms.A_TICKET),
                        "a note",
                        ZendeskTerms.note(),
                        LambdaDsl.newJsonBody(o -> o.object(
                                        "audit",
                                        audit -> audit.array(
                                                "events",
                                                events ->
                                                        events.object(event -> event.stringValue("type", "Comment")))))
                                .build()),
                ZendeskPactTest::append);
    }

    @Test
    void movesATicket() {
        tried(
                put(
                        read(given(ZendeskTerms.A_TICKET), "a look at a ticket", TICKET, "")
                                .body(LambdaDsl.newJsonBody(
                                                o -> o.object("ticket", ticket -> ZendeskTerms.ticket(ticket, "open")))
                                        .build())
                                .given(ZendeskTerms.A_TICKET),
                        "a move",
                        "{\"ticket\":{\"status\":\"pending\",\"tags\":[]}}",
                        LambdaDsl.newJsonBody(o -> o.object("ticket", ticket -> ZendeskTerms.ticket(ticket, "pending")))
                                .build()),
                desk -> assertThat(desk.move(REF, TicketState.PENDING, Optional.empty())
                                .state())
                        .contains(TicketState.PENDING));
    }

    @Test
    void isToldOfATicketThatIsClosedForGood() {
        refusedWith(
                refused(given(ZendeskTerms.A_CLOSED_ONE), "a note behind the end", 422)
                        .headers(Agreement.JSON)
                        .body(LambdaDsl.newJsonBody(o -> o.object(
                                        "details",
                                        details -> details.array(
                                                "status",
                                                list -> list.object(one -> one.stringMatcher(
                                                        "description", ".*closed.*", "Status: closed prevents it")))))
                                .build()),
                DeskFault.Missing.class);
    }

    @Test
    void isToldWhenToComeBack() {
        tried(
                refused(given(ZendeskTerms.A_BUSY_ONE), "a note too many", 429)
                        .matchHeader("Retry-After", "\\d+", "42"),
                desk -> assertThatThrownBy(() -> append(desk))
                        .isInstanceOfSatisfying(
                                DeskException.class,
                                e -> assertThat(e.fault())
                                        .isEqualTo(new DeskFault.RateLimited(
                                                Optional.of(Duration.ofSeconds(42)),
                                                DeskFault.RateLimited.Scope.TICKET))));
    }

    @Test
    void isToldThatItIsNobody() {
        refusedWith(refused(given(ZendeskTerms.NO_CREDENTIALS), "a note of nobody", 401), DeskFault.Unauthorised.class);
    }

    private static void refusedWith(PactDslResponse terms, Class<? extends DeskFault> fault) {
        tried(
                terms,
                desk -> assertThatThrownBy(() -> append(desk))
                        .isInstanceOfSatisfying(
                                DeskException.class, e -> assertThat(e.fault()).isInstanceOf(fault)));
    }

    private static void append(TicketDesk desk) {
        desk.append(REF, List.of(new TranscriptEntry(new EntryKey("m-1"), "Hello")), ATTEMPT);
    }

    private static void tried(PactDslResponse terms, Consumer<TicketDesk> use) {
        Agreement.tried(terms, server -> use.accept(desk(server)));
    }

    private static TicketDesk desk(URI server) {
        var provider = new ZendeskProvider();
        return provider.open(
                DeskSettings.of(
                        "zendesk",
                        provider,
                        Map.of("url", server.toString(), "email", FakeZendesk.EMAIL, "token", FakeZendesk.TOKEN)),
                new VirtualTime());
    }
}
