package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.Steps.anything;
import static dev.parley.domain.scenario.Steps.bot;
import static dev.parley.domain.scenario.Steps.clicks;
import static dev.parley.domain.scenario.Steps.containing;
import static dev.parley.domain.scenario.Steps.equalTo;
import static dev.parley.domain.scenario.Steps.ignoringTheRest;
import static dev.parley.domain.scenario.Steps.messages;
import static dev.parley.domain.scenario.Steps.offering;
import static dev.parley.domain.scenario.Steps.reply;
import static dev.parley.domain.scenario.Steps.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.exchange.Guard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a scenario says which messages come, the last of them ends the turn; elsewhere it is over when the bot stays quiet. */
class OnAtOnceTest {
    private static final Duration QUIET = Duration.ofMillis(1500);

    private final FakeBot bot = new FakeBot("order-bot")
            .on("Hello", said(1000, "Hi.").offering("Track"))
            .on("Track", said(1000, "Which order?"))
            .on("Order?", said(500, "I am looking that up."), said(900, "It is on its way."))
            .on("Together", said(500, "One."), said(500, "Two."))
            .on("Nameless", FakeReply.after(Duration.ofSeconds(1), "Yes?"))
            .on("Slow", said(500, "One."), said(3500, "Two."))
            .on("Late", said(500, "One."), said(1700, "Two."))
            .on("Quick", said(300, "Yes."))
            .on("Wait", said(500, "I wait.").movingTo(new ConversationState.Pending()))
            .on("Agent!", said(500, "One moment.").movingTo(new ConversationState.Queued()))
            .on("Bye", said(1000, "Bye."));
    private final Stage stage = new Stage(bot);

    @Test
    void whoseEveryMessageIsExpectedIsNotWaitedFor() {
        Duration took = takes(
                says("Hello"),
                bot(reply(anything(), offering("Track"))),
                clicks("Track"),
                bot(equalTo("Which order?")),
                says("Order?"),
                bot(containing("looking"), containing("way")),
                says("Bye"),
                bot(equalTo("Bye.")));

        assertThat(took).isLessThan(QUIET.plusMillis(3900));
    }

    @ParameterizedTest
    @MethodSource("needsAll")
    void whatGoesByAllThatCameWaitsUntilTheBotIsQuiet(List<Step> steps) {
        assertThat(takes(steps.toArray(Step[]::new))).isGreaterThanOrEqualTo(QUIET.plusSeconds(1));
    }

    static Stream<List<Step>> needsAll() {
        Step hello = says("Hello");
        Step heard = bot(anything());
        Condition over = new Condition.BotSaid(anything());
        return Stream.of(
                List.of(hello),
                List.of(hello, ignoringTheRest(bot(anything()))),
                List.of(hello, messages(1)),
                List.of(hello, heard, messages(1)),
                List.of(hello, heard, new Step.StateIs(new ConversationState.Active(), Steps.HERE)),
                List.of(hello, heard, new Step.ContextBelow(60_000, Steps.HERE)),
                List.of(hello, heard, new Step.Optionally(List.of(says("Bye"), bot(anything())), Steps.HERE)),
                List.of(hello, heard, new Step.When(over, List.of(), List.of(), Steps.HERE)),
                List.of(
                        new Step.When(new Condition.Not(over), List.of(hello, heard), List.of(), Steps.HERE),
                        messages(1)),
                List.of(new Step.Repeats(List.of(hello, heard), over, 1, Steps.HERE)),
                List.of(new Step.Softly(List.of(hello, heard, messages(1)), Steps.HERE)),
                List.of(new Step.Softly(List.of(hello), Steps.HERE), ignoringTheRest(bot(anything()))));
    }

    @Test
    void aForkDoesNotHideWhatIsExpectedBehindIt() {
        Step fork = new Step.When(
                new Condition.Not(new Condition.BotSaid(anything())),
                List.of(says("Order?"), bot(containing("looking"))),
                List.of(),
                Steps.HERE);

        assertThat(run(fork, bot(containing("way"))).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void howItEndsIsJudgedWhenTheBotIsQuiet() {
        var ends = new Ends(List.of("unknown"), Steps.HERE);
        Instant before = stage.time.instant();

        stage.run(Steps.scenario(bot.id(), List.of(), Optional.of(ends), says("Hello"), bot(anything())));

        assertThat(Duration.between(before, stage.time.instant())).isGreaterThanOrEqualTo(QUIET.plusSeconds(1));
    }

    @Test
    void whatComesBehindTheLastExpectedMessageFailsInTheNextTurn() {
        SimulationResult result = run(says("Order?"), bot(containing("looking")), says("Bye"), bot(equalTo("Bye.")));

        assertThat(rules(result)).containsExactly("late-reply");
        assertThat(result.failures().getFirst().seen()).isEqualTo("'It is on its way.'");
    }

    @Test
    void whatCameTogetherWithTheLastExpectedMessageFailsAtTheEnd() {
        assertThat(rules(run(says("Together"), bot(equalTo("One."))))).containsExactly("unread-reply");
    }

    @Test
    void whoLetsAnswersSettleSeesWhatComesBehindTheLastOfThem() {
        stage.window = stage.window.settling(Duration.ofSeconds(1));

        assertThat(rules(run(says("Order?"), bot(containing("looking"))))).containsExactly("unread-reply");
    }

    @Test
    void silenceSeesWhatComesBehindTheLastOfThem() {
        Step silence = new Step.Silence(Duration.ofSeconds(1), Steps.HERE);

        assertThat(rules(run(says("Order?"), bot(containing("looking")), silence)))
                .containsExactly("silence");
    }

    @Test
    void messagesAreCountedWhenTheBotIsQuiet() {
        assertThat(rules(run(says("Order?"), bot(containing("looking")), messages(1))))
                .containsExactly("messages");
    }

    @Test
    void whatMustAlwaysHoldOfTheContextIsSeenInEveryTurn() {
        stage.guard = Guard.KNOWN;
        Scenario scenario = Steps.scenario(
                bot.id(),
                List.of(new Always.ContextBelow(10, Steps.HERE)),
                Optional.empty(),
                says("Hello"),
                bot(anything()),
                says("Bye"),
                bot(anything()));

        SimulationResult result = stage.run(scenario);

        assertThat(rules(result)).contains("context-below");
        assertThat(result.failures().getFirst().turn()).isEqualTo(1);
        assertThat(stage.centre.calls().stream().filter(FakeContactCentre.Operation.LOOK::equals))
                .hasSize(2);
    }

    @Test
    void aMoveIsExpectedFromWhereTheTurnBeforeHasLeftIt() {
        stage.guard = Guard.KNOWN;
        Step moves = new Step.Moves(
                new ConversationState.Pending(), new ConversationState.Queued(), Duration.ofSeconds(5), Steps.HERE);

        SimulationResult result =
                run(says("Wait"), bot(equalTo("I wait.")), says("Agent!"), bot(equalTo("One moment.")), moves);

        assertThat(rules(result)).isEmpty();
    }

    @Test
    void aMessageThatComesTurnsLaterBelongsToItsLine() {
        SimulationResult ignored = run(
                says("Slow"),
                ignoringTheRest(bot(equalTo("One."))),
                says("Quick"),
                bot(anything()),
                says("Quick"),
                bot(anything()),
                says("Bye"),
                bot(equalTo("Bye.")));
        SimulationResult unread = run(
                says("Late"), bot(equalTo("One.")), says("Quick"), bot(anything()), says("Bye"), bot(equalTo("Bye.")));

        assertThat(ignored.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(rules(unread)).containsExactly("late-reply");
        assertThat(unread.failures().getFirst().turn()).isEqualTo(1);
    }

    @Test
    void whatIsExpectedBehindALoopIsAwaited() {
        Step loop = new Step.Repeats(List.of(says("Slow")), new Condition.BotSaid(equalTo("One.")), 2, Steps.HERE);

        assertThat(run(loop, bot(equalTo("One."), equalTo("Two."))).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void anOptionalMessageAndTheOneBehindItAreNotBothAwaited() {
        Step optional = new Step.Optionally(List.of(says("Bye"), bot(equalTo("Never."))), Steps.HERE);

        assertThat(takes(optional, bot(equalTo("Bye.")))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void messagesThatNameNoLineAreOverWhenTheBotIsQuiet() {
        assertThat(takes(says("Nameless"), bot(equalTo("Yes?")))).isGreaterThanOrEqualTo(QUIET.plusSeconds(1));
    }

    private Duration takes(Step... steps) {
        Instant before = stage.time.instant();
        SimulationResult result = run(steps);
        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        return Duration.between(before, stage.time.instant());
    }

    private SimulationResult run(Step... steps) {
        stage.forget();
        return stage.run(Steps.scenario(bot.id(), steps));
    }

    private static List<String> rules(SimulationResult result) {
        return result.failures().stream().map(Check::rule).toList();
    }

    private static FakeReply said(long millis, String text) {
        return FakeReply.after(Duration.ofMillis(millis), text).naming();
    }
}
