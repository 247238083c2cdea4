package dev.parley.ticketing.servicenow;

import static dev.parley.ticketing.servicenow.ServiceNowTerms.ID;
import static dev.parley.ticketing.servicenow.ServiceNowTerms.KEY;
import static dev.parley.ticketing.servicenow.ServiceNowTerms.change;
import static dev.parley.ticketing.servicenow.ServiceNowTerms.given;
import static dev.parley.ticketing.servicenow.ServiceNowTerms.look;
import static dev.parley.ticketing.servicenow.ServiceNowTerms.notes;
import static dev.parley.ticketing.servicenow.ServiceNowTerms.refused;
import static dev.parley.ticketing.servicenow.ServiceNowTerms.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.PactDslResponse;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
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

/** What the desk relies on, call by call; {@link ServiceNowPactIT} holds the fake to it. */
class ServiceNowPactTest {
    private static final TicketRef REF = new TicketRef(ID);
    private static final AttemptKey ATTEMPT = new AttemptKey("attempt-1");

    @BeforeAll
    static void forgetWhatWasAgreedBefore() throws IOException {
        Agreement.forget(ServiceNowTerms.VENDOR);
    }

    @Test
    void findsATicketByItsKey() {
        tried(
                ServiceNowTerms.search(given(ServiceNowTerms.A_TICKET)),
                desk -> assertThat(desk.find(new ExternalKey(KEY)))
                        .singleElement()
                        .satisfies(found -> assertThat(found.stateWord()).isEqualTo("1")));
    }

    @Test
    void createsATicketWithItsKey() {
        tried(
                ServiceNowTerms.create(
                        given(ServiceNowTerms.NO_TICKET),
                        "{\"correlation_id\":\"" + KEY + "\",\"correlation_display\":\"Parley\","
                                + "\"short_description\":\"Chat\",\"description\":\"A chat.\",\"state\":\"2\"}"),
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
                notes(look(given(ServiceNowTerms.AN_ENTRY), "a look at a ticket with an entry", "1")
                        .given(ServiceNowTerms.AN_ENTRY)),
                desk -> assertThat(desk.marks(REF)).containsExactly(new EntryKey("m-1")));
    }

    @Test
    void addsAnEntryAndReadsItBack() {
        tried(
                notes(change(
                                given(ServiceNowTerms.A_TICKET),
                                "a note",
                                ServiceNowTerms.note(),
                                result(row -> ServiceNowTerms.ticket(row, "1")))
                        .given(ServiceNowTerms.AN_ENTRY)),
                ServiceNowPactTest::append);
    }

    @Test
    void movesATicket() {
        tried(
                change(
                        given(ServiceNowTerms.A_TICKET),
                        "a move",
                        "{\"state\":\"6\",\"close_code\":\"Solution provided\","
                                + "\"close_notes\":\"The conversation is resolved.\"}",
                        result(row -> ServiceNowTerms.ticket(row, "6"))),
                desk -> assertThat(desk.move(REF, TicketState.RESOLVED, Optional.empty())
                                .state())
                        .contains(TicketState.RESOLVED));
    }

    @Test
    void setsTheWayBack() {
        tried(
                change(
                        look(given(ServiceNowTerms.A_TICKET), "a look at a ticket", "1")
                                .given(ServiceNowTerms.A_TICKET),
                        "the way back",
                        "{\"u_parley_link\":\"https://cxone.example.com/c-1\"}",
                        result(row -> {
                            ServiceNowTerms.ticket(row, "1");
                            row.stringValue("u_parley_link", "https://cxone.example.com/c-1");
                        })),
                desk -> desk.link(REF, new BackLink("the conversation", URI.create("https://cxone.example.com/c-1"))));
    }

    @Test
    void isToldOfATicketThatIsClosedForGood() {
        refusedWith(
                look(
                        refused(
                                        given(ServiceNowTerms.A_CLOSED_ONE),
                                        "a note behind the end",
                                        403,
                                        "ACL Exception",
                                        "ACL Exception Update Failed due to security constraints")
                                .given(ServiceNowTerms.A_CLOSED_ONE),
                        "a look at a closed ticket",
                        "7"),
                DeskFault.Missing.class);
    }

    @Test
    void isToldThatThereIsNoSuchTicket() {
        refusedWith(
                refused(
                        given(ServiceNowTerms.NO_TICKET),
                        "a note into nothing",
                        404,
                        "Record doesn't exist",
                        "Record doesn't exist or ACL restricts the record retrieval"),
                DeskFault.Missing.class);
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
        var provider = new ServiceNowDeskProvider();
        return provider.open(
                DeskSettings.of(
                        "servicenow",
                        provider,
                        Map.of(
                                "url",
                                server.toString(),
                                "user",
                                FakeServiceNow.USER,
                                "password",
                                FakeServiceNow.PASSWORD)),
                new VirtualTime());
    }
}
