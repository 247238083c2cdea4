package dev.parley.domain.audit;

import static dev.parley.domain.audit.AuditedRun.BEGUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which runs a {@link ConversationBook} takes to be unfinished. */
public interface BookedRunsContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ConversationBookFixture fixture();

    @Test
    default void aRunIsUnfinishedOnceItsProcessIsGone() {
        new Happenings(fixture()).run("run-1", BEGUN);
        assertThat(fixture().book().unfinishedRuns()).isEmpty();
        fixture().processDies();

        assertThat(fixture().book().unfinishedRuns()).containsExactly("run-1");
    }

    @Test
    default void aRunThatEndedIsFinishedHoweverItEnded() {
        var happenings = new Happenings(fixture());
        Stream.of("all-said", AuditEntry.FAILED, AuditEntry.INTERRUPTED).forEach(outcome -> {
            happenings.run(outcome, BEGUN);
            happenings.run(outcome, outcome);
        });
        fixture().processDies();

        assertThat(fixture().book().unfinishedRuns()).isEmpty();
    }

    @Test
    default void aRunThatALaterProcessEndsIsFinished() {
        var happenings = new Happenings(fixture());
        happenings.run("run-1", BEGUN);
        fixture().processDies();
        happenings.run("run-1", AuditedRun.KILLED);

        assertThat(fixture().book().unfinishedRuns()).isEmpty();
    }

    @Test
    default void unfinishedRunsAreListedOldestFirst() {
        var happenings = new Happenings(fixture());
        Stream.of("z", "b", "a").forEach(run -> happenings.run(run, BEGUN));
        happenings.run("b", AuditEntry.DONE);
        fixture().processDies();

        assertThat(fixture().book().unfinishedRuns()).containsExactly("z", "a");
    }
}
