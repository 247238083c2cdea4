package dev.parley.ticketing.requesttracker;

import static dev.parley.ticketing.requesttracker.RequestTrackerTerms.ID;
import static dev.parley.ticketing.requesttracker.RequestTrackerTerms.KEY;
import static dev.parley.ticketing.requesttracker.RequestTrackerTerms.given;
import static dev.parley.ticketing.requesttracker.RequestTrackerTerms.look;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactDslResponse;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.sync.AttemptKey;
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

/** What the desk relies on, call by call; {@link RequestTrackerPactIT} holds the real server to it. */
class RequestTrackerPactTest {
    private static final TicketRef REF = new TicketRef(ID);
    private static final AttemptKey ATTEMPT = new AttemptKey("attempt-1");

    @BeforeAll
    static void forgetWhatWasAgreedBefore() throws IOException {
        Agreement.forget(RequestTrackerTerms.VENDOR);
    }

    @Test
    void findsATicketByItsKey() {
        tried(
                look(
                        RequestTrackerTerms.search(given(RequestTrackerTerms.A_TICKET))
                                .given(RequestTrackerTerms.A_TICKET),
                        "a look at a ticket",
                        "open"),
                desk -> assertThat(desk.find(new ExternalKey(KEY)))
                        .singleElement()
                        .satisfies(found -> {
                            assertThat(found.state()).contains(TicketState.ACTIVE);
                            assertThat(found.version()).isPresent();
                        }));
    }

    @Test
    void createsATicketWithItsKey() {
        tried(
                look(
                        RequestTrackerTerms.create(RequestTrackerTerms.queue(given(RequestTrackerTerms.A_TICKET))
                                        .given(RequestTrackerTerms.A_TICKET))
                                .given(RequestTrackerTerms.A_TICKET),
                        "a look at a ticket",
                        "open"),
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
    void readsTheMarksOfItsOwnComments() {
        tried(
                RequestTrackerTerms.comments(RequestTrackerTerms.merged(given(RequestTrackerTerms.AN_ENTRY))
                        .given(RequestTrackerTerms.AN_ENTRY)),
                desk -> assertThat(desk.marks(REF)).containsExactly(new EntryKey("m-1")));
    }

    @Test
    void addsAnEntryAndReadsItBack() {
        tried(
                RequestTrackerTerms.commentIs(RequestTrackerTerms.comment(given(RequestTrackerTerms.A_TICKET))
                        .given(RequestTrackerTerms.AN_ENTRY)),
                desk -> desk.append(REF, List.of(new TranscriptEntry(new EntryKey("m-1"), "Hello")), ATTEMPT));
    }

    @Test
    void movesATicketAndReadsItBack() {
        tried(
                look(
                        RequestTrackerTerms.move(given(RequestTrackerTerms.A_TICKET))
                                .given(RequestTrackerTerms.A_WAITING_ONE),
                        "a look at a ticket that waits",
                        "stalled"),
                desk -> assertThat(desk.move(REF, TicketState.PENDING, Optional.empty())
                                .state())
                        .contains(TicketState.PENDING));
    }

    private static void tried(PactDslResponse terms, Consumer<TicketDesk> use) {
        Agreement.tried(terms, server -> use.accept(desk(server)));
    }

    private static TicketDesk desk(URI server) {
        var provider = new RequestTrackerProvider();
        return provider.open(
                DeskSettings.of("rt", provider, Map.of("url", server.toString(), "token", RequestTrackerTerms.TOKEN)),
                new VirtualTime());
    }
}
