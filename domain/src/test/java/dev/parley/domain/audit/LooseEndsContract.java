package dev.parley.domain.audit;

import static dev.parley.domain.audit.AuditEntry.INTENDED;
import static dev.parley.domain.audit.Entries.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.Holding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which loose ends a {@link ConversationBook} finds: what processes that are gone left behind. */
public interface LooseEndsContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ConversationBookFixture fixture();

    @Test
    default void aProcessThatLivesLeavesNoLooseEnds() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.turn("a", 1, INTENDED);

        assertThat(looseEnds()).isEmpty();
        assertThat(happenings.booked("a").inUse()).isTrue();
    }

    @Test
    default void aConversationThatWasToBeClosedIsALooseEndOnceItsProcessIsGone() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.turn("a", 1, INTENDED);
        happenings.turn("a", 1, "replied");
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("a"));
        assertThat(happenings.booked("a").inUse()).isFalse();
        assertThat(happenings.booked("a").toBeClosed()).isTrue();
    }

    @Test
    default void aConversationThatWasToStayIsNoLooseEnd() {
        var happenings = new Happenings(fixture());
        happenings.opened("a", Holding.UNTIL_SOMEBODY_CLOSES_IT);
        happenings.turn("b", 1, "replied");
        fixture().processDies();

        assertThat(looseEnds()).isEmpty();
    }

    @Test
    default void whatIsUnfinishedIsALooseEndWhoeverOpenedTheConversation() {
        var happenings = new Happenings(fixture());
        happenings.opened("a", Holding.UNTIL_SOMEBODY_CLOSES_IT);
        happenings.turn("a", 1, INTENDED);
        happenings.turn("b", 1, INTENDED);
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("a"), id("b"));
    }

    @Test
    default void whatIsOverIsALooseEndOnlyWhereSomethingIsUnfinished() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.closed("a");
        happenings.opened("b");
        happenings.turn("b", 1, INTENDED);
        happenings.closed("b");
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("b"));
    }

    @Test
    default void whatIsUnsettledIsALooseEndAlsoWhereItIsOver() {
        var happenings = new Happenings(fixture());
        happenings.opened("a", Holding.UNTIL_SOMEBODY_CLOSES_IT);
        happenings.append(
                happenings.entry(AuditKind.TURN, "a", 1, AuditEntry.FAILED).unsettled(true));
        happenings.closed("a");
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("a"));
    }

    @Test
    default void anOpeningWithoutOutcomeIsALooseEndUnderTheProposedId() {
        var happenings = new Happenings(fixture());
        happenings.opening("proposed", INTENDED);
        fixture().processDies();

        assertThat(fixture().book().looseEnds()).singleElement().satisfies(end -> {
            assertThat(end.id()).isEqualTo(id("proposed"));
            assertThat(end.unfinished()).isEqualTo(Optional.of(AuditKind.OPENING));
        });
    }

    @Test
    default void whatALivingProcessTakesUpIsNoLooseEndUntilThatIsGoneToo() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.turn("a", 1, INTENDED);
        fixture().processDies();
        happenings.recordLeaving("active", AuditKind.MESSAGES, "a", AuditEntry.DONE);
        assertThat(looseEnds()).isEmpty();
        assertThat(happenings.booked("a").inUse()).isTrue();
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("a"));
    }

    @Test
    default void aConversationIsItsOpenersAlsoWhenAnotherTouchedItLast() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        fixture().meanwhile(() -> happenings.turn("a", 1, "replied"));
        assertThat(looseEnds()).isEmpty();
        assertThat(happenings.booked("a").inUse()).isTrue();
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("a"));
    }

    @Test
    default void anErasureTakesUpNothing() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        fixture().processDies();
        fixture().trail().erase(id("a"), Entries.erasure("a"));

        assertThat(looseEnds()).containsExactly(id("a"));
    }

    @Test
    default void whatIsTiedUpIsNoLooseEndAnyMore() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.turn("a", 1, INTENDED);
        fixture().processDies();
        happenings.turnLeaving("active", "a", 1, AuditEntry.RECOVERED);
        happenings.closed("a");
        fixture().processDies();

        assertThat(looseEnds()).isEmpty();
    }

    @Test
    default void looseEndsOfAllTenantsAreListedOldestFirst() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.append(Entries.by(
                new AuditOrigin("other", Optional.empty(), Optional.empty()),
                happenings.entry(AuditKind.TURN, "b", 1, INTENDED)));
        happenings.opened("c");
        happenings.turn("a", 1, "replied");
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("a"), id("b"), id("c"));
    }

    private List<ConversationId> looseEnds() {
        return fixture().book().looseEnds().stream().map(BookedConversation::id).toList();
    }
}
