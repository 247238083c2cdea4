package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.Steps.HERE;
import static dev.parley.domain.scenario.Steps.clicks;
import static dev.parley.domain.scenario.Steps.containing;
import static dev.parley.domain.scenario.Steps.messages;
import static dev.parley.domain.scenario.Steps.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.MessageCheck.Own;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlwaysRulesTest {
    private final Stage stage = new Stage(new FakeBot("order-bot")
            .on("Hello", said(1000, "Hi, I can help.").offering("Menu", "Help"))
            .on("Menu", said(500, "Choose.").offering("Menu", "Help"))
            .on("Help", said(500, "Ask me anything."))
            .on("Blah", said(500, "Sorry, I did not understand that."))
            .on("Bleh", said(500, "I'm sorry, I don't understand."))
            .on("Bold", said(500, "This is <b>bold</b> &amp; proud."))
            .on("Math", said(500, "1 < 2 and 3 > 2, AT&T; says")));

    @Test
    void aBotThatDoesNotUnderstandIsToldAndTheConversationGoesOn() {
        SimulationResult result = run(new Always.NoFallback(HERE), says("Blah"), says("Hello"));

        assertThat(result.failures()).singleElement().satisfies(check -> {
            assertThat(check.expected()).isEqualTo("the bot always to understand");
            assertThat(check.seen()).contains("I did not understand that");
            assertThat(check.turn()).isEqualTo(1);
        });
        assertThat(result.turns()).hasSize(2);
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        passes(new Always.NoFallback(HERE), says("Hello"));
    }

    @Test
    void htmlIsNotForVisitors() {
        assertThat(run(new Always.NoRawHtml(HERE), says("Bold")).failures())
                .singleElement()
                .matches(check -> check.seen().startsWith("'<b>' in"));
        passes(new Always.NoRawHtml(HERE), says("Math"));
    }

    @Test
    void theSameLineTwiceIsALoop() {
        assertThat(run(new Always.NoLoop(HERE), says("Help"), says("Help")).failures())
                .singleElement()
                .matches(check -> check.rule().equals("bot-same-answer-twice") && check.turn() == 2);
        passes(new Always.NoLoop(HERE), says("Help"), says("Hello"), says("Help"));
    }

    @Test
    void twoFallbacksAreALoop() {
        assertThat(run(new Always.NoLoop(HERE), says("Blah"), says("Bleh"), says("Hello"))
                        .failures())
                .singleElement()
                .matches(check -> check.rule().equals("bot-not-understood-twice") && check.turn() == 2);
    }

    @Test
    void aTeamsOwnRulesCountForTheirBotAndForNoOther() {
        stage.classifier = notUnderstood("bot of yours", "order-bot");
        assertThat(run(new Always.NoFallback(HERE), says("Help")).failures())
                .singleElement()
                .matches(check -> check.seen().contains("Ask me anything."));
        assertThat(run(new Always.NoLoop(HERE), says("Help"), says("Blah")).failures())
                .singleElement()
                .matches(check -> check.rule().equals("bot-not-understood-twice"));

        stage.classifier = notUnderstood("another bot", "billing-bot");
        passes(new Always.NoFallback(HERE), says("Help"));
    }

    /** A sheet by which "Ask me anything." says that nothing was understood. */
    private static ResolutionClassifier notUnderstood(String source, String bot) {
        var sheet = new RuleSheet(
                source,
                Set.of(),
                Set.of(bot),
                Optional.of("english"),
                false,
                Map.of(),
                Map.of("not-understood", List.of("ask me anything")),
                Map.of(),
                Map.of());
        return new ResolutionClassifier(ResolutionRules.builtIn().and(List.of(sheet)));
    }

    @Test
    void aButtonThatLeadsBackIsALoop() {
        assertThat(run(new Always.NoLoop(HERE), says("Hello"), clicks("Menu")).failures())
                .singleElement()
                .matches(check -> check.rule().equals("button-leads-back"));
        assertThat(run(new Always.NoLoop(HERE), says("Hello"), clicks("Help")).failures())
                .isEmpty();
    }

    @Test
    void theBotsTimeIsWatched() {
        assertThat(run(new Always.AnswersWithin(Duration.ofMillis(999), HERE), says("Hello"))
                        .failures())
                .singleElement()
                .matches(check -> check.seen().equals("1 s"));
        passes(new Always.AnswersWithin(Duration.ofSeconds(1), HERE), says("Hello"), says("Help"));
    }

    @Test
    void theContextIsWatched() {
        assertThat(run(new Always.ContextBelow(20, HERE), says("Hello")).failures())
                .singleElement()
                .matches(check -> check.rule().equals("context-below"));
        passes(new Always.ContextBelow(64 * 1024, HERE), says("Hello"));
    }

    @Test
    void everyMessageMayBeAskedForSomething() {
        var noThanks = new Always.EveryMessage(new HasText(new TextMatcher.Not(containing("anything"))), HERE);

        assertThat(run(noThanks, says("Hello"), says("Help")).failures())
                .singleElement()
                .matches(check -> check.seen().equals("'Ask me anything.'"));
        passes(new Always.EveryMessage(new Own("be said by the bot", message -> message.byBot()), HERE), says("Hello"));
    }

    @Test
    void whatHeldInEveryTurnIsToldOnce() {
        assertThat(run(new Always.NoFallback(HERE), says("Hello"), says("Help")).checks())
                .containsExactly(new Check(
                        HERE,
                        2,
                        Check.Status.PASSED,
                        true,
                        "always",
                        "the bot always to understand",
                        "so in every turn"));
    }

    @Test
    void howItEndsIsJudged() {
        FakeBot bot = new FakeBot("refunds").on("Refund!", said(500, "Your refund was paid out."));
        var good = new Stage(bot);

        assertThat(good.run(ending(bot, "resolved-by-bot", "handed-over")).verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(new Stage(bot).run(ending(bot, "handed-over")).failures())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.expected()).isEqualTo("it to end handed-over");
                    assertThat(check.seen()).startsWith("resolved-by-bot: bot said: 'Your refund was paid out.'");
                });
    }

    @Test
    void howItEndsIsNotAskedOfAConversationThatFellShort() {
        Scenario scenario = Steps.scenario(
                stage.bot.id(),
                List.of(),
                Optional.of(new Ends(List.of("resolved-by-bot"), HERE)),
                says("Hello"),
                messages(5));

        assertThat(stage.run(scenario).checks())
                .extracting(Check::status)
                .containsExactly(Check.Status.FAILED, Check.Status.SKIPPED);
    }

    private static Scenario ending(FakeBot bot, String... outcomes) {
        return Steps.scenario(
                bot.id(), List.of(), Optional.of(new Ends(List.of(outcomes), HERE)), says("Refund!"), messages(1));
    }

    private void passes(Always rule, Step... lines) {
        assertThat(run(rule, lines).failures()).isEmpty();
    }

    /** The bot may say whatever it likes, as long as the rule holds. */
    private SimulationResult run(Always rule, Step... lines) {
        stage.forget();
        Step[] steps = new Step[lines.length * 2];
        for (int i = 0; i < lines.length; i++) {
            steps[2 * i] = lines[i];
            steps[2 * i + 1] = new Step.BotReplies(List.of(), false, Step.Rest.IGNORED, Optional.empty(), HERE);
        }
        return stage.run(Steps.scenario(stage.bot.id(), List.of(rule), Optional.empty(), steps));
    }

    private static FakeReply said(long millis, String text) {
        return FakeReply.after(Duration.ofMillis(millis), text);
    }
}
