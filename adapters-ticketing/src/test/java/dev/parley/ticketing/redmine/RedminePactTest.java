package dev.parley.ticketing.redmine;

import static dev.parley.ticketing.redmine.RedmineTerms.KEY;
import static dev.parley.ticketing.redmine.RedmineTerms.change;
import static dev.parley.ticketing.redmine.RedmineTerms.given;
import static dev.parley.ticketing.redmine.RedmineTerms.layout;
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

/** What the desk relies on, call by call; {@link RedminePactIT} holds the real server to it. */
class RedminePactTest {
    private static final TicketRef REF = new TicketRef(Integer.toString(RedmineTerms.ID));
    private static final AttemptKey ATTEMPT = new AttemptKey("attempt-1");

    @BeforeAll
    static void forgetWhatWasAgreedBefore() throws IOException {
        Agreement.forget(RedmineTerms.VENDOR);
    }

    @Test
    void findsATicketByItsKey() {
        tried(
                RedmineTerms.search(layout(given(RedmineTerms.A_TICKET))),
                desk -> assertThat(desk.find(new ExternalKey(KEY)))
                        .singleElement()
                        .satisfies(found -> assertThat(found.state()).contains(TicketState.ACTIVE)));
    }

    @Test
    void createsATicketWithItsKey() {
        tried(
                RedmineTerms.create(layout(given(RedmineTerms.A_TICKET))),
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
                RedmineTerms.withItsNotes(
                        RedmineTerms.me(given(RedmineTerms.A_TICKET)).given(RedmineTerms.AN_ENTRY)),
                desk -> assertThat(desk.marks(REF)).containsExactly(new EntryKey("m-1")));
    }

    @Test
    void addsAnEntryAsAHiddenNoteAndReadsItBack() {
        tried(
                RedmineTerms.withItsNotes(change(
                                given(RedmineTerms.A_TICKET),
                                "a note",
                                "{\"notes\":\"parley: m-1\\nHello\",\"private_notes\":true}")
                        .given(RedmineTerms.AN_ENTRY)),
                desk -> desk.append(REF, List.of(new TranscriptEntry(new EntryKey("m-1"), "Hello")), ATTEMPT));
    }

    @Test
    void movesATicketAndReadsItBack() {
        tried(
                RedmineTerms.resolved(change(layout(given(RedmineTerms.A_TICKET)), "a move", "{\"status_id\":3}")
                        .given(RedmineTerms.A_RESOLVED_ONE)),
                desk -> assertThat(desk.move(REF, TicketState.RESOLVED, Optional.empty())
                                .state())
                        .contains(TicketState.RESOLVED));
    }

    private static void tried(PactDslResponse terms, Consumer<TicketDesk> use) {
        Agreement.tried(terms, server -> use.accept(desk(server)));
    }

    private static TicketDesk desk(URI server) {
        var provider = new RedmineDeskProvider();
        return provider.open(
                DeskSettings.of(
                        "redmine",
                        provider,
                        Map.of(
                                "url",
                                server.toString(),
                                "apiKey",
                                RedmineTerms.API_KEY,
                                "project",
                                RedmineTerms.PROJECT)),
                new VirtualTime());
    }
}
