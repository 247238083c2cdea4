package dev.parley.ticketing.webhook;

import static dev.parley.ticketing.webhook.WebhookTerms.ID;
import static dev.parley.ticketing.webhook.WebhookTerms.KEY;
import static dev.parley.ticketing.webhook.WebhookTerms.asked;
import static dev.parley.ticketing.webhook.WebhookTerms.given;
import static dev.parley.ticketing.webhook.WebhookTerms.message;
import static dev.parley.ticketing.webhook.WebhookTerms.ticketWith;
import static dev.parley.ticketing.webhook.WebhookTerms.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the desk relies on where a receiver can be asked, call by call; {@link WebhookPactIT} holds our receiver to it. One
 * that cannot be asked is told the same events, and the desk relies on nothing that it says.
 */
class WebhookPactTest {
    private static final TicketRef REF = new TicketRef(ID);
    private static final AttemptKey ATTEMPT = new AttemptKey("attempt-1");

    @BeforeAll
    static void forgetWhatWasAgreedBefore() throws IOException {
        Agreement.forget(WebhookTerms.VENDOR);
    }

    @Test
    void findsATicketByItsKey() {
        tried(
                asked(given(WebhookTerms.A_TICKET), "a question for a key", "key=" + KEY, WebhookTerms.tickets()),
                desk -> assertThat(desk.find(new ExternalKey(KEY)))
                        .singleElement()
                        .satisfies(found -> assertThat(found.state()).contains(TicketState.ACTIVE)));
    }

    @Test
    void createsATicketWithItsKey() {
        tried(
                told(
                                given(WebhookTerms.NO_TICKET),
                                "a new ticket",
                                "parley.ticket.upserted.v1",
                                KEY,
                                data -> data.stringValue("key", KEY)
                                        .stringValue("subject", "Chat")
                                        .stringValue("intro", "A chat.")
                                        .stringValue("state", "active"),
                                200)
                        .headers(Agreement.JSON)
                        .body(ticketWith("active")),
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
    void readsTheMarksOfATicket() {
        tried(
                asked(
                        given(WebhookTerms.AN_ENTRY),
                        "a question for a ticket",
                        "ticket=" + ID,
                        ticketWith("active", "m-1")),
                desk -> assertThat(desk.marks(REF)).containsExactly(new EntryKey("m-1")));
    }

    @Test
    void tellsAMessage() {
        tried(
                message(given(WebhookTerms.A_TICKET), "a message", 200)
                        .headers(Agreement.JSON)
                        .body(ticketWith("active", "m-1")),
                WebhookPactTest::append);
    }

    @Test
    void movesATicket() {
        tried(
                told(
                                given(WebhookTerms.A_TICKET),
                                "a move",
                                "parley.state.changed.v1",
                                ID,
                                data -> data.stringValue("ticket", ID).stringValue("state", "resolved"),
                                200)
                        .headers(Agreement.JSON)
                        .body(ticketWith("resolved")),
                desk -> assertThat(desk.move(REF, TicketState.RESOLVED, Optional.empty())
                                .state())
                        .contains(TicketState.RESOLVED));
    }

    @Test
    void isToldThatThereIsNoSuchTicket() {
        tried(
                message(given(WebhookTerms.NO_TICKET), "a message into nothing", 404),
                desk -> assertThatThrownBy(() -> append(desk))
                        .isInstanceOfSatisfying(
                                DeskException.class, e -> assertThat(e.fault()).isInstanceOf(DeskFault.Missing.class)));
    }

    private static void append(TicketDesk desk) {
        desk.append(REF, List.of(new TranscriptEntry(new EntryKey("m-1"), "Hello")), ATTEMPT);
    }

    private static void tried(PactDslResponse terms, Consumer<TicketDesk> use) {
        Agreement.tried(terms, server -> use.accept(desk(server)));
    }

    private static TicketDesk desk(URI server) {
        var provider = new WebhookDeskProvider();
        return provider.open(
                DeskSettings.of(
                        "hook",
                        provider,
                        Map.of(
                                "url",
                                server + "/hook",
                                "secret",
                                WebhookReceiver.SECRET,
                                "answers",
                                "yes",
                                "privateAddresses",
                                "allow")),
                new VirtualTime());
    }
}
