package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.Steps.anything;
import static dev.parley.domain.scenario.Steps.bot;
import static dev.parley.domain.scenario.Steps.clicks;
import static dev.parley.domain.scenario.Steps.containing;
import static dev.parley.domain.scenario.Steps.equalTo;
import static dev.parley.domain.scenario.Steps.ignoringTheRest;
import static dev.parley.domain.scenario.Steps.inAnyOrder;
import static dev.parley.domain.scenario.Steps.matching;
import static dev.parley.domain.scenario.Steps.messages;
import static dev.parley.domain.scenario.Steps.offering;
import static dev.parley.domain.scenario.Steps.reply;
import static dev.parley.domain.scenario.Steps.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.scenario.MessageCheck.Within;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the steps of a scenario mean, with a bot that answers by the book. */
class PerformanceTest {
    private final FakeBot bot = new FakeBot("order-bot")
            .on("Hello", said(1000, "Hi, I can help.").offering("Track", "Return"))
            .on(
                    "Order?",
                    said(500, "I am looking that up."),
                    said(900, "Order 12345 is on its way."),
                    said(1200, "Anything else?"))
            .on("Track", said(300, "Which order?"))
            .on("About 12345", said(300, "12345 it is."))
            .on("Wrong", said(200, "broken token"), said(400, "OK"))
            .on("Again", said(200, "Please say yes."))
            .on("yes", said(200, "Done."));
    private final Stage stage = new Stage(bot);

    @Test
    void whatIsExpectedInItsOrderPasses() {
        SimulationResult result = run(
                says("Hello"),
                bot(reply(containing("help"), offering("Return"))),
                says("Order?"),
                bot(equalTo("I am looking that up."), matching("Order (?<order>\\d+) is")),
                bot(anything()),
                says("About {{order}}"),
                bot(equalTo("{{order}} it is.")));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.variables()).containsEntry("order", "12345");
        assertThat(result.turns()).extracting(Turn::said).containsExactly("Hello", "Order?", "About 12345");
        assertThat(result.checks()).hasSize(6).noneMatch(Check::failed);
    }

    @Test
    void aWrongFirstReplyFollowedByARightOneFails() {
        SimulationResult result = run(says("Wrong"), bot(equalTo("OK")), says("Hello"));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.failures())
                .containsExactly(new Check(
                        Steps.HERE,
                        1,
                        Check.Status.FAILED,
                        false,
                        "equals",
                        "message 1 of the bot to equal 'OK'",
                        "'broken token'"));
        assertThat(result.completion())
                .isEqualTo(new Completion.FellShort(result.failures().getFirst()));
        assertThat(stage.onRecord()).containsExactly("replied", "not-said");
        assertThat(stage.stateAtTheEnd()).isEqualTo(new ConversationState.Closed());
    }

    @Test
    void aMessageThatNobodyReadFailsWhenTheVisitorSpeaksAgain() {
        SimulationResult result = run(says("Order?"), bot(containing("looking")), says("Hello"), bot(anything()));

        assertThat(rules(result)).containsExactly("unread-reply");
        assertThat(result.failures().getFirst().seen())
                .isEqualTo("message 2: 'Order 12345 is on its way.', 'Anything else?'");
        assertThat(stage.onRecord()).containsExactly("replied", "not-said");
    }

    @Test
    void aMessageThatNobodyReadFailsAtTheEnd() {
        assertThat(rules(run(says("Order?"), bot(containing("looking"))))).containsExactly("unread-reply");
    }

    @Test
    void ofLinesAloneNothingIsAsked() {
        assertThat(run(says("Order?"), says("Hello")).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void theRestMayBeIgnored() {
        SimulationResult result =
                run(says("Order?"), ignoringTheRest(bot(containing("looking"))), says("Hello"), bot(anything()));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void messagesMayComeInAnyOrderWhereThatIsSaid() {
        TextMatcher first = containing("looking");
        TextMatcher second = containing("Order");
        TextMatcher third = anything();

        assertThat(run(says("Order?"), inAnyOrder(bot(third, second, first))).verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(rules(run(says("Order?"), bot(third, first, second)))).containsExactly("contains");
        assertThat(rules(run(says("Order?"), inAnyOrder(bot(first, first, third)))))
                .containsExactly("any-order");
    }

    @Test
    void messagesAreCounted() {
        assertThat(run(says("Order?"), messages(3)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(rules(run(says("Wrong"), messages(1)))).containsExactly("messages");
    }

    @Test
    void aReplyThatDoesNotComeIsMissed() {
        SimulationResult result = run(says("Hello"), bot(anything(), containing("more")));

        assertThat(rules(result)).containsExactly("missing-reply");
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aBotThatSaysNothingTookTooLong() {
        SimulationResult result = run(says("Hm."), bot(containing("help")));

        assertThat(rules(result)).containsExactly("silent");
        assertThat(result.failures().getFirst().seen()).isEqualTo("nothing within 30 s");
        assertThat(result.verdict()).isEqualTo(Verdict.TIMEOUT);
        assertThat(run(says("Hm.")).verdict()).isEqualTo(Verdict.TIMEOUT);
    }

    @Test
    void theBotsOwnTimeIsMeasured() {
        assertThat(run(says("Hello"), bot(within(1000))).verdict()).isEqualTo(Verdict.PASSED);

        SimulationResult late = run(says("Order?"), bot(within(500), within(800), reply(anything())));

        assertThat(late.failures()).singleElement().satisfies(check -> {
            assertThat(check.rule()).isEqualTo("within");
            assertThat(check.expected()).isEqualTo("message 2 of the bot to come within 0.8 s");
            assertThat(check.seen()).isEqualTo("0.9 s");
        });
    }

    @Test
    void aButtonThatWasOfferedIsClicked() {
        SimulationResult result = run(says("Hello"), bot(anything()), clicks("Track"), bot(equalTo("Which order?")));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.turns()).extracting(Turn::said).containsExactly("Hello", "Track");
    }

    @Test
    void aButtonThatWasNotOfferedFails() {
        SimulationResult result = run(says("Hello"), bot(anything()), clicks("Buy"), bot(anything()));

        assertThat(rules(result)).containsExactly("clicks");
        assertThat(result.failures().getFirst().seen()).isEqualTo("the buttons 'Track', 'Return'");
        assertThat(stage.onRecord()).containsExactly("replied", "not-said");
    }

    @Test
    void softFailuresAreCollectedAndTheConversationGoesOn() {
        SimulationResult result = run(
                says("Hello"),
                new Step.Softly(List.of(bot(equalTo("Ahoy"))), Steps.HERE),
                says("Track"),
                bot(equalTo("Which order?")));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.completion()).isEqualTo(new Completion.AllSaid());
        assertThat(result.failures()).singleElement().matches(Check::soft);
        assertThat(stage.onRecord()).containsExactly("replied", "replied");
    }

    @Test
    void whatIsOptionalMayComeOrNot() {
        Step optional = new Step.Optionally(List.of(bot(equalTo("Please say yes.")), says("yes")), Steps.HERE);

        SimulationResult with = run(says("Again"), optional, bot(equalTo("Done.")));
        SimulationResult without = run(says("Hello"), optional, bot(containing("help")));

        assertThat(with.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(with.turns()).hasSize(2);
        assertThat(without.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(without.turns()).hasSize(1);
        assertThat(without.checks())
                .extracting(Check::status)
                .containsExactly(Check.Status.SKIPPED, Check.Status.PASSED);
    }

    @Test
    void aForkTakesTheWayThatIsTrue() {
        Step fork = new Step.When(
                new Condition.BotSaid(matching("Order (?<order>\\d+)")),
                List.of(says("About {{order}}")),
                List.of(says("Track")),
                Steps.HERE);

        assertThat(run(says("Order?"), messages(3), fork, bot(equalTo("12345 it is.")))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(run(says("Hello"), bot(anything()), fork, bot(equalTo("Which order?")))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void somethingIsRepeatedUntilItIsTrue() {
        Step untilDone = new Step.Repeats(
                List.of(says("yes"), ignoringTheRest(bot(anything()))),
                new Condition.BotSaid(equalTo("Done.")),
                3,
                Steps.HERE);
        Step never = new Step.Repeats(
                List.of(says("yes"), bot(anything())), new Condition.BotSaid(equalTo("Never.")), 3, Steps.HERE);

        SimulationResult done = run(untilDone);
        SimulationResult inVain = run(never);

        assertThat(done.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(done.turns()).hasSize(1);
        assertThat(rules(inVain)).containsExactly("repeat");
        assertThat(inVain.turns()).hasSize(3);
    }

    @Test
    void aSlowSecondMessageIsAwaitedWhereItIsExpected() {
        FakeBot slow = new FakeBot("slow").on("Hello", said(300, "One moment."), said(9000, "Here you are."));
        var patient = new Stage(slow);

        SimulationResult result =
                patient.run(Steps.scenario(slow.id(), says("Hello"), bot(containing("moment"), containing("Here"))));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aMessageThatComesBehindTheEndOfItsAnswerFails() {
        FakeBot slow = new FakeBot("slow")
                .on(
                        "Hello",
                        said(300, "One moment."),
                        said(4000, "Here you are.").naming())
                .on("Bye", said(3000, "Bye."));
        var patient = new Stage(slow);

        SimulationResult result = patient.run(Steps.scenario(
                slow.id(), says("Hello"), bot(containing("moment")), says("Bye"), bot(containing("Bye"))));

        assertThat(rules(result)).containsExactly("late-reply");
        assertThat(result.failures().getFirst().seen()).isEqualTo("'Here you are.'");
    }

    @Test
    void silenceIsHeard() {
        FakeBot slow = new FakeBot("slow").on("Hello", said(300, "Hi."), said(5000, "Still there?"));

        assertThat(rules(new Stage(slow).run(Steps.scenario(slow.id(), says("Hello"), bot(anything()), silence(5)))))
                .containsExactly("silence");
        assertThat(rules(new Stage(slow).run(Steps.scenario(slow.id(), says("Hello"), bot(anything()), silence(2)))))
                .isEmpty();
    }

    @Test
    void movesOfTheStateAreAwaited() {
        FakeBot away = new FakeBot("away")
                .on(
                        "Agent!",
                        said(300, "One moment."),
                        said(6000, "An agent will help.").movingTo(new ConversationState.Queued()));
        Step within10 = new Step.Moves(
                new ConversationState.Active(), new ConversationState.Queued(), Duration.ofSeconds(10), Steps.HERE);
        Step within2 = new Step.Moves(
                new ConversationState.Active(), new ConversationState.Queued(), Duration.ofSeconds(2), Steps.HERE);
        Step fromPending = new Step.Moves(
                new ConversationState.Pending(), new ConversationState.Queued(), Duration.ofSeconds(10), Steps.HERE);

        SimulationResult moved =
                new Stage(away).run(Steps.scenario(away.id(), says("Agent!"), bot(anything()), within10));

        assertThat(rules(moved)).isEmpty();
        assertThat(moved.resolution().word()).isEqualTo("handed-over");
        assertThat(rules(new Stage(away).run(Steps.scenario(away.id(), says("Agent!"), bot(anything()), within2))))
                .containsExactly("moves");
        assertThat(rules(new Stage(away).run(Steps.scenario(away.id(), says("Agent!"), bot(anything()), fromPending))))
                .containsExactly("moves");
    }

    @Test
    void theContextAndTheStateAreLookedAt() {
        Step marked = new Step.ContextHolds(
                JsonPath.parse("$.botSession.simRun"), equalTo("true"), Optional.of("mark"), Steps.HERE);
        Step absent =
                new Step.ContextHolds(JsonPath.parse("$.botSession.order"), anything(), Optional.empty(), Steps.HERE);

        assertThat(run(says("Hello"), bot(anything()), marked).variables()).containsEntry("mark", "true");
        assertThat(rules(run(says("Hello"), bot(anything()), absent))).containsExactly("context");
        assertThat(rules(run(says("Hello"), bot(anything()), new Step.ContextBelow(10, Steps.HERE))))
                .containsExactly("context-below");
        assertThat(rules(run(
                        says("Hello"), bot(anything()), new Step.StateIs(new ConversationState.Pending(), Steps.HERE))))
                .containsExactly("state");
        assertThat(rules(run(
                        says("Hello"), bot(anything()), new Step.StateIs(new ConversationState.Active(), Steps.HERE))))
                .isEmpty();
    }

    @Test
    void aTicketIsLookedUp() {
        assertThat(rules(run(says("Hello"), bot(anything()), new Step.TicketExists(Steps.HERE))))
                .containsExactly("ticket");

        stage.tickets = conversation -> true;
        assertThat(rules(run(says("Hello"), bot(anything()), new Step.TicketExists(Steps.HERE))))
                .isEmpty();
    }

    private static Step silence(int seconds) {
        return new Step.Silence(Duration.ofSeconds(seconds), Steps.HERE);
    }

    private SimulationResult run(Step... steps) {
        stage.forget();
        return stage.run(Steps.scenario(bot.id(), steps));
    }

    private static List<String> rules(SimulationResult result) {
        return result.failures().stream().map(Check::rule).toList();
    }

    private static Reply within(long millis) {
        return reply(anything(), new Within(Duration.ofMillis(millis)));
    }

    private static FakeReply said(long millis, String text) {
        return FakeReply.after(Duration.ofMillis(millis), text);
    }
}
