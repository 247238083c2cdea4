package dev.parley.domain.scenario;

import static dev.parley.domain.exchange.FakeContactCentre.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.ConversationState.Queued;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ExchangeEvent;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.Undertaking;
import org.junit.jupiter.api.Test;

class RunScenarioTest {
    private static final ContactFault FAULT = new ContactFault.VendorFailed(503);
    private static final ConversationState CLOSED = new ConversationState.Closed();

    private final Stage stage = new Stage();

    @Test
    void everyLineIsSaidAndTheConversationIsClosed() {
        SimulationResult result = stage.run(stage.scenario("Hello", "Track order 12345", "Thanks"));

        assertThat(result.conversation()).isEqualTo(Stage.PROPOSED);
        assertThat(result.transcript())
                .extracting(Message::text)
                .containsExactly("Hello", "Hi!", "Track order 12345", "It is on its way.", "Thanks", "Bye.");
        assertThat(result.turns()).extracting(Turn::number).containsExactly(1, 2, 3);
        assertThat(result.turns()).isEqualTo(stage.watched);
        assertThat(result.completion()).isEqualTo(new Completion.AllSaid());
        assertThat(result.closing()).isEqualTo(new Closing.Closed());
        assertThat(result.resolution()).isEqualTo(result.turns().getLast().resolution());
        assertThat(stage.stateAtTheEnd()).isEqualTo(CLOSED);
        assertThat(stage.onRecord()).containsExactly("replied", "replied", "replied");
    }

    @Test
    void theBotCanTellThatItIsASimulation() {
        stage.run(stage.scenario("Hello"));

        var session = (JsonObject)
                stage.centre.look(Stage.PROPOSED).context().root().members().get("botSession");
        assertThat(session.members()).containsEntry("simRun", new JsonBoolean(true));
    }

    @Test
    void aSilentBotDoesNotEndTheScenario() {
        SimulationResult result = stage.run(stage.scenario("Hm.", "Thanks"));

        assertThat(result.completion()).isEqualTo(new Completion.AllSaid());
        assertThat(stage.onRecord()).containsExactly("silent", "replied");
    }

    @Test
    void aTurnThatFailsEndsTheTalkingAndNotTheClosing() {
        stage.centre.beforeNext(Operation.SEND, () -> {});
        stage.centre.beforeNext(Operation.SEND, failing(FAULT));

        SimulationResult result = stage.run(stage.scenario("Hello", "Track order 12345", "Thanks"));

        assertThat(result.completion()).isEqualTo(new Completion.BrokenOff(FAULT));
        assertThat(stage.onRecord()).containsExactly("replied", "failed", "not-said");
        assertThat(stage.watched).isEqualTo(result.turns()).hasSize(3);
        assertThat(stage.stateAtTheEnd()).isEqualTo(CLOSED);
    }

    @Test
    void aHandOverHoldsTheNextLineBack() {
        SimulationResult result = stage.run(stage.scenario("Agent!", "Hello", "Thanks"));

        assertThat(result.completion())
                .isEqualTo(new Completion.HeldBack(new Refusal.MoveNotLegal(Move.SAY, new Queued())));
        assertThat(stage.onRecord()).containsExactly("replied", "refused", "not-said");
        assertThat(stage.stateAtTheEnd()).isEqualTo(CLOSED);
    }

    @Test
    void aContextOverTheBudgetIsRefusedBeforeAnyCallAndEveryLineIsOnRecord() {
        stage.budget = new ContextBudget(16);

        SimulationResult result = stage.run(stage.scenario("Hello", "Thanks"));

        assertThat(result.completion())
                .isInstanceOfSatisfying(
                        Completion.HeldBack.class,
                        held -> assertThat(held.refusal()).isInstanceOf(Refusal.ContextOverBudget.class));
        assertThat(result.closing()).isEqualTo(new Closing.NeverOpened());
        assertThat(stage.centre.calls()).isEmpty();
        assertThat(stage.onRecord()).containsExactly("not-said", "not-said");
    }

    @Test
    void anUnknownBotOpensNothingAndLeavesNothingToClose() {
        SimulationResult result = stage.run(stage.scenario(new FakeBot("nobody"), "Hello"));

        assertThat(result.completion())
                .isInstanceOfSatisfying(
                        Completion.BrokenOff.class,
                        broken -> assertThat(broken.fault()).isInstanceOf(ContactFault.UnknownBot.class));
        assertThat(result.closing()).isEqualTo(new Closing.NeverOpened());
        assertThat(stage.centre.calls()).containsExactly(Operation.OPEN);
        assertThat(stage.onRecord()).containsExactly("not-said");
    }

    @Test
    void anOpeningWhoseAnswerIsLostIsClosed() {
        stage.centre.afterNext(Operation.OPEN, failing(FAULT));

        SimulationResult result = stage.run(stage.scenario("Hello"));

        assertThat(result.completion()).isEqualTo(new Completion.BrokenOff(FAULT));
        assertThat(result.closing()).isEqualTo(new Closing.Closed());
        assertThat(stage.stateAtTheEnd()).isEqualTo(CLOSED);
        assertThat(stage.onRecord()).containsExactly("not-said");
    }

    @Test
    void anUnclearOpeningThatOpenedNothingLeavesNothingOpen() {
        stage.centre.beforeNext(Operation.OPEN, failing(FAULT));

        assertThat(stage.run(stage.scenario("Hello")).closing()).isEqualTo(new Closing.NeverOpened());
        assertThat(stage.centre.calls()).containsExactly(Operation.OPEN, Operation.CLOSE);
    }

    @Test
    void whereTheAnswerToTheOpeningCouldNotBeReadItsAbsenceProvesNothing() {
        var strange = new ContactFault.Unintelligible("open a conversation", "<html>");
        stage.centre.beforeNext(Operation.OPEN, failing(strange));

        assertThat(stage.run(stage.scenario("Hello")).closing()).isEqualTo(new Closing.LeftOpen(strange));
    }

    @Test
    void aLineThatCouldNotBeSaidIsOnRecordAtTheTimeItWasGivenUp() {
        SimulationResult result = stage.run(stage.scenario("Agent!", "Hello", "Thanks"));

        assertThat(result.turns().getLast().at())
                .isAfterOrEqualTo(result.turns().get(1).at())
                .isAfter(result.turns().getFirst().at());
    }

    @Test
    void aCloseThatFailsIsToldAndLosesNoRecord() {
        stage.centre.beforeNext(Operation.CLOSE, failing(FAULT));

        SimulationResult result = stage.run(stage.scenario("Hello", "Agent!", "Hello", "Thanks"));

        assertThat(result.closing()).isEqualTo(new Closing.LeftOpen(FAULT));
        assertThat(stage.onRecord()).containsExactly("replied", "replied", "refused", "not-said");
    }

    @Test
    void aRecorderThatFailsFromTheStartLetsNothingGoOut() {
        stage.recorder = event -> {
            throw new IllegalStateException("disk full");
        };

        assertThatThrownBy(() -> stage.run(stage.scenario("Hello"))).hasMessage("disk full");
        assertThat(stage.centre.calls()).doesNotContain(Operation.OPEN, Operation.SEND);
    }

    @Test
    void aRecorderThatFailsOnTheWayLeavesNothingOpen() {
        ExchangeRecorder works = stage.recorder;
        stage.recorder = event -> {
            if (event instanceof ExchangeEvent.OfUndertaking of && of.what() instanceof Undertaking.Opening) {
                works.record(event);
            } else {
                throw new IllegalStateException("disk full");
            }
        };

        assertThatThrownBy(() -> stage.run(stage.scenario("Hello"))).hasMessage("disk full");
        assertThat(stage.centre.calls()).doesNotContain(Operation.SEND);
        assertThat(stage.stateAtTheEnd()).isEqualTo(CLOSED);
    }

    @Test
    void aWatcherThatFailsLeavesNothingOpenAndEveryLineIsOnRecord() {
        stage.watcher = turn -> {
            throw new IllegalStateException("broken pipe");
        };

        assertThatThrownBy(() -> stage.run(stage.scenario("Hello", "Thanks"))).hasMessage("broken pipe");
        assertThat(stage.stateAtTheEnd()).isEqualTo(CLOSED);
        assertThat(stage.onRecord()).containsExactly("replied", "not-said");
    }
}
