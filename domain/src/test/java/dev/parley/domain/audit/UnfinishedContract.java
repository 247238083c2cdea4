package dev.parley.domain.audit;

import static dev.parley.domain.audit.AuditEntry.INTENDED;
import static dev.parley.domain.audit.AuditKind.CLOSING;
import static dev.parley.domain.audit.AuditKind.CONTEXT;
import static dev.parley.domain.audit.AuditKind.OPENING;
import static dev.parley.domain.audit.AuditKind.TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a {@link ConversationBook} knows of things that were begun and have no outcome on record. */
public interface UnfinishedContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ConversationBookFixture fixture();

    @Test
    default void whatWasIntendedIsUnfinished() {
        var happenings = new Happenings(fixture());
        happenings.opening("a", INTENDED);
        happenings.turn("b", 1, INTENDED);
        happenings.record(CONTEXT, "c", INTENDED);
        happenings.closing("d", INTENDED);

        assertThat(Stream.of("a", "b", "c", "d")
                        .map(id -> happenings.booked(id).unfinished().orElseThrow()))
                .containsExactly(OPENING, TURN, CONTEXT, CLOSING);
    }

    @Test
    default void everyOutcomeFinishes() {
        var happenings = new Happenings(fixture());
        Stream.of("replied", "silent", "failed", "interrupted", "recovered", "never-arrived", "whatever")
                .forEach(outcome -> {
                    happenings.turn(outcome, 1, INTENDED);
                    happenings.turn(outcome, 1, outcome);
                    assertThat(happenings.booked(outcome).unfinished())
                            .as(outcome)
                            .isEmpty();
                });
    }

    @Test
    default void anOutcomeFinishesOnlyItsOwnKind() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.turn("a", 1, INTENDED);
        happenings.closed("a");
        happenings.recordLeaving("closed", AuditKind.MESSAGES, "a", AuditEntry.DONE);

        assertThat(happenings.booked("a").unfinished()).contains(TURN);
    }

    @Test
    default void anOutcomeFinishesOnlyItsOwnTurn() {
        var happenings = new Happenings(fixture());
        happenings.turn("a", 1, INTENDED);
        happenings.turn("a", 2, INTENDED);
        happenings.turn("a", 2, "replied");
        assertThat(happenings.booked("a").unfinished()).contains(TURN);
        happenings.turn("a", 1, AuditEntry.RECOVERED);

        assertThat(happenings.booked("a").unfinished()).isEmpty();
    }

    @Test
    default void whatWasBegunFirstIsNamed() {
        var happenings = new Happenings(fixture());
        happenings.record(CONTEXT, "a", INTENDED);
        happenings.turn("a", 1, INTENDED);
        happenings.closing("a", INTENDED);
        assertThat(happenings.booked("a").unfinished()).contains(CONTEXT);
        happenings.record(CONTEXT, "a", AuditEntry.DONE);

        assertThat(happenings.booked("a").unfinished()).contains(TURN);
    }

    @Test
    default void theSameBegunTwiceIsFinishedByOneOutcome() {
        var happenings = new Happenings(fixture());
        happenings.turn("a", 1, INTENDED);
        happenings.turn("a", 1, INTENDED);
        happenings.turn("a", 1, "replied");

        assertThat(happenings.booked("a").unfinished()).isEmpty();
    }
}
