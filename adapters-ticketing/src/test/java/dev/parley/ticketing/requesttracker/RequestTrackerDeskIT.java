package dev.parley.ticketing.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.domain.sync.DeskProbe;
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
import dev.parley.ticketing.fake.OnRealServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The desk does what it promises in a real Request Tracker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnRealServer
class RequestTrackerDeskIT {
    private static final AttemptKey ATTEMPT = new AttemptKey("a-1");

    private RealRequestTracker tracker;
    private Agent agent;
    private TicketDesk desk;

    RealRequestTracker server() {
        return RealRequestTracker.onSqlite();
    }

    @BeforeAll
    void starts() {
        tracker = server();
        agent = tracker.agent();
        desk = desk(Map.of());
    }

    private TicketDesk desk(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(Map.of("url", tracker.url().toString(), "token", tracker.token()));
        given.putAll(more);
        var provider = new RequestTrackerProvider();
        return provider.open(DeskSettings.of("rt", provider, given), InstantSource.system());
    }

    private TicketRef created(String key) {
        return desk.create(ticket(key, Optional.empty()), ATTEMPT);
    }

    private static NewTicket ticket(String key, Optional<String> requester) {
        return new NewTicket(
                new ExternalKey(key),
                "Chat: \u201cHello\u201d \ud83d\udc4b",
                requester,
                "It follows.",
                TicketState.ACTIVE,
                Optional.empty());
    }

    private static TranscriptEntry entry(String key, String text) {
        return new TranscriptEntry(new EntryKey(key), text);
    }

    private static DeskFault fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        DeskException thrown = catchThrowableOfType(DeskException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.fault();
    }

    @Test
    void aTicketIsFoundByItsKeyAlone() {
        TicketRef ref = desk.create(ticket("find-1", Optional.of("guest@example.com")), ATTEMPT);
        created("find-10");

        assertThat(desk.find(new ExternalKey("find-1"))).singleElement().satisfies(found -> {
            assertThat(found.ref()).isEqualTo(ref);
            assertThat(found.key()).isEqualTo(new ExternalKey("find-1"));
            assertThat(found.state()).contains(TicketState.ACTIVE);
            assertThat(found.stateWord()).isEqualTo("open");
            assertThat(found.live()).isTrue();
            assertThat(found.version()).isPresent();
        });
        assertThat(desk.find(new ExternalKey("find-2"))).isEmpty();
        assertThat(agent.get("/ticket/" + ref).path("Subject").asString())
                .isEqualTo("Chat: \u201cHello\u201d \ud83d\udc4b");
        assertThat(agent.get("/ticket/" + ref)
                        .path("Requestor")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("guest@example.com");
    }

    @Test
    void severalTicketsAreFoundOldestFirstAndWhereverPeopleMovedThem() {
        TicketRef first = created("several");
        TicketRef second = created("several");
        desk.move(first, TicketState.RESOLVED, Optional.empty());

        assertThat(desk.find(new ExternalKey("several")))
                .extracting(TicketSnapshot::ref)
                .containsExactly(first, second);
    }

    @Test
    void entriesStandThereWithTheirMarks() {
        TicketRef ref = created("entries");
        String longest = "k".repeat(64);
        List<TranscriptEntry> batch = List.of(
                entry(longest, "\ud83d\udc69\u200d\ud83d\udcbb <b>bold</b>\nparley: spoofed"),
                entry("l".repeat(64), "two"),
                entry("m".repeat(64), "three"));

        desk.append(ref, batch, ATTEMPT);
        desk.append(ref, List.of(entry("n-4", "four")), ATTEMPT);

        assertThat(desk.marks(ref))
                .containsExactlyInAnyOrder(
                        new EntryKey(longest),
                        new EntryKey("l".repeat(64)),
                        new EntryKey("m".repeat(64)),
                        new EntryKey("n-4"));
        assertThat(agent.comments(ref.value()))
                .containsExactly("\ud83d\udc69\u200d\ud83d\udcbb <b>bold</b>\nparley: spoofed\n\ntwo\n\nthree", "four");
        assertThat(batch).hasSize(desk.capabilities().maxBatch());
    }

    @Test
    void whatSomebodyElseMarksIsNoMark() {
        TicketRef ref = created("spoof");

        agent.comment(ref.value(), "parley: m-1", "parley: m-2");

        assertThat(desk.marks(ref)).isEmpty();
    }

    @Test
    void moreMarksThanAPageHoldsAreAllFound() {
        TicketRef ref = created("pages");
        List<EntryKey> keys = IntStream.range(0, 103)
                .mapToObj(number -> new EntryKey("p-" + number))
                .toList();

        keys.forEach(key -> desk.append(ref, List.of(new TranscriptEntry(key, "x")), ATTEMPT));

        assertThat(desk.marks(ref)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void aTicketIsMovedAndReadBack() {
        TicketRef ref = created("move");

        for (TicketState state :
                List.of(TicketState.PENDING, TicketState.RESOLVED, TicketState.ACTIVE, TicketState.ENDED)) {
            TicketSnapshot moved = desk.move(ref, state, Optional.empty());
            assertThat(moved.state()).contains(state);
            assertThat(moved).isEqualTo(desk.find(new ExternalKey("move")).getFirst());
        }
        assertThat(desk.move(ref, TicketState.ENDED, Optional.empty()).stateWord())
                .isEqualTo("rejected");
        assertThat(desk.move(ref, TicketState.ESCALATED, Optional.empty()).stateWord())
                .isEqualTo("open");
    }

    @Test
    void aMoveOfAnOldVersionIsAConflict() {
        TicketRef ref = created("conflict");
        Optional<TicketVersion> old =
                desk.find(new ExternalKey("conflict")).getFirst().version();
        agent.status(ref.value(), "stalled");

        assertThat(fault(() -> desk.move(ref, TicketState.RESOLVED, old))).isInstanceOf(DeskFault.Conflict.class);
        Optional<TicketVersion> now =
                desk.find(new ExternalKey("conflict")).getFirst().version();
        assertThat(desk.move(ref, TicketState.RESOLVED, now).state()).contains(TicketState.RESOLVED);
    }

    @Test
    void aStatusThatTheLifecycleDoesNotKnowIsRejected() {
        TicketRef ref = created("bogus");

        assertThat(fault(() -> desk(Map.of("state.pending", "bogus")).move(ref, TicketState.PENDING, Optional.empty())))
                .isInstanceOfSatisfying(DeskFault.Rejected.class, rejected -> {
                    assertThat(rejected.field()).contains("Status");
                    assertThat(rejected.reason()).contains("bogus").contains("valid status");
                });
    }

    @Test
    void aStatusOfTheTeamsOwnStandsForNoneOfOurs() {
        TicketRef ref = created("own");
        agent.status(ref.value(), "new");

        assertThat(desk.find(new ExternalKey("own"))).singleElement().satisfies(found -> {
            assertThat(found.stateWord()).isEqualTo("new");
            assertThat(found.state()).isEmpty();
        });
    }

    @Test
    void theWayBackIsSetOnceAndOthersLinksStay() {
        TicketRef ref = created("link");
        agent.put("/ticket/" + ref, Map.of("AddRefersTo", "https://wiki.example.com/a"));
        URI back = URI.create("https://cxone.example.com/c?id=1&x=%20y");

        desk.link(ref, new BackLink("Conversation", back));
        desk.link(ref, new BackLink("Conversation", back));

        assertThat(agent.get("/ticket/" + ref)
                        .path("_hyperlinks")
                        .valueStream()
                        .filter(link -> link.path("ref").asString("").equals("refers-to"))
                        .map(link -> link.path("_url").asString("")))
                .containsExactlyInAnyOrder("https://wiki.example.com/a", back.toString());
    }

    @Test
    void aDuplicateIsMergedAndItsMarksCount() {
        TicketRef winner = created("retire");
        TicketRef loser = created("retire");
        desk.append(loser, List.of(entry("r-1", "one")), ATTEMPT);

        desk.retire(loser, winner);
        desk.retire(loser, winner);

        assertThat(desk.find(new ExternalKey("retire")))
                .extracting(TicketSnapshot::ref)
                .containsExactly(winner);
        assertThat(desk.marks(winner)).containsExactly(new EntryKey("r-1"));
    }

    @Test
    void aTicketThatNobodyKnowsIsMissing() {
        TicketRef nobody = new TicketRef("999999");

        assertThat(fault(() -> desk.append(nobody, List.of(entry("m-1", "x")), ATTEMPT)))
                .isInstanceOfSatisfying(
                        DeskFault.Missing.class,
                        missing -> assertThat(missing.why()).isEqualTo(Why.DELETED));
        assertThat(fault(() -> desk.move(nobody, TicketState.ACTIVE, Optional.empty())))
                .isInstanceOf(DeskFault.Missing.class);
    }

    @Test
    void aProbeFindsEverythingAndChangesNothing() {
        TicketRef ref = created("probe");

        DeskProbe probe = desk.probe();

        assertThat(probe.missing()).isEmpty();
        assertThat(probe.system()).startsWith("Request Tracker 5.");
        assertThat(probe.found())
                .containsEntry("queue", "Parley")
                .containsEntry("field", "ParleyConversationId")
                .containsEntry("right to create", "CreateTicket")
                .containsEntry("right to comment", "CommentOnTicket")
                .containsEntry("right to change", "ModifyTicket");
        assertThat(agent.comments(ref.value())).isEmpty();
    }

    @Test
    void wrongAndMissingCredentialsAreRefused() {
        TicketDesk wrong = desk(Map.of("token", tracker.token().substring(0, 10) + "0".repeat(26)));
        var settings = RequestTrackerSettings.of(DeskSettings.of(
                "rt", new RequestTrackerProvider(), Map.of("url", tracker.url().toString(), "token", tracker.token())));
        TicketDesk without = RequestTrackerDesk.open(settings, InstantSource.system(), request -> {});

        for (TicketDesk refused : List.of(wrong, without)) {
            assertThat(fault(refused::probe))
                    .isInstanceOfSatisfying(
                            DeskFault.Unauthorised.class,
                            fault -> assertThat(fault.missingRight()).isEmpty());
            assertThat(fault(() -> refused.find(new ExternalKey("find-1")))).isInstanceOf(DeskFault.Unauthorised.class);
        }
    }

    @Test
    void aProbeNamesTheQueueAndTheFieldThatAreMissing() {
        assertThat(desk(Map.of("queue", "Nope")).probe().missing())
                .singleElement()
                .asString()
                .startsWith("queue 'Nope': create it");
        assertThat(desk(Map.of("field", "Nope")).probe().missing())
                .singleElement()
                .asString()
                .startsWith("ticket custom field 'Nope': create it");
    }

    @Test
    void withoutItsFieldOrQueueNoTicketIsCreated() {
        String before = agent.newest();

        assertThat(fault(() -> desk(Map.of("field", "Nope")).create(ticket("no-field", Optional.empty()), ATTEMPT)))
                .isInstanceOf(DeskFault.Misconfigured.class);
        assertThat(fault(() -> desk(Map.of("queue", "Nope")).create(ticket("no-queue", Optional.empty()), ATTEMPT)))
                .isInstanceOf(DeskFault.Unauthorised.class);
        assertThat(agent.newest()).isEqualTo(before);
        created("no-ticket");
        assertThat(agent.newest()).isNotEqualTo(before);
    }

    @Test
    void eachRightThatIsMissingIsNamed() {
        TicketRef ref = created("rights");

        without(List.of("CreateTicket"), () -> created("rights"), "CreateTicket");
        without(List.of("ModifyTicket"), () -> desk.move(ref, TicketState.RESOLVED, Optional.empty()), "ModifyTicket");
        // Who may change a ticket may comment on it.
        without(
                List.of("CommentOnTicket", "ModifyTicket"),
                () -> desk.append(ref, List.of(entry("m-1", "x")), ATTEMPT),
                "CommentOnTicket");
        without(List.of("SeeQueue"), () -> created("rights"), "SeeQueue");
    }

    private void without(List<String> rights, Runnable call, String named) {
        rights.forEach(tracker::revoke);
        try {
            assertThat(desk.probe().missing())
                    .as(named)
                    .hasSameSizeAs(rights)
                    .allSatisfy(line -> assertThat(rights)
                            .anySatisfy(right -> assertThat(line).contains(right)));
            assertThat(fault(call::run))
                    .isInstanceOfSatisfying(
                            DeskFault.Unauthorised.class,
                            fault -> assertThat(fault.missingRight()).contains(named));
        } finally {
            rights.forEach(tracker::grant);
        }
    }

    @Test
    void commentsThatCannotBeReadStopTheDesk() {
        TicketRef ref = created("blind");
        tracker.revoke("ShowTicketComments");
        try {
            assertThat(fault(() -> desk.append(ref, List.of(entry("m-1", "x")), ATTEMPT)))
                    .isInstanceOfSatisfying(
                            DeskFault.Unauthorised.class,
                            fault -> assertThat(fault.missingRight()).contains("ShowTicketComments"));
        } finally {
            tracker.grant("ShowTicketComments");
        }
        assertThat(desk.marks(ref)).containsExactly(new EntryKey("m-1"));
    }
}
