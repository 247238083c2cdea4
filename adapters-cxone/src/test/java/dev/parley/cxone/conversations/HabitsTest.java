package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is learned of a server, and unlearned. */
class HabitsTest {
    private static final Duration ASKED = Duration.ofSeconds(20);
    private static final Optional<Instant> NEWEST = Optional.of(VirtualTime.START.plusMillis(123));

    private final HeldRequests held = new HeldRequests();
    private final MovingDates dates = new MovingDates();

    @Test
    void aServerThatAnswersAtOnceThreeTimesIsNotAskedToHoldAgain() {
        held.broughtNothing(ASKED, Duration.ofMillis(20));
        held.broughtNothing(ASKED, Duration.ofMillis(20));
        assertThat(held.worthAsking()).isTrue();

        held.broughtNothing(ASKED, Duration.ofMillis(20));

        assertThat(held.worthAsking()).isFalse();
    }

    @Test
    void oneHeldAnswerMakesUpForTwoThatCameAtOnce() {
        held.broughtNothing(ASKED, Duration.ofMillis(20));
        held.broughtNothing(ASKED, Duration.ofMillis(20));
        held.broughtNothing(ASKED, Duration.ofSeconds(20));
        held.broughtNothing(ASKED, Duration.ofMillis(20));
        held.broughtNothing(ASKED, Duration.ofMillis(20));

        assertThat(held.worthAsking()).isTrue();
    }

    @Test
    void heldIsWhatTookASecondOrHalfOfWhatWasAsked() {
        assertThat(HeldRequests.wasHeld(ASKED, Duration.ofSeconds(5))).isTrue();
        assertThat(HeldRequests.wasHeld(ASKED, Duration.ofMillis(999))).isFalse();
        assertThat(HeldRequests.wasHeld(Duration.ofSeconds(1), Duration.ofMillis(500)))
                .isTrue();
    }

    @Test
    void equalDatesInWholeSecondsProveNothing() {
        assertThat(dates.nothingSince(Optional.of(VirtualTime.START), updated(VirtualTime.START)))
                .isFalse();
        assertThat(dates.move()).isTrue();
    }

    @Test
    void datesThatMoveWithTheNewestMessageShowThatNothingCame() {
        assertThat(dates.unknown()).isTrue();
        assertThat(dates.nothingSince(NEWEST, updated(NEWEST.orElseThrow()))).isTrue();
        assertThat(dates.move()).isTrue();
    }

    @Test
    void aLaterDateShowsThatSomethingCame() {
        assertThat(dates.nothingSince(NEWEST, updated(NEWEST.orElseThrow().plusMillis(1))))
                .isFalse();
        assertThat(dates.move()).isTrue();
    }

    @Test
    void aDateThatLagsIsNeverBelievedAgain() {
        assertThat(dates.nothingSince(NEWEST, updated(NEWEST.orElseThrow().minusMillis(1))))
                .isFalse();
        assertThat(dates.nothingSince(NEWEST, updated(NEWEST.orElseThrow()))).isTrue();

        assertThat(dates.move()).isFalse();
        assertThat(dates.unknown()).isFalse();
    }

    @Test
    void noDatesAreNoProof() {
        assertThat(dates.nothingSince(NEWEST, snapshot(Optional.empty()))).isFalse();
        assertThat(dates.nothingSince(Optional.empty(), updated(VirtualTime.START)))
                .isFalse();
        assertThat(dates.move()).isFalse();
    }

    private static ConversationSnapshot updated(Instant when) {
        return snapshot(Optional.of(when));
    }

    private static ConversationSnapshot snapshot(Optional<Instant> updated) {
        return new ConversationSnapshot(
                new Conversation(
                        new ConversationId("1"),
                        new ConversationState.Active(),
                        Optional.empty(),
                        Optional.empty(),
                        VisitorProfile.guest(),
                        Optional.empty(),
                        updated),
                ContextData.empty());
    }
}
