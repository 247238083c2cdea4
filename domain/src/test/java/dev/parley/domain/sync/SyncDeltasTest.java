package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ID;
import static dev.parley.domain.sync.SyncStage.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.sync.SyncStage.Killed;
import dev.parley.domain.sync.SyncSummary.End;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run carries, and that it carries it once, whatever breaks. */
class SyncDeltasTest {
    private final SyncStage stage = new SyncStage();

    @Test
    void whatWasSaidStandsInATicketOnceAndInOrder() {
        stage.visitor("Hello");
        stage.bot("Hi!");

        SyncSummary first = stage.run();
        stage.visitor("Bye");
        SyncSummary second = stage.run();

        assertThat(first)
                .returns(1L, SyncSummary::created)
                .returns(2L, SyncSummary::appended)
                .returns(End.COMPLETE, SyncSummary::end);
        assertThat(second).returns(0L, SyncSummary::created).returns(1L, SyncSummary::appended);
        assertThat(stage.words()).containsExactly("Hello", "Hi!", "Bye");
        assertThat(stage.decided())
                .containsExactly("noted", "create", "append", "link", "done", "noted", "append", "done");
    }

    @Test
    void whatStandsThereIsNotWrittenAgain() {
        stage.visitor("Hello");
        stage.run();
        stage.onRecord.clear();

        assertThat(stage.run()).returns(0L, SyncSummary::noted).returns(0L, SyncSummary::carried);
        assertThat(stage.run(SyncScope.STANDARD.since(Instant.EPOCH))).returns(0L, SyncSummary::appended);
        assertThat(stage.onRecord).isEmpty();
    }

    @Test
    void aLaterBeginningPassesOverNothing() {
        stage.visitor("Hello");
        stage.run();
        stage.time.pass(Duration.ofHours(1));
        stage.visitor("Are you there?");
        stage.time.pass(Duration.ofHours(3));

        Instant later = stage.time.instant().minus(Duration.ofHours(2));
        assertThat(stage.run(SyncScope.STANDARD.since(later))).returns(1L, SyncSummary::appended);
        assertThat(stage.words()).containsExactly("Hello", "Are you there?");
    }

    @Test
    void theStateIsCarriedAndTheNewestCounts() {
        stage.visitor("Hello");
        stage.run();
        stage.time.pass(Duration.ofMinutes(1));
        stage.stands(new ConversationState.Resolved());

        assertThat(stage.run()).returns(1L, SyncSummary::moved);
        assertThat(stage.ticket().state()).contains(TicketState.RESOLVED);

        stage.carry("late", new ConversationState.Active(), SyncStageTimes.EARLY);
        assertThat(stage.ticket().state()).contains(TicketState.RESOLVED);
        assertThat(stage.decided()).contains("skip");
    }

    @Test
    void aHumansMoveStaysUnlessTheRulesSayOtherwise() {
        stage.visitor("Hello");
        stage.run();
        stage.tickets.tickets.move(stage.ticket().ref().value(), "reviewing", "");
        stage.stands(new ConversationState.Resolved());

        assertThat(stage.run()).returns(0L, SyncSummary::moved);
        assertThat(stage.ticket().stateWord()).isEqualTo("reviewing");

        stage.rules = new SyncRules(false, Duration.ofSeconds(30), 8, Duration.ofSeconds(1), Duration.ofMinutes(5));
        stage.time.pass(Duration.ofMinutes(1));
        stage.stands(new ConversationState.Closed());
        assertThat(stage.run()).returns(1L, SyncSummary::moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "append", "move", "link", "find", "marks"})
    void anAnswerThatNeverComesLeavesOneOfEach(String call) {
        talk(stage, call);
        stage.desk.loseAnswer(call);

        SyncSummary summary = stage.run(SyncScope.STANDARD.patient(Duration.ofHours(1)));

        assertThat(summary.end()).isEqualTo(End.COMPLETE);
        assertThat(stage.found()).hasSize(1);
        assertThat(stage.words()).containsExactly("Hello", "Hi!");
        assertThat(stage.ticket().state()).contains(TicketState.ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "append", "move", "link", "find", "marks"})
    void aKilledRunIsGoneOnWith(String call) {
        for (boolean behind : new boolean[] {true, false}) {
            var killed = new SyncStage();
            talk(killed, call);
            if (behind) {
                killed.desk.killBehind(call);
            } else {
                killed.desk.killBefore(call);
            }
            assertThatThrownBy(killed::run).isInstanceOf(Killed.class);

            SyncSummary summary = killed.deltas("next").run(SyncScope.STANDARD.patient(Duration.ofHours(1)));

            assertThat(summary.end()).isEqualTo(End.COMPLETE);
            assertThat(killed.found()).hasSize(1);
            assertThat(killed.words()).containsExactly("Hello", "Hi!");
            assertThat(killed.ticket().state()).contains(TicketState.ENDED);
        }
    }

    @Test
    void duplicatesAreTakenAwayAndTheOldestStays() {
        stage.visitor("Hello");
        stage.time.pass(Duration.ofSeconds(10));
        TicketRef oldest = foreign();
        stage.time.pass(Duration.ofSeconds(1));
        foreign();

        stage.run();

        assertThat(stage.ticket().ref()).isEqualTo(oldest);
        assertThat(stage.words()).containsExactly("Hello");
        assertThat(stage.decided()).contains("retire");
    }

    @Test
    void aTicketThatIsClosedForGoodGoesOnInAnotherOne() {
        stage.visitor("Hello");
        stage.run();
        TicketRef closed = stage.ticket().ref();
        stage.tickets.tickets.inside(closed, ticket -> ticket.closedForGood = true);
        stage.visitor("Again");

        stage.run();
        stage.visitor("And again");
        stage.run();

        assertThat(stage.found()).hasSize(2);
        assertThat(stage.ticket().ref()).isNotEqualTo(closed);
        assertThat(stage.words()).containsExactly("Again", "And again");
        assertThat(stage.words(closed)).containsExactly("Hello");
    }

    @Test
    void aTicketThatIsClosedForGoodAndHoldsAllOfItIsFollowedByNone() {
        stage.visitor("Hello");
        stage.run();
        TicketRef closed = stage.ticket().ref();
        stage.tickets.tickets.inside(closed, ticket -> ticket.closedForGood = true);
        stage.time.pass(Duration.ofMinutes(1));
        stage.stands(new ConversationState.Closed());
        stage.onRecord.clear();

        assertThat(stage.run()).returns(1L, SyncSummary::carried).returns(0L, SyncSummary::created);
        assertThat(stage.run()).returns(0L, SyncSummary::noted);
        assertThat(stage.run(SyncScope.STANDARD.since(Instant.EPOCH))).returns(0L, SyncSummary::created);
        assertThat(stage.carry("lost", new ConversationState.Active(), SyncStageTimes.EARLY))
                .isEqualTo(new CarryOutcome.Done(closed, false, 0, false));
        assertThat(stage.found()).hasSize(1);
        assertThat(stage.onRecord).isEmpty();
        assertThat(stage.decided()).endsWith("skip");

        stage.visitor("Again");
        assertThat(stage.run()).returns(1L, SyncSummary::created);
        assertThat(stage.words()).containsExactly("Again");
    }

    @Test
    void whatTheDeskRefusesIsPutAsideAndHarmsNoOther() {
        stage.visitor("one");
        stage.visitor("two");
        stage.visitor("three");
        stage.desk.refuse("append", new DeskFault.Rejected(Optional.of("text"), "not that"));
        stage.desk.refuse("append", new DeskFault.Rejected(Optional.of("text"), "not that"));

        SyncSummary summary = stage.run();

        assertThat(summary).returns(End.COMPLETE, SyncSummary::end).returns(2L, SyncSummary::appended);
        assertThat(stage.words()).containsExactly("two", "three");
        assertThat(stage.ledger.parked(ROUTE)).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo("text: not that");
            assertThat(parked.entry()).isPresent();
        });

        stage.ledger.retry(ROUTE, stage.ledger.parked(ROUTE).getFirst(), stage.time.instant());
        stage.run();
        assertThat(stage.words()).containsExactly("two", "three", "one");
    }

    @Test
    void whatFailsForTooLongIsPutAside() {
        stage.visitor("Hello");
        for (int i = 0; i < 8; i++) {
            stage.desk.refuse("find", new DeskFault.Transient(true, "HTTP 500"));
        }

        SyncSummary summary = stage.run(SyncScope.STANDARD.patient(Duration.ofHours(1)));

        assertThat(summary.parked()).isEqualTo(1);
        assertThat(stage.ledger.parked(ROUTE).getFirst().entry()).isEmpty();
        stage.ledger.retry(ROUTE, stage.ledger.parked(ROUTE).getFirst(), stage.time.instant());
        stage.run();
        assertThat(stage.words()).containsExactly("Hello");
    }

    @Test
    void aDeskThatRefusesTheCredentialsEndsTheRunAndLosesNothing() {
        stage.visitor("Hello");
        stage.desk.refuse("create", new DeskFault.Unauthorised(Optional.empty(), "bad token"));

        SyncSummary summary = stage.run();

        assertThat(summary.end()).isEqualTo(End.DESK_DOWN);
        assertThat(summary.fault()).containsInstanceOf(DeskFault.Unauthorised.class);
        assertThat(summary.pending()).isEqualTo(1);
        stage.time.pass(Duration.ofMinutes(2));
        stage.run();
        assertThat(stage.words()).containsExactly("Hello");
    }

    @Test
    void aConflictIsReadAgainAndDecidedAgain() {
        stage.visitor("Hello");
        stage.run();
        stage.time.pass(Duration.ofMinutes(1));
        stage.stands(new ConversationState.Resolved());
        stage.desk.refuse("move", new DeskFault.Conflict("it has changed"));

        assertThat(stage.run()).returns(1L, SyncSummary::moved);
        assertThat(stage.ticket().state()).contains(TicketState.RESOLVED);
    }

    @Test
    void whatIsToBeTriedLaterIsWaitedForAsLongAsThereIsPatience() {
        stage.visitor("Hello");
        stage.desk.refuse(
                "find",
                new DeskFault.RateLimited(Optional.of(Duration.ofMinutes(10)), DeskFault.RateLimited.Scope.TICKET));

        assertThat(stage.run().end()).isEqualTo(End.OUT_OF_PATIENCE);
        assertThat(stage.run(SyncScope.STANDARD.patient(Duration.ofMinutes(11))).end())
                .isEqualTo(End.COMPLETE);
        assertThat(stage.words()).containsExactly("Hello");
    }

    @Test
    void twoRunsAtOnceAreOneTooMany() {
        stage.ledger.hold(
                ROUTE,
                new Holder("other", "parley 4711 on here", stage.time.instant().plusSeconds(3600)),
                stage.time.instant());

        assertThatThrownBy(stage::run)
                .isInstanceOf(RouteHeld.class)
                .hasMessage("sandbox -> desk is being synced by parley 4711 on here");
    }

    @Test
    void whoeverIsEndedGoesOnNextTime() {
        stage.visitor("Hello");
        stage.ending = true;

        assertThat(stage.run().end()).isEqualTo(End.ENDED);
        assertThat(stage.found()).isEmpty();

        stage.ending = false;
        stage.run();
        assertThat(stage.words()).containsExactly("Hello");
    }

    @Test
    void everyWriteIsOnRecordBeforeItAndBehindIt() {
        stage.visitor("Hello");
        stage.desk.loseAnswer("append");

        stage.run(SyncScope.STANDARD.patient(Duration.ofHours(1)));

        assertThat(stage.onRecord)
                .containsExactly("create", "create: done", "append", "append: read timed out", "link", "link: done");
    }

    @Test
    void aDeletedTicketIsCreatedAgainWithAllOfIt() {
        stage.visitor("Hello");
        stage.run();
        stage.tickets.tickets.inside(stage.ticket().ref(), ticket -> ticket.deleted = true);
        stage.time.pass(Duration.ofMinutes(5));
        stage.visitor("Still there?");

        stage.run();

        assertThat(stage.words()).containsExactly("Hello", "Still there?");
    }

    @Test
    void whatWasPutAsideAndIsCarriedLaterIsNotAsideAnyMore() {
        stage.visitor("Hello");
        stage.desk.refuse("create", new DeskFault.Rejected(Optional.of("subject"), "too long"));
        assertThat(stage.run()).returns(1L, SyncSummary::parked);
        stage.time.pass(Duration.ofMinutes(5));
        stage.visitor("Again");

        assertThat(stage.run()).returns(1L, SyncSummary::carried);

        assertThat(stage.words()).containsExactly("Hello", "Again");
        assertThat(stage.ledger.parked(ROUTE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsAsideOrDroppedDoesNotComeAgainWithTheOverlap(boolean dropped) {
        stage.visitor("Hello");
        stage.desk.refuse("create", new DeskFault.Rejected(Optional.of("subject"), "too long"));
        stage.run();
        if (dropped) {
            stage.ledger.drop(ROUTE, stage.ledger.parked(ROUTE).getFirst());
        }
        int decided = stage.decided().size();

        assertThat(stage.run()).returns(0L, SyncSummary::noted).returns(0L, SyncSummary::parked);

        assertThat(stage.decided()).hasSize(decided);
        assertThat(stage.found()).isEmpty();
    }

    @Test
    void aStateThatMeansNothingToATicketIsDealtWithOnce() {
        stage.visitor("Hello");
        stage.stands(new ConversationState.Unrecognised("handover"));
        stage.run();
        stage.onRecord.clear();

        assertThat(stage.run()).returns(0L, SyncSummary::noted).returns(0L, SyncSummary::carried);
        stage.time.pass(Duration.ofMinutes(1));
        stage.stands(new ConversationState.Unrecognised("callback"));
        assertThat(stage.run()).returns(1L, SyncSummary::carried);
        assertThat(stage.onRecord).isEmpty();
        assertThat(stage.decided()).contains("skip");
    }

    @Test
    void aTicketThatGoesOnForAClosedOneLeadsBackAlsoWhenItsAnswerNeverCame() {
        stage.visitor("Hello");
        stage.run();
        TicketRef closed = stage.ticket().ref();
        stage.tickets.tickets.inside(closed, ticket -> ticket.closedForGood = true);
        stage.visitor("Again");
        stage.desk.loseAnswer("create");
        stage.onRecord.clear();

        stage.run(SyncScope.STANDARD.patient(Duration.ofHours(1)));

        assertThat(stage.words()).containsExactly("Again");
        assertThat(stage.onRecord).endsWith("link", "link: done");
        assertThat(stage.onRecord).filteredOn("create"::equals).hasSize(1);
    }

    @Test
    void whoeverIsAtAConversationKnowsMoreThanWhoeverWaitsForIt() {
        stage.visitor("Hello");
        stage.run();
        stage.time.pass(Duration.ofMinutes(1));
        stage.visitor("Again");
        Carried known = stage.ledger.carried(ROUTE, ID);
        stage.ledger.claim(
                ROUTE, ID, new Holder("other", "other", stage.time.instant().plusSeconds(600)), stage.time.instant());
        SyncLedger slow = new ForwardingSyncLedger(stage.ledger) {
            @Override
            public Holder claim(Route route, dev.parley.domain.conversation.ConversationId id, Holder me, Instant now) {
                Holder holder = super.claim(route, id, me, now);
                super.keep(route, known.in(new TicketRef("another")).holding(7));
                super.settle(route, carried(route, id), pending(route, id).orElseThrow());
                return holder;
            }
        };
        stage.time.pass(Duration.ofSeconds(10));

        SyncSummary summary = new SyncDeltas(
                        stage.parts(slow), new Holder("me", "me", Instant.MAX), stage.time, SyncWatcher.NONE)
                .run(SyncScope.STANDARD.patient(Duration.ZERO));

        assertThat(summary).returns(End.COMPLETE, SyncSummary::end).returns(0L, SyncSummary::pending);
        assertThat(stage.ledger.carried(ROUTE, ID))
                .returns(7, Carried::entries)
                .returns(Optional.of(new TicketRef("another")), Carried::ticket);
    }

    /** A new ticket stands where it should from the beginning; only one that is there already is moved. */
    private static void talk(SyncStage stage, String call) {
        stage.visitor("Hello");
        if (call.equals("move")) {
            stage.run();
            stage.time.pass(Duration.ofMinutes(1));
        }
        stage.bot("Hi!");
        stage.stands(new ConversationState.Closed());
    }

    private TicketRef foreign() {
        return stage.tickets.create(
                new NewTicket(
                        ExternalKey.of("sandbox", ID),
                        "Chat",
                        Optional.empty(),
                        "Before",
                        TicketState.ACTIVE,
                        Optional.empty()),
                new AttemptKey("x" + stage.time.instant().toEpochMilli()));
    }

    /** Times long before anything on the stage. */
    private static final class SyncStageTimes {
        static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    }
}
