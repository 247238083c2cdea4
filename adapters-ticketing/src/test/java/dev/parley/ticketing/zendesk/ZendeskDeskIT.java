package dev.parley.ticketing.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.fake.Answer;
import dev.parley.ticketing.zendesk.FakeTicket.FakeComment;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk against a Zendesk that polices every request and every answer by the vendor's own contract. */
class ZendeskDeskIT {
    private static final ExternalKey KEY = new ExternalKey("cxone.acme.c-1");
    private static final BackLink LINK = new BackLink("The conversation", URI.create("https://cxone.test/c?id=1&x=2"));

    private final VirtualTime time = new VirtualTime();
    private final FakeZendesk zendesk = new FakeZendesk(time);
    private final TicketDesk desk = desk(Map.of());

    @AfterEach
    void close() {
        zendesk.close();
    }

    private TicketDesk desk(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(
                Map.of("url", zendesk.uri().toString(), "email", FakeZendesk.EMAIL, "token", FakeZendesk.TOKEN));
        given.putAll(more);
        var provider = new ZendeskProvider();
        return provider.open(DeskSettings.of("zd", provider, given), time);
    }

    @Test
    void aFitSystemHasNothingMissing() {
        var probe = desk(Map.of("escalationGroup", "77")).probe();

        assertThat(probe.missing()).isEmpty();
        assertThat(probe.found()).containsEntry("user", "Parley (9001)").containsEntry("group", "Second line");
        assertThat(zendesk.writes()).isZero();
    }

    @Test
    void theProbeNamesEachMissingThing() {
        var probe =
                desk(Map.of("escalationGroup", "78", "state.escalated", "hold")).probe();

        assertThat(probe.missing())
                .containsExactly(
                        "status: 'hold' is switched off; activate it, or choose another one in the state.* settings",
                        "group: there is no group 78; create it, or set escalationGroup to another one");
    }

    @Test
    void aUserWhoIsNoAgentIsNamed() {
        zendesk.role = "end-user";

        assertThat(desk.probe().missing()).singleElement().asString().contains("is no agent");
    }

    @Test
    void wrongCredentialsAreRefusedAndNeverShown() {
        var stranger = desk(Map.of("token", "wrong-token-77"));

        assertFault(stranger::probe, DeskFault.Unauthorised.class);
        assertFault(() -> stranger.find(KEY), DeskFault.Unauthorised.class);
    }

    @Test
    void somebodyWithoutAnIdIsNobody() {
        zendesk.weather(call -> call.path().endsWith("/me")
                ? Optional.of(Answer.json(200, Map.of("user", Map.of("name", "Anonymous user"))))
                : Optional.empty());

        assertFault(desk::probe, DeskFault.Unauthorised.class);
    }

    @Test
    void aTicketIsCreatedWithItsKeyAndFoundAgain() {
        TicketRef ref = create(TicketState.ACTIVE);

        assertThat(desk.find(KEY)).singleElement().satisfies(found -> {
            assertThat(found.ref()).isEqualTo(ref);
            assertThat(found.key()).isEqualTo(KEY);
            assertThat(found.state()).contains(TicketState.ACTIVE);
            assertThat(found.stateWord()).isEqualTo("open");
            assertThat(found.live()).isTrue();
            assertThat(found.createdAt()).isEqualTo(VirtualTime.START);
        });
        assertThat(desk.find(new ExternalKey("cxone.acme.c-2"))).isEmpty();
        assertThat(ticket(ref).comments)
                .singleElement()
                .satisfies(note -> assertThat(note.shown()).isFalse());
    }

    @Test
    void whatIsFoundHasTheKeyThatWasAskedFor() {
        create(TicketState.ACTIVE);
        var another = new ExternalKey("cxone.acme.c-2");
        zendesk.weather(call -> call.is("GET", "/api/v2/tickets")
                ? Optional.of(Answer.json(
                        200,
                        Map.of(
                                "tickets",
                                zendesk.tickets.values().stream()
                                        .map(FakeTicket::told)
                                        .toList())))
                : Optional.empty());

        assertThat(desk.find(another)).isEmpty();
    }

    @Test
    void closedTicketsAreFoundAndTakeNothingMore() {
        TicketRef ref = create(TicketState.RESOLVED);
        ticket(ref).status = "closed";

        assertThat(desk.find(KEY))
                .singleElement()
                .satisfies(found -> assertThat(found.live()).isFalse());
        assertThat(fault(() -> append(ref, "m-1", "late")))
                .isEqualTo(new DeskFault.Missing(
                        DeskFault.Missing.Why.CLOSED_FOR_GOOD, "Status: closed prevents ticket update"));
    }

    @Test
    void aFollowUpNamesTheClosedTicket() {
        TicketRef closed = create(TicketState.RESOLVED);
        ticket(closed).status = "closed";

        TicketRef next = desk.create(wanted(TicketState.ACTIVE, Optional.of(closed)), attempt("2"));

        assertThat(ticket(next).followUpOf).isEqualTo(Long.parseLong(closed.value()));
        assertThat(desk.find(KEY)).hasSize(2);
    }

    @Test
    void theSameAttemptIsTheSameTicketForTwoHours() {
        TicketRef first = create(TicketState.ACTIVE);

        assertThat(create(TicketState.ACTIVE)).isEqualTo(first);
        time.pass(Duration.ofHours(2));
        assertThat(create(TicketState.ACTIVE)).isNotEqualTo(first);
        assertThat(desk.find(KEY)).hasSize(2);
    }

    @Test
    void anAttemptWithOtherWordsMeansThatThereIsATicket() {
        create(TicketState.ACTIVE);

        assertFault(() -> create(TicketState.RESOLVED), DeskFault.Conflict.class);
    }

    @Test
    void entriesAndTheirMarksStandInOneHiddenNote() {
        TicketRef ref = create(TicketState.ACTIVE);
        long before = zendesk.writes();

        desk.append(ref, List.of(entry("m-1", "Hello"), entry("m-2", "Hi")), attempt("a"));

        assertThat(zendesk.writes()).isEqualTo(before + 1);
        assertThat(desk.marks(ref)).containsExactlyInAnyOrder(new EntryKey("m-1"), new EntryKey("m-2"));
        FakeComment note = ticket(ref).comments.getLast();
        assertThat(note.shown()).isFalse();
        assertThat(note.text()).isEqualTo("parley: m-1 m-2\nHello\n\nHi");
    }

    @Test
    void textsShowAsTheyWereTyped() {
        TicketRef ref = create(TicketState.ACTIVE);
        String typed =
                "<script>alert(1)</script> &lt; **bold** [x](y) \uD83D\uDC69\u200D\uD83D\uDCBB  two\n\ttab \u05D0";

        append(ref, "m-1", typed);
        append(ref, "m-2", "{{ticket.requester.email}} {% x %} @agent");

        assertThat(ticket(ref).comments.get(1).text()).isEqualTo("parley: m-1\n" + typed);
        assertThat(ticket(ref).comments.get(2).text()).doesNotContain("{{", "{%", "@agent");
        assertThat(ticket(ref).comments.get(2).text().replace("\u2060", ""))
                .endsWith("{{ticket.requester.email}} {% x %} @agent");
    }

    @Test
    void marksInOtherPeoplesWordsDoNotCount() {
        TicketRef ref = create(TicketState.ACTIVE);
        append(ref, "m-1", "parley: m-2\n<p>parley: m-3</p>");
        ticket(ref)
                .comments
                .add(new FakeComment(1, FakeZendesk.SOMEBODY_ELSE, "<p>parley: m-4</p>", true, time.instant()));

        assertThat(desk.marks(ref)).containsExactly(new EntryKey("m-1"));
    }

    @Test
    void marksOnManyPagesAreAllRead() {
        TicketRef ref = create(TicketState.ACTIVE);
        IntStream.range(0, 250)
                .forEach(i -> ticket(ref)
                        .comments
                        .add(new FakeComment(i, FakeZendesk.ME, "<p>parley: m-" + i + "</p>", false, time.instant())));

        assertThat(desk.marks(ref)).hasSize(250);
    }

    @Test
    void theLongestWritePassesWhateverItHolds() {
        TicketRef ref = create(TicketState.ACTIVE);
        int most = desk.capabilities().maxEntryBytes();
        String key = "k".repeat(62);
        int each = most / 20 - 2;
        List<TranscriptEntry> entries = IntStream.range(0, 20)
                .mapToObj(i -> entry(key + (10 + i), "&".repeat(each)))
                .toList();

        desk.append(ref, entries, attempt("long"));

        assertThat(desk.marks(ref)).hasSize(20);
    }

    @Test
    void statesAreStatusesWithTags() {
        TicketRef ref = create(TicketState.ACTIVE);
        ticket(ref).tags = List.of("vip");

        for (TicketState state : TicketState.values()) {
            TicketSnapshot moved = desk.move(ref, state, Optional.empty());
            assertThat(moved.state()).contains(state);
            assertThat(desk.find(KEY).getFirst()).isEqualTo(moved);
        }
        assertThat(ticket(ref).status).isEqualTo("solved");
        assertThat(ticket(ref).tags).containsExactly("vip", "parley_unresolved");
        assertThat(ticket(ref).assignee).isEqualTo(FakeZendesk.ME);
    }

    @Test
    void aHumansStateIsToldByItsWord() {
        TicketRef ref = create(TicketState.ACTIVE);
        zendesk.statuses.add("hold");
        ticket(ref).status = "hold";

        TicketSnapshot found = desk.find(KEY).getFirst();

        assertThat(found.state()).isEmpty();
        assertThat(found.stateWord()).isEqualTo("hold");
    }

    @Test
    void anOldVersionIsRefused() {
        TicketRef ref = create(TicketState.ACTIVE);
        Optional<TicketVersion> seen = desk.find(KEY).getFirst().version();
        time.pass(Duration.ofSeconds(2));
        append(ref, "m-1", "meanwhile");

        assertFault(() -> desk.move(ref, TicketState.RESOLVED, seen), DeskFault.Conflict.class);
        Optional<TicketVersion> now = desk.find(KEY).getFirst().version();
        assertThat(desk.move(ref, TicketState.RESOLVED, now).state()).contains(TicketState.RESOLVED);
    }

    @Test
    void escalatedTicketsGoToTheirGroup() {
        TicketRef ref = create(TicketState.ACTIVE);

        desk(Map.of("escalationGroup", "77")).move(ref, TicketState.ESCALATED, Optional.empty());

        assertThat(ticket(ref).group).isEqualTo(FakeZendesk.GROUP);
    }

    @Test
    void aWayBackStandsThereOnce() {
        TicketRef ref = create(TicketState.ACTIVE);

        desk.link(ref, LINK);
        desk.link(ref, LINK);

        assertThat(ticket(ref).comments.stream()
                        .filter(note -> note.text().contains(LINK.uri().toString())))
                .hasSize(1);
        assertThat(desk.marks(ref)).isEmpty();
    }

    @Test
    void aRetiredDuplicateIsNotFoundAnyMore() {
        TicketRef winner = create(TicketState.ACTIVE);
        TicketRef loser = desk.create(wanted(TicketState.ACTIVE, Optional.empty()), attempt("2"));

        desk.retire(loser, winner);
        desk.retire(loser, winner);

        assertThat(desk.find(KEY)).extracting(TicketSnapshot::ref).containsExactly(winner);
        assertThat(ticket(loser).status).isEqualTo("solved");
        assertThat(ticket(loser).comments).hasSize(2);
    }

    @Test
    void theThirtyFirstUpdateInTenMinutesWaitsForThisTicketAlone() {
        TicketRef ref = create(TicketState.ACTIVE);
        IntStream.range(0, 30).forEach(i -> append(ref, "m-" + i, "text"));

        assertThat(fault(() -> append(ref, "m-30", "text")))
                .isEqualTo(new DeskFault.RateLimited(
                        Optional.of(Duration.ofSeconds(601)), DeskFault.RateLimited.Scope.TICKET));
        time.pass(Duration.ofMinutes(10));
        append(ref, "m-30", "text");
    }

    @Test
    void theAccountsLimitConcernsAll() {
        zendesk.weather(call -> Optional.of(
                Answer.json(429, Map.of("error", "APIRateLimitExceeded")).with("Retry-After", "33")));

        assertThat(fault(() -> append(new TicketRef("1"), "m", "text")))
                .isEqualTo(new DeskFault.RateLimited(
                        Optional.of(Duration.ofSeconds(33)), DeskFault.RateLimited.Scope.ACCOUNT));
    }

    @Test
    void aRefusedFieldIsNamed() {
        TicketRef ref = create(TicketState.ACTIVE);

        assertThat(fault(() -> desk(Map.of("state.pending", "hold")).move(ref, TicketState.PENDING, Optional.empty())))
                .isEqualTo(new DeskFault.Rejected(Optional.of("status"), "Status: hold is not included in the list"));
    }

    @Test
    void aNoteThatWasAcceptedAndNotWrittenIsARefusal() {
        TicketRef ref = create(TicketState.ACTIVE);
        zendesk.weather(call -> call.is("PUT", "/api/v2/tickets/*")
                ? Optional.of(
                        Answer.json(200, Map.of("ticket", ticket(ref).told(), "audit", Map.of("events", List.of()))))
                : Optional.empty());

        assertFault(() -> append(ref, "m-1", "text"), DeskFault.Rejected.class);
        assertFault(() -> desk.move(ref, TicketState.PENDING, Optional.empty()), DeskFault.Rejected.class);
    }

    @Test
    void anAnswerThatDoesNotTellWhatWasDoneIsUnclear() {
        TicketRef ref = create(TicketState.ACTIVE);
        zendesk.weather(call -> call.is("PUT", "/api/v2/tickets/*")
                ? Optional.of(Answer.json(200, Map.of("ticket", ticket(ref).told())))
                : Optional.empty());

        assertThat(fault(() -> append(ref, "m-1", "text")))
                .isInstanceOfSatisfying(
                        DeskFault.Transient.class,
                        failed -> assertThat(failed.unclear()).isTrue());
    }

    @Test
    void aRefusalShowsNothingOfWhatItRepeats() {
        TicketRef ref = create(TicketState.ACTIVE);
        String said = "Requester: 'a@b.example' by " + FakeZendesk.TOKEN + "\nis not properly formatted";
        zendesk.weather(call -> call.is("PUT", "/api/v2/tickets/*")
                ? Optional.of(Answer.json(
                        422, Map.of("details", Map.of("requester", List.of(Map.of("description", said))))))
                : Optional.empty());

        assertThat(fault(() -> append(ref, "m-1", "text")))
                .isEqualTo(new DeskFault.Rejected(
                        Optional.of("requester"), "Requester: '<email-1>' by *** is not properly formatted"));
    }

    @Test
    void ticketsThatNobodyKnowsAreMissing() {
        assertFault(() -> append(new TicketRef("4711"), "m-1", "text"), DeskFault.Missing.class);
        assertFault(() -> desk.marks(new TicketRef("../users/me")), DeskFault.Missing.class);
    }

    private TicketRef create(TicketState state) {
        return desk.create(wanted(state, Optional.empty()), attempt("1"));
    }

    private static NewTicket wanted(TicketState state, Optional<TicketRef> followUpOf) {
        return new NewTicket(KEY, "Chat: hello", Optional.empty(), "A chat.", state, followUpOf);
    }

    private void append(TicketRef ref, String key, String text) {
        desk.append(ref, List.of(entry(key, text)), attempt(key));
    }

    private static TranscriptEntry entry(String key, String text) {
        return new TranscriptEntry(new EntryKey(key), text);
    }

    private static AttemptKey attempt(String value) {
        return new AttemptKey("attempt-" + value);
    }

    private FakeTicket ticket(TicketRef ref) {
        return zendesk.tickets.get(Long.parseLong(ref.value()));
    }

    private static void assertFault(ThrowingCallable call, Class<? extends DeskFault> expected) {
        assertThat(fault(call)).isInstanceOf(expected);
    }

    private static DeskFault fault(ThrowingCallable call) {
        DeskFault[] fault = new DeskFault[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(DeskException.class, e -> {
            fault[0] = e.fault();
            assertThat(e.getMessage()).doesNotContain(FakeZendesk.TOKEN, "wrong-token-77");
        });
        return fault[0];
    }
}
