package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ctrl-C at any moment: nothing is left open, and every planned line is on record. */
class InterruptedScenarioTest {
    private final Stage stage = new Stage();

    @AfterEach
    void theThreadIsNotMarkedAnyMore() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND", "AWAIT_REPLIES", "CLOSE"})
    void whereverTheInterruptionStrikesTheConversationIsClosed(Operation moment) {
        stage.centre.beforeNext(moment, Stage::interrupt);

        SimulationResult result = stage.run(stage.scenario("Hello", "Thanks"));

        assertThat(result.completion()).isEqualTo(new Completion.Interrupted());
        assertThat(result.closing()).isEqualTo(new Closing.Closed());
        assertThat(stage.stateAtTheEnd()).isEqualTo(new ConversationState.Closed());
        assertThat(stage.onRecord()).hasSize(2);
    }

    @Test
    void anInterruptionWhileOpeningClosesWhatMayHaveBeenOpened() {
        stage.centre.afterNext(Operation.OPEN, () -> {
            throw new WaitInterrupted(null);
        });

        SimulationResult result = stage.run(stage.scenario("Hello", "Thanks"));

        assertThat(result.completion()).isEqualTo(new Completion.Interrupted());
        assertThat(stage.stateAtTheEnd()).isEqualTo(new ConversationState.Closed());
        assertThat(stage.onRecord()).containsExactly("not-said", "not-said");
    }

    @Test
    void anInterruptionBetweenTwoTurnsIsHeardByTheNextOne() {
        stage.watcher = turn -> {
            if (turn.number() == 1) {
                Stage.interrupt();
            }
        };

        SimulationResult result = stage.run(stage.scenario("Hello", "Track order 12345", "Thanks"));

        assertThat(stage.onRecord()).containsExactly("replied", "interrupted", "not-said");
        assertThat(result.closing()).isEqualTo(new Closing.Closed());
    }

    @Test
    void whoInterruptsTwiceIsNotHeldUpAndIsToldThatItMayBeOpen() {
        stage.centre.beforeNext(Operation.AWAIT_REPLIES, Stage::interrupt);
        stage.centre.beforeNext(Operation.CLOSE, Stage::interrupt);

        SimulationResult result = stage.run(stage.scenario("Hello"));

        assertThat(result.closing()).isEqualTo(new Closing.NotFinished());
        assertThat(stage.onRecord()).containsExactly("interrupted");
    }
}
