package dev.parley.ticketing.jira;

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
import dev.parley.ticketing.jira.FakeIssue.FakeComment;
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

/** The desk against a Jira that polices every request and every answer by the vendor's own contract. */
class JiraDeskIT {
    private static final ExternalKey KEY = new ExternalKey("cxone.acme.c-1");
    private static final BackLink LINK = new BackLink("The conversation", URI.create("https://cxone.test/c?id=1&x=2"));

    private final VirtualTime time = new VirtualTime();
    private final FakeJira jira = new FakeJira(time);
    private final TicketDesk desk = desk(Map.of());

    @AfterEach
    void close() {
        jira.close();
    }

    private TicketDesk desk(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url", jira.uri().toString(),
                "email", FakeJira.EMAIL,
                "token", FakeJira.TOKEN,
                "project", FakeJira.PROJECT));
        given.putAll(more);
        var provider = new JiraProvider();
        return provider.open(DeskSettings.of("jira", provider, given), time);
    }

    @Test
    void aFitSystemHasNothingMissing() {
        var probe = desk.probe();

        assertThat(probe.missing()).isEmpty();
        assertThat(probe.system()).isEqualTo("Jira Cloud 1001.0.0");
        assertThat(probe.found()).containsEntry("user", "Parley").containsEntry("issueType", "Task");
        assertThat(jira.writes()).isZero();
    }

    @Test
    void theProbeNamesEachMissingThing() {
        jira.lost.addAll(List.of("ADD_COMMENTS", "workflow", "labels"));

        assertThat(desk.probe().missing())
                .hasSize(6)
                .anySatisfy(line -> assertThat(line).contains("ADD_COMMENTS"))
                .anySatisfy(line -> assertThat(line).contains("workflow", "state.resolved"))
                .anySatisfy(line -> assertThat(line).contains("labels"));
        jira.lost.add("issueType");
        assertThat(desk.probe().missing()).anySatisfy(line -> assertThat(line).contains("issueType", "Task"));
        jira.lost.add("project");
        assertThat(desk.probe().missing()).singleElement().asString().contains("project", "SUP");
    }

    @Test
    void aStateThatNoWorkflowHasIsNamed() {
        assertThat(desk(Map.of("state.pending", "On ice")).probe().missing())
                .containsExactly("workflow: no status is 'On ice'; add one, or set state.pending to another one");
    }

    @Test
    void wrongCredentialsAreRefusedThoughASearchAnswersStrangers() {
        var stranger = desk(Map.of("token", "wrong-token-77"));

        assertFault(stranger::probe, DeskFault.Unauthorised.class);
        assertThat(stranger.find(KEY)).isEmpty();
        assertFault(() -> stranger.create(wanted("Chat"), attempt("1")), DeskFault.Unauthorised.class);
    }

    @Test
    void anIssueIsCreatedWithItsKeyAndFoundAgain() {
        TicketRef ref = create();

        assertThat(desk.find(KEY)).singleElement().satisfies(found -> {
            assertThat(found.ref()).isEqualTo(ref);
            assertThat(found.key()).isEqualTo(KEY);
            assertThat(found.state()).contains(TicketState.ESCALATED);
            assertThat(found.stateWord()).isEqualTo("To Do");
            assertThat(found.createdAt()).isEqualTo(VirtualTime.START);
        });
        assertThat(desk.find(new ExternalKey("cxone.acme.c-2"))).isEmpty();
        assertThat(issue(ref).labels).containsExactly(KEY.value());
    }

    @Test
    void aPropertyIsAKeyWithoutALabel() {
        var quiet = desk(Map.of("key", "property"));
        TicketRef ref = quiet.create(wanted("Chat"), attempt("1"));

        assertThat(issue(ref).labels).isEmpty();
        assertThat(quiet.find(KEY)).extracting(TicketSnapshot::ref).containsExactly(ref);
        assertThat(quiet.find(new ExternalKey("another"))).isEmpty();
    }

    @Test
    void aSearchIsBlindForNewIssuesForAWhile() {
        jira.blind = Duration.ofSeconds(90);
        TicketRef ref = create();

        assertThat(desk.find(KEY)).isEmpty();
        time.pass(desk.capabilities().searchLag());
        assertThat(desk.find(KEY)).extracting(TicketSnapshot::ref).containsExactly(ref);
    }

    @Test
    void anIssueThatHasLostItsKeyIsNotFoundWhateverTheIndexSays() {
        TicketRef ref = create();
        jira.weather(call -> call.path().endsWith("/search/jql")
                ? Optional.of(Answer.json(
                        200,
                        Map.of(
                                "issues",
                                List.of(Map.of("key", ref.value()), Map.of("key", "SUP-999")),
                                "isLast",
                                true)))
                : Optional.empty());

        assertThat(desk.find(KEY)).hasSize(1);
        assertThat(desk.find(new ExternalKey("another"))).isEmpty();
    }

    @Test
    void manyIssuesOfAKeyAreAllFoundOldestFirst() {
        for (int i = 0; i < 120; i++) {
            create();
            time.pass(Duration.ofSeconds(1));
        }

        assertThat(desk.find(KEY))
                .hasSize(120)
                .extracting(TicketSnapshot::createdAt)
                .isSorted();
    }

    @Test
    void entriesAndTheirMarksStandInOneInternalComment() {
        TicketRef ref = create();
        long before = jira.writes();

        desk.append(ref, List.of(entry("m-1", "Hello\nyou"), entry("m-2", "Hi")), attempt("a"));

        assertThat(jira.writes()).isEqualTo(before + 1);
        assertThat(desk.marks(ref)).containsExactlyInAnyOrder(new EntryKey("m-1"), new EntryKey("m-2"));
        FakeComment comment = issue(ref).comments.getLast();
        assertThat(comment.text()).isEqualTo("Hello\nyou\nHi");
        assertThat(comment.properties().get("sd.public.comment").toString()).isEqualTo("{\"internal\":true}");
    }

    @Test
    void textsShowAsTheyWereTyped() {
        TicketRef ref = create();
        String typed =
                "<b>x</b> {color:red} [~accountid:1] h1. \uD83D\uDC69\u200D\uD83D\uDCBB \"q\" \\ \n\n\ttwo  blanks \u05D0\n";

        append(ref, "m-1", typed);

        assertThat(issue(ref).comments.getFirst().text()).isEqualTo(typed);
    }

    @Test
    void marksInOtherPeoplesCommentsDoNotCount() {
        TicketRef ref = create();
        append(ref, "m-1", "parley: m-2");
        FakeComment ours = issue(ref).comments.getFirst();
        issue(ref)
                .comments
                .add(new FakeComment(
                        77,
                        FakeJira.SOMEBODY_ELSE,
                        ours.body(),
                        Map.of(
                                "parley.entries",
                                new tools.jackson.databind.json.JsonMapper().readTree("{\"keys\":[\"m-3\"]}")),
                        time.instant()));
        issue(ref).comments.add(FakeComment.typed(78, FakeJira.ME, "parley: m-4", time.instant()));

        assertThat(desk.marks(ref)).containsExactly(new EntryKey("m-1"));
    }

    @Test
    void marksOnManyPagesAreAllRead() {
        TicketRef ref = create();
        for (int i = 0; i < 250; i++) {
            append(ref, "m-" + i, "text");
            time.pass(Duration.ofMillis(301));
        }

        assertThat(desk.marks(ref)).hasSize(250);
    }

    @Test
    void theLongestWritePassesWhateverItHolds() {
        TicketRef ref = create();
        int each = desk.capabilities().maxEntryChars() / 20 - 2;
        for (String worst : List.of("\n", "\"", "\\", "\u20AC", "x\n")) {
            List<TranscriptEntry> entries = IntStream.range(0, 20)
                    .mapToObj(i -> entry(
                            "k" + worst.codePointAt(0) + worst.length() + "-" + i,
                            ("." + worst.repeat(each)).substring(0, each)))
                    .toList();
            desk.append(ref, entries, attempt("long"));
        }
        assertThat(desk.marks(ref)).hasSize(100);
    }

    @Test
    void statesAreReachedByTheirCategory() {
        TicketRef ref = create();

        assertThat(desk.move(ref, TicketState.ACTIVE, Optional.empty()).stateWord())
                .isEqualTo("In Progress");
        assertThat(desk.move(ref, TicketState.RESOLVED, Optional.empty()).state())
                .contains(TicketState.RESOLVED);
        assertThat(desk.move(ref, TicketState.ESCALATED, Optional.empty()).stateWord())
                .isEqualTo("To Do");
    }

    @Test
    void aStatusOfTheSameCategoryIsNotLeft() {
        TicketRef ref = create();
        issue(ref).status = FakeStatus.WAITING;

        assertThat(desk.move(ref, TicketState.ACTIVE, Optional.empty()).stateWord())
                .isEqualTo("Waiting for customer");
    }

    @Test
    void aStatusMayBeNamed() {
        var named = desk(Map.of("state.pending", "waiting for customer"));
        TicketRef ref = create();

        TicketSnapshot moved = named.move(ref, TicketState.PENDING, Optional.empty());

        assertThat(moved.stateWord()).isEqualTo("Waiting for customer");
        assertThat(moved.state()).contains(TicketState.PENDING);
        assertThat(moved.key()).isEqualTo(KEY);
    }

    @Test
    void whereNoWayLeadsIsTold() {
        TicketRef ref = create();

        assertThat(fault(
                        () -> desk(Map.of("state.pending", "On ice")).move(ref, TicketState.PENDING, Optional.empty())))
                .isEqualTo(
                        new DeskFault.Rejected(Optional.of("status"), "no transition leads from 'To Do' to pending"));
    }

    @Test
    void anOldVersionIsRefused() {
        TicketRef ref = create();
        Optional<TicketVersion> seen = desk.find(KEY).getFirst().version();
        time.pass(Duration.ofSeconds(2));
        append(ref, "m-1", "meanwhile");

        assertFault(() -> desk.move(ref, TicketState.RESOLVED, seen), DeskFault.Conflict.class);
    }

    @Test
    void aConflictIsOne() {
        TicketRef ref = create();
        jira.weather(call -> call.path().endsWith("/transitions")
                ? Optional.of(FakeJira.refused(409, "conflicting update"))
                : Optional.empty());

        assertFault(() -> desk.move(ref, TicketState.RESOLVED, Optional.empty()), DeskFault.Conflict.class);
    }

    @Test
    void aMoveThatWasAcceptedAndNotMadeIsARefusal() {
        TicketRef ref = create();
        jira.weather(call -> call.path().endsWith("/transitions") ? Optional.of(Answer.empty(204)) : Optional.empty());

        assertFault(() -> desk.move(ref, TicketState.RESOLVED, Optional.empty()), DeskFault.Rejected.class);
    }

    @Test
    void aCommentWithoutItsMarksIsARefusal() {
        TicketRef ref = create();
        jira.weather(call -> call.is("POST", "/rest/api/3/issue/*/comment")
                ? Optional.of(Answer.json(201, Map.of("id", "4711")))
                : Optional.empty());

        assertFault(() -> append(ref, "m-1", "text"), DeskFault.Rejected.class);
    }

    @Test
    void aWayBackStandsThereOnce() {
        TicketRef ref = create();

        desk.link(ref, LINK);
        desk.link(ref, LINK);

        assertThat(issue(ref).links.values())
                .singleElement()
                .satisfies(link -> assertThat(link.path("object").path("url").asString())
                        .isEqualTo(LINK.uri().toString()));
    }

    @Test
    void aRetiredDuplicateIsDoneAndNotFoundAnyMore() {
        TicketRef winner = create();
        TicketRef loser = create();
        long before = jira.writes();

        desk.retire(loser, winner);

        assertThat(jira.writes()).isEqualTo(before + 1);
        assertThat(desk.find(KEY)).extracting(TicketSnapshot::ref).containsExactly(winner);
        assertThat(issue(loser).status).isEqualTo(FakeStatus.DONE);
        desk.retire(loser, winner);
        assertThat(desk.find(KEY)).hasSize(1);
    }

    @Test
    void tooManyWritesToAnIssueConcernThatIssueAlone() {
        TicketRef ref = create();
        IntStream.range(0, 20).forEach(i -> append(ref, "m-" + i, "text"));

        assertThat(fault(() -> append(ref, "m-20", "text")))
                .isEqualTo(new DeskFault.RateLimited(
                        Optional.of(Duration.ofSeconds(2)), DeskFault.RateLimited.Scope.TICKET));
        append(create(), "m-20", "text");
    }

    @Test
    void theTenantsLimitConcernsAll() {
        jira.weather(call -> Optional.of(
                FakeJira.refused(429, "Rate limit exceeded.").with("RateLimit-Reason", "jira-quota-tenant-based")));

        assertThat(fault(() -> append(new TicketRef("SUP-1"), "m", "text")))
                .isEqualTo(new DeskFault.RateLimited(Optional.empty(), DeskFault.RateLimited.Scope.ACCOUNT));
    }

    @Test
    void aRefusalShowsNothingOfWhatItRepeats() {
        TicketRef ref = create();
        jira.weather(call -> call.is("POST", "/rest/api/3/issue/*/comment")
                ? Optional.of(Answer.json(
                        400,
                        Map.of(
                                "errors",
                                Map.of("comment", "'I am a@b.example' by " + FakeJira.TOKEN + "\nis no text"))))
                : Optional.empty());

        assertThat(fault(() -> append(ref, "m-1", "text")))
                .isEqualTo(new DeskFault.Rejected(Optional.of("comment"), "'I am <email-1>' by *** is no text"));
    }

    @Test
    void commentsThatAreNotCountedAreNotTakenForNone() {
        TicketRef ref = create();
        append(ref, "m-1", "text");
        jira.weather(call -> call.is("GET", "/rest/api/3/issue/*/comment")
                ? Optional.of(Answer.json(200, Map.of("comments", List.of())))
                : Optional.empty());
        assertFault(() -> desk.marks(ref), DeskFault.Transient.class);

        jira.weather(call -> call.is("GET", "/rest/api/3/issue/*/comment")
                ? Optional.of(Answer.json(200, Map.of("comments", List.of(), "total", 1)))
                : Optional.empty());
        assertFault(() -> desk.marks(ref), DeskFault.Transient.class);
    }

    @Test
    void anIssueThatIsFoundAndToldWithNothingInItIsNotTakenForNone() {
        create();
        for (Answer nothing : List.of(Answer.empty(200), Answer.json(200, Map.of()))) {
            jira.weather(call -> call.is("GET", "/rest/api/3/issue/*") ? Optional.of(nothing) : Optional.empty());

            assertFault(() -> desk.find(KEY), DeskFault.Transient.class);
        }
    }

    @Test
    void aRefusedFieldIsNamed() {
        assertThat(fault(() -> desk.create(wanted("x".repeat(256)), attempt("1"))))
                .isEqualTo(new DeskFault.Rejected(
                        Optional.of("summary"), "Summary must be on one line and not exceed 255 characters."));
    }

    @Test
    void issuesThatNobodyKnowsAreMissing() {
        assertFault(() -> append(new TicketRef("SUP-4711"), "m-1", "text"), DeskFault.Missing.class);
        assertFault(() -> desk.marks(new TicketRef("../myself")), DeskFault.Missing.class);
    }

    private TicketRef create() {
        return desk.create(wanted("Chat: hello"), attempt("1"));
    }

    private static NewTicket wanted(String subject) {
        return new NewTicket(KEY, subject, Optional.empty(), "A chat.", TicketState.ACTIVE, Optional.empty());
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

    private FakeIssue issue(TicketRef ref) {
        return jira.issue(ref.value()).orElseThrow();
    }

    private static void assertFault(ThrowingCallable call, Class<? extends DeskFault> expected) {
        assertThat(fault(call)).isInstanceOf(expected);
    }

    private static DeskFault fault(ThrowingCallable call) {
        DeskFault[] fault = new DeskFault[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(DeskException.class, e -> {
            fault[0] = e.fault();
            assertThat(e.getMessage()).doesNotContain(FakeJira.TOKEN, "wrong-token-77");
        });
        return fault[0];
    }
}
