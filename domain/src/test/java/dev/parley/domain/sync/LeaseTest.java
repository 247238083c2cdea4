package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.sync.SyncStage.Killed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That nobody writes by an old look, however long a look takes. */
class LeaseTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final SyncStage stage = new SyncStage();

    @Test
    void whoeverWasOvertakenWhileItLookedWritesNothingAndLooksAgain() {
        stage.visitor("Hello");
        stage.desk.meanwhile("marks", () -> {
            stage.time.pass(LONG);
            assertThat(carry("quick")).isInstanceOf(CarryOutcome.Done.class);
        });

        CarryOutcome slow = carry("slow");

        assertThat(slow)
                .isInstanceOfSatisfying(
                        CarryOutcome.Later.class,
                        later -> assertThat(later)
                                .returns("its lease ended before a write", CarryOutcome.Later::why)
                                .returns(stage.time.instant().plusSeconds(1), CarryOutcome.Later::at));
        assertThat(stage.words()).containsExactly("Hello");
        assertThat(carry("slow")).isInstanceOf(CarryOutcome.Done.class);
        assertThat(stage.words()).containsExactly("Hello");
        assertThat(stage.ledger.carried(SyncStage.ROUTE, SyncStage.ID).entries())
                .isEqualTo(1);
    }

    @Test
    void aContactCentreThatTellsSlowlyKeepsNobodyFromWriting() {
        stage.visitor("Hello");
        stage.endings = (change, said) -> stage.time.pass(LONG);

        assertThat(carry("slow")).isInstanceOf(CarryOutcome.Done.class);
        assertThat(stage.words()).containsExactly("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "append", "link"})
    void whoeverBreaksInAWriteKeepsOthersAwayUntilItIsDone(String write) {
        stage.visitor("Hello");
        stage.desk.killBefore(write);
        assertThatThrownBy(() -> carry("broken")).isInstanceOf(Killed.class);

        assertThat(carry("next"))
                .isInstanceOfSatisfying(
                        CarryOutcome.Busy.class,
                        busy -> assertThat(busy.holder().until())
                                .isEqualTo(stage.time.instant().plus(settle())));
        stage.time.pass(settle().plusSeconds(60));
        assertThat(carry("next")).isInstanceOf(CarryOutcome.Done.class);
        assertThat(stage.words()).containsExactly("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "marks"})
    void whoeverBreaksInALookIsGoneOnWithAtOnce(String look) {
        stage.visitor("Hello");
        stage.desk.killBefore(look);
        assertThatThrownBy(() -> carry("broken")).isInstanceOf(Killed.class);

        assertThat(carry("next")).isInstanceOf(CarryOutcome.Done.class);
        assertThat(stage.words()).containsExactly("Hello");
    }

    private Duration settle() {
        return stage.desk.capabilities().settle();
    }

    private CarryOutcome carry(String who) {
        return stage.carry(who, new ConversationState.Active(), stage.time.instant());
    }
}
