package dev.parley.domain.audit;

import static dev.parley.domain.audit.AuditEntry.INTENDED;
import static dev.parley.domain.audit.Entries.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.Holding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which loose ends of a {@link ConversationBook} can be claimed, and by whom. */
public interface ClaimContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ConversationBookFixture fixture();

    @Test
    default void aLooseEndIsClaimedAsItStandsNow() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.turn("a", 1, INTENDED);
        fixture().processDies();

        assertThat(claim("a")).hasValueSatisfying(claimed -> {
            assertThat(claimed.id()).isEqualTo(id("a"));
            assertThat(claimed.toBeClosed()).isTrue();
            assertThat(claimed.unfinished()).isEqualTo(Optional.of(AuditKind.TURN));
            assertThat(claimed.inUse()).isTrue();
        });
        assertThat(looseEnds()).isEmpty();
    }

    @Test
    default void whatWasClaimedIsNotClaimedAgain() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        fixture().processDies();
        Optional<BookedConversation> first = claim("a");

        assertThat(first).isPresent();
        assertThat(claim("a")).isEmpty();
        fixture().meanwhile(() -> assertThat(claim("a")).isEmpty());
    }

    @Test
    default void whatIsNoLooseEndIsNotClaimed() {
        var happenings = new Happenings(fixture());
        happenings.opened("stays", Holding.UNTIL_SOMEBODY_CLOSES_IT);
        happenings.opened("closed");
        happenings.closed("closed");
        fixture().processDies();
        happenings.opened("alive");

        assertThat(claim("stays")).isEmpty();
        assertThat(claim("closed")).isEmpty();
        assertThat(claim("alive")).isEmpty();
        assertThat(claim("unknown")).isEmpty();
        assertThat(happenings.booked("stays").inUse()).isFalse();
    }

    @Test
    default void aClaimLastsAsLongAsItsProcessThoughAnotherTouchesTheConversation() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        fixture().processDies();
        Optional<BookedConversation> first = claim("a");
        fixture().meanwhile(() -> happenings.turn("a", 1, "replied"));
        assertThat(first).isPresent();
        assertThat(looseEnds()).isEmpty();
        fixture().processDies();

        assertThat(looseEnds()).containsExactly(id("a"));
        assertThat(claim("a")).isPresent();
    }

    private Optional<BookedConversation> claim(String conversation) {
        return fixture().book().claim(id(conversation));
    }

    private List<ConversationId> looseEnds() {
        return fixture().book().looseEnds().stream().map(BookedConversation::id).toList();
    }
}
