package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.Steps.anything;
import static dev.parley.domain.scenario.Steps.bot;
import static dev.parley.domain.scenario.Steps.containing;
import static dev.parley.domain.scenario.Steps.equalTo;
import static dev.parley.domain.scenario.Steps.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.Rejudge.Rejudgement;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RejudgeTest {
    private final FakeBot bot = new FakeBot("order-bot")
            .on("Hello", FakeReply.after(Duration.ofSeconds(1), "Hi Ada!"))
            .on("Bye", FakeReply.after(Duration.ofSeconds(1), "Bye Ada."));
    private final Stage stage = new Stage(bot);

    @Test
    void aChangedExpectationIsHeldAgainstTheAnswersOfThen() {
        SimulationResult then = run(says("Hello"), bot(equalTo("Ahoy")));
        int calls = stage.centre.calls().size();

        SimulationResult now = judged(then, says("Hello"), bot(equalTo("Hi Ada!")));

        assertThat(then.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(now.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(now.turns()).isEqualTo(then.turns());
        assertThat(now.conversation()).isEqualTo(then.conversation());
        assertThat(stage.centre.calls()).hasSize(calls);
    }

    @Test
    void theSameScenarioIsJudgedTheSame() {
        Step[] steps = {says("Hello"), bot(containing("Ada")), says("Bye"), bot(anything())};
        SimulationResult then = run(steps);

        assertThat(judged(then, steps)).isEqualTo(then);
    }

    @Test
    void aPassMayTurnIntoAFailure() {
        SimulationResult then = run(says("Hello"), bot(anything()), says("Bye"), bot(anything()));

        SimulationResult now = judged(then, says("Hello"), bot(equalTo("Ahoy")), says("Bye"), bot(anything()));

        assertThat(now.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(now.turns()).hasSize(2);
    }

    @Test
    void aChangedLineCannotBeJudged() {
        SimulationResult then = run(says("Hello"), bot(anything()));

        assertThat(rejudged(then, text -> text, says("Good day"), bot(anything())))
                .isEqualTo(new Rejudgement.CannotTell("line 1 was 'Hello' then, and is 'Good day' now"));
    }

    @Test
    void aLineThatWasNotSaidCannotBeJudged() {
        SimulationResult then = run(says("Hello"), bot(equalTo("Ahoy")), says("Bye"), bot(anything()));

        assertThat(rejudged(then, text -> text, says("Hello"), bot(anything()), says("Bye"), bot(anything())))
                .isEqualTo(new Rejudgement.CannotTell("line 2, 'Bye', was not said then"));
    }

    @Test
    void aConversationThatBrokeOffCannotBeJudged() {
        stage.centre.beforeNext(Operation.SEND, FakeContactCentre.failing(new ContactFault.VendorFailed(503)));
        SimulationResult then = run(says("Hello"), bot(anything()));

        assertThat(rejudged(then, text -> text, says("Hello"), bot(anything())))
                .isEqualTo(new Rejudgement.CannotTell("the conversation broke off then: vendor-error"));
    }

    @Test
    void expectedTextsGoTheWayOfThoseOnRecord() {
        SimulationResult then = run(says("Hello"), bot(equalTo("Hi Ada!")));
        UnaryOperator<String> redact = text -> text.replace("Ada", "<name-1>");
        SimulationResult redacted = new SimulationResult(
                then.scenario(),
                then.conversation(),
                then.began(),
                then.took(),
                then.seed(),
                then.turns().stream()
                        .map(turn -> RedactedTurns.of(turn, redact))
                        .toList(),
                then.observations(),
                then.transcript(),
                then.checks(),
                then.variables(),
                then.resolution(),
                then.completion(),
                then.closing());

        Rejudgement again = rejudged(redacted, redact, says("Hello"), bot(equalTo("Hi Ada!")));

        assertThat(again)
                .isInstanceOfSatisfying(
                        Rejudgement.Judged.class,
                        judged -> assertThat(judged.result().verdict()).isEqualTo(Verdict.PASSED));
    }

    private SimulationResult run(Step... steps) {
        stage.forget();
        return stage.run(Steps.scenario(bot.id(), steps));
    }

    private SimulationResult judged(SimulationResult then, Step... steps) {
        Rejudgement again = rejudged(then, text -> text, steps);
        assertThat(again).isInstanceOf(Rejudgement.Judged.class);
        return ((Rejudgement.Judged) again).result();
    }

    private Rejudgement rejudged(SimulationResult then, UnaryOperator<String> redact, Step... steps) {
        return new Rejudge(new ResolutionClassifier()).judge(Steps.scenario(bot.id(), steps), then, redact);
    }
}
