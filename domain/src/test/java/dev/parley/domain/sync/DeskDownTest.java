package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.SyncSummary.End;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A desk that fails as a whole is told from a conversation that fails: nothing is put aside for it. */
class DeskDownTest {
    private static final SyncScope ALONE = SyncScope.STANDARD.parallel(1);

    private final SyncStage stage = new SyncStage();

    static Stream<DeskFault> faults() {
        return Stream.of(
                new DeskFault.Transient(false, "connection refused"),
                new DeskFault.Transient(true, "HTTP 502"),
                new DeskFault.Unauthorised(Optional.empty(), "HTTP 401"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRunEndsAllIsPendingAndNothingIsPutAsideHoweverOften(DeskFault fault) {
        stage.crowd(20);
        stage.desk.down(Optional.of(fault));
        for (int run = 0; run < 30; run++) {
            stage.time.pass(Duration.ofMinutes(10));
            SyncSummary summary = stage.run(ALONE);

            assertThat(summary.end()).isEqualTo(End.DESK_DOWN);
            assertThat(summary.fault()).contains(fault);
            assertThat(summary.pending()).isEqualTo(20);
            assertThat(stage.ledger.parked(ROUTE)).isEmpty();
        }
        stage.desk.down(Optional.empty());
        stage.time.pass(Duration.ofMinutes(10));

        assertThat(stage.run(ALONE)).returns(End.COMPLETE, SyncSummary::end).returns(20L, SyncSummary::carried);
        standOnce(20);
    }

    @Test
    void aDeskThatGoesDownInMidRunIsAskedAFewTimesMoreAndNotForEachConversation() {
        stage.crowd(100);
        stage.run(ALONE.atMost(40));
        stage.desk.down(Optional.of(new DeskFault.Transient(false, "connection refused")));
        stage.desk.calls.clear();

        SyncSummary summary = stage.run(ALONE);

        assertThat(summary.end()).isEqualTo(End.DESK_DOWN);
        assertThat(summary.pending()).isEqualTo(60);
        assertThat(stage.desk.calls).hasSize(FailuresInARow.ENOUGH);
    }

    @Test
    void aLoneConversationWaitsForItsDeskAsLongAsThatTakes() {
        stage.crowd(1);
        stage.desk.down(Optional.of(new DeskFault.Transient(true, "HTTP 500")));
        for (int run = 0; run < 30; run++) {
            stage.time.pass(Duration.ofMinutes(10));
            assertThat(stage.run(ALONE).end()).isIn(End.OUT_OF_PATIENCE, End.DESK_DOWN);
        }
        stage.desk.down(Optional.empty());
        stage.time.pass(Duration.ofMinutes(10));

        assertThat(stage.run(ALONE).end()).isEqualTo(End.COMPLETE);
        standOnce(1);
    }

    @Test
    void aConversationThatFailsWhileOthersGoThroughIsPutAside() {
        stage.crowd(20);
        stage.desk.poison(key("c7"), new DeskFault.Transient(true, "HTTP 500"));

        SyncSummary summary = stage.run(ALONE.patient(Duration.ofHours(2)));

        assertThat(summary)
                .returns(End.COMPLETE, SyncSummary::end)
                .returns(19L, SyncSummary::carried)
                .returns(1L, SyncSummary::parked);
        assertThat(stage.ledger.parked(ROUTE))
                .extracting(Parked::conversation)
                .containsExactly(new ConversationId("c7"));
    }

    @Test
    void aFewThatFailInARowAreNotTakenForADeskThatDoes() {
        stage.crowd(20);
        for (int i = 1; i < FailuresInARow.ENOUGH; i++) {
            stage.desk.poison(key("c" + i), new DeskFault.Transient(true, "HTTP 500"));
        }

        SyncSummary summary = stage.run(ALONE.patient(Duration.ofHours(2)));

        assertThat(summary).returns(End.COMPLETE, SyncSummary::end).returns(4L, SyncSummary::parked);
    }

    @Test
    void aDeskThatLimitsEverythingIsWaitedForAndNotAskedMeanwhile() {
        stage.crowd(20);
        stage.desk.refuse("find", limited(Optional.of(Duration.ofSeconds(60))));
        java.time.Instant begin = stage.time.instant();

        SyncSummary summary = stage.run(ALONE);

        assertThat(summary)
                .returns(End.COMPLETE, SyncSummary::end)
                .returns(20L, SyncSummary::carried)
                .returns(Optional.empty(), SyncSummary::fault);
        assertThat(stage.desk.asked("find", begin.plusSeconds(10), begin.plusSeconds(70)))
                .hasSize(1);
        standOnce(20);
    }

    @Test
    void aDeskThatLimitsEverythingForLongerThanARunHasPatienceLosesNothing() {
        stage.crowd(20);
        stage.desk.down(Optional.of(limited(Optional.of(Duration.ofMinutes(10)))));

        assertThat(stage.run(ALONE))
                .returns(End.OUT_OF_PATIENCE, SyncSummary::end)
                .returns(20L, SyncSummary::pending)
                .returns(0L, SyncSummary::parked);
        assertThat(stage.desk.calls).hasSize(1);
        stage.desk.down(Optional.empty());
        assertThat(stage.run(ALONE.patient(Duration.ofMinutes(11))).end()).isEqualTo(End.COMPLETE);
        standOnce(20);
    }

    @Test
    void aDeskThatDoesNotSayForHowLongItLimitsIsAskedMoreAndMoreSeldom() {
        stage.crowd(20);
        stage.desk.down(Optional.of(limited(Optional.empty())));

        assertThat(stage.run(ALONE).end()).isEqualTo(End.OUT_OF_PATIENCE);

        assertThat(stage.desk.calls).hasSizeLessThan(12);
    }

    @Test
    void aDeskThatRefusesEveryTicketEndsTheRunAndNothingIsPutAsideHoweverOften() {
        stage.crowd(20);
        stage.desk.refuseAll("create", new DeskFault.Rejected(Optional.of("queue"), "no such queue"));
        for (int run = 0; run < 10; run++) {
            SyncSummary summary = stage.run();

            assertThat(summary.end()).isEqualTo(End.DESK_REFUSES);
            assertThat(summary.fault())
                    .contains(new DeskFault.Misconfigured(
                            "it refuses one conversation after the other (create: queue): queue: no such queue"));
            assertThat(summary).returns(20L, SyncSummary::pending).returns(0L, SyncSummary::parked);
            assertThat(stage.ledger.parked(ROUTE)).isEmpty();
        }
        assertThat(stage.ledger.decisions(ROUTE, new ConversationId("c1")))
                .extracting(Decision::what)
                .containsSubsequence(Decision.What.PARK, Decision.What.LATER);
        stage.desk.takeAll();

        assertThat(stage.run()).returns(End.COMPLETE, SyncSummary::end).returns(20L, SyncSummary::carried);
        standOnce(20);
    }

    @Test
    void aDeskThatTakesNoEntryAtAllEndsTheRunAndNothingIsPutAside() {
        stage.crowd(20);
        stage.desk.refuseAll("append", new DeskFault.Rejected(Optional.of("notes"), "look for the right to add notes"));
        for (int run = 0; run < 10; run++) {
            SyncSummary summary = stage.run();

            assertThat(summary.end()).isEqualTo(End.DESK_REFUSES);
            assertThat(summary.fault())
                    .get()
                    .extracting(DeskFault::words)
                    .isEqualTo("it refuses one conversation after the other (append: notes):"
                            + " notes: look for the right to add notes");
            assertThat(stage.ledger.parked(ROUTE)).isEmpty();
            assertThat(summary.pending()).isEqualTo(20);
        }
        stage.desk.takeAll();

        assertThat(stage.run()).returns(End.COMPLETE, SyncSummary::end).returns(0L, SyncSummary::pending);
        standOnce(20);
    }

    @Test
    void conversationsThatAreRefusedKeepNoOtherOneFromBeingCarried() {
        stage.crowd(FailuresInARow.ENOUGH);
        stage.desk.refuseAll("create", new DeskFault.Rejected(Optional.empty(), "bad words"));
        assertThat(stage.run(ALONE).end()).isEqualTo(End.DESK_REFUSES);
        assertThat(stage.run(ALONE).end()).isEqualTo(End.DESK_REFUSES);
        stage.desk.takeAll();
        for (int i = 1; i <= FailuresInARow.ENOUGH; i++) {
            stage.desk.poison(key("c" + i), new DeskFault.Rejected(Optional.empty(), "bad words"));
        }
        stage.time.pass(Duration.ofMinutes(1));
        ConversationId fine = stage.feed.changed(
                "fine", new dev.parley.domain.conversation.ConversationState.Active(), stage.time.instant());

        SyncSummary summary = stage.run(ALONE);

        assertThat(summary)
                .returns(1L, SyncSummary::carried)
                .returns((long) FailuresInARow.ENOUGH, SyncSummary::parked);
        assertThat(stage.tickets.find(ExternalKey.of("sandbox", fine))).hasSize(1);
        assertThat(stage.run(ALONE)).returns(End.COMPLETE, SyncSummary::end).returns(0L, SyncSummary::pending);
    }

    @Test
    void aDeskThatRefusesEverythingIsFoundOutThoughEachRunMeetsAFewOnly() {
        stage.crowd(20);
        stage.desk.refuseAll("create", new DeskFault.Rejected(Optional.of("queue"), "no such queue"));

        assertThat(stage.run(ALONE.atMost(3))).returns(3L, SyncSummary::parked).returns(End.LIMIT, SyncSummary::end);
        for (int run = 0; run < 10; run++) {
            assertThat(stage.run(ALONE.atMost(3)).end()).isEqualTo(End.DESK_REFUSES);
            assertThat(stage.ledger.parked(ROUTE)).isEmpty();
        }
        stage.desk.takeAll();

        assertThat(stage.run()).returns(20L, SyncSummary::carried).returns(End.COMPLETE, SyncSummary::end);
        standOnce(20);
    }

    @Test
    void aDeskThatSaidForHowLongItLimitsIsNotAskedByTheNextRunsEither() {
        stage.crowd(3);
        stage.desk.down(Optional.of(limited(Optional.of(Duration.ofHours(1)))));
        stage.run(ALONE);
        stage.desk.calls.clear();

        for (int run = 0; run < 10; run++) {
            assertThat(stage.run(ALONE))
                    .returns(End.OUT_OF_PATIENCE, SyncSummary::end)
                    .satisfies(summary -> assertThat(summary.fault())
                            .hasValueSatisfying(
                                    fault -> assertThat(fault.words()).startsWith("too many requests")));
        }
        assertThat(stage.desk.calls).isEmpty();
        stage.desk.down(Optional.empty());
        stage.time.pass(Duration.ofHours(1));

        assertThat(stage.run(ALONE)).returns(3L, SyncSummary::carried);
    }

    @Test
    void whatIsReallyRefusedStaysAsideThoughTheDeskGoesDownBehindIt() {
        stage.crowd(20);
        stage.desk.poison(key("c1"), new DeskFault.Rejected(Optional.empty(), "bad words"));
        stage.desk.poison(key("c2"), new DeskFault.Unauthorised(Optional.empty(), "expired"));

        assertThat(stage.run(ALONE)).returns(End.DESK_DOWN, SyncSummary::end).returns(1L, SyncSummary::parked);

        assertThat(stage.ledger.parked(ROUTE))
                .extracting(Parked::conversation)
                .containsExactly(new ConversationId("c1"));
    }

    @Test
    void aDeskThatRefusesEverythingFromSomeTimeOnEndsTheRunAndTheRestIsPending() {
        stage.crowd(20);
        stage.run(ALONE.atMost(8));
        stage.crowd(20);
        stage.desk.poison(key("c9"), new DeskFault.Rejected(Optional.empty(), "bad words"));
        stage.desk.meanwhile(
                "link", () -> stage.desk.refuseAll("create", new DeskFault.Rejected(Optional.empty(), "no queue")));

        SyncSummary summary = stage.run(ALONE);

        assertThat(summary).returns(End.DESK_REFUSES, SyncSummary::end);
        assertThat(summary.carried()).isPositive();
        assertThat(summary.parked()).isLessThanOrEqualTo(1L);
        assertThat(summary.pending()).isPositive();
    }

    @Test
    void whatIsRefusedForOneReasonAndAnotherIsNotTakenForADeskThatRefusesEverything() {
        stage.crowd(20);
        for (int i = 1; i <= 10; i++) {
            stage.desk.poison(key("c" + i), new DeskFault.Rejected(Optional.of("field" + i % 2), "wrong"));
        }

        assertThat(stage.run(ALONE)).returns(End.COMPLETE, SyncSummary::end).returns(10L, SyncSummary::parked);
    }

    private static DeskFault limited(Optional<Duration> retryAfter) {
        return new DeskFault.RateLimited(retryAfter, DeskFault.RateLimited.Scope.ACCOUNT);
    }

    private void standOnce(int conversations) {
        assertThat(IntStream.rangeClosed(1, conversations))
                .allSatisfy(i -> assertThat(stage.tickets.find(key("c" + i)))
                        .singleElement()
                        .satisfies(
                                ticket -> assertThat(stage.words(ticket.ref())).containsExactly("Hello " + i)));
    }

    private static ExternalKey key(String conversation) {
        return ExternalKey.of("sandbox", new ConversationId(conversation));
    }
}
