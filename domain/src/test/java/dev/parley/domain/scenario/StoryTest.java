package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.Steps.anything;
import static dev.parley.domain.scenario.Steps.bot;
import static dev.parley.domain.scenario.Steps.containing;
import static dev.parley.domain.scenario.Steps.equalTo;
import static dev.parley.domain.scenario.Steps.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.conversation.ConversationState.Queued;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.exchange.FakeReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words in which an execution is told: the whole conversation, the place, what was expected, seen, and the rule. */
class StoryTest {
    private final FakeBot bot = new FakeBot("order-bot")
            .on("Hello", said(1000, "Hi, I can help.").offering("Track", "Return"))
            .on("Wrong", said(200, "broken token"), said(400, "OK"))
            .on("Agent!", said(1000, "I hand you over.\nOne moment.").movingTo(new Queued()))
            .on(
                    "Wait",
                    said(100, "Wait for it."),
                    said(3000, "Maria here.").by(new Author.Agent(new ParticipantId("maria"))))
            .on("Escape", said(100, "red \u001b[31m ink \u202e"));
    private final Stage stage = new Stage(bot);

    @Test
    void aFailureTellsTheWholeConversationAndMarksThePlace() {
        FakeBot bot = new FakeBot("order-bot")
                .on(
                        "Hello",
                        FakeReply.after(Duration.ofSeconds(1), "Hi, I can help.")
                                .offering("Track", "Return"))
                .on("Track", FakeReply.after(Duration.ofMillis(500), "broken token"));
        SimulationResult result = new Stage(bot)
                .run(Steps.scenario(
                        bot.id(),
                        says("Hello"),
                        bot(containing("help")),
                        says("Track"),
                        bot(equalTo("OK")),
                        says("Bye")));

        assertThat(Story.of(result)).isEqualTo("""
                failed: Track an order (orders.yaml:1), conversation 6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11 with order-bot, seed 7
                  1   Guest: Hello
                      order-bot: Hi, I can help.  [Track] [Return]
                      (the bot took 1 s, active)
                  2   Guest: Track
                      order-bot: broken token
                      (the bot took 0.5 s, active)
                >>>   orders.yaml:7 expected message 1 of the bot to equal 'OK'
                >>>   but saw 'broken token'  [equals]
                  3   Guest: Bye
                      (not-said)
                ended unresolved: bot said: 'broken token' [bot-unsolved]; it was left there
                """);
    }

    @Test
    void oneLineSaysHowItCameOutAndWhy() {
        assertThat(Story.headline(run(says("Hello"), bot(anything())))).isEqualTo("passed: Track an order");
        assertThat(Story.headline(run(says("Wrong"), bot(equalTo("OK")))))
                .isEqualTo("failed: Track an order; orders.yaml:7 expected message 1 of the bot to equal 'OK', but saw"
                        + " 'broken token' [equals]");
        assertThat(Story.headline(run(says("Hm.")))).isEqualTo("timeout: Track an order; the bot did not answer");
    }

    @Test
    void everyFailureIsMarkedBehindItsTurn() {
        SimulationResult result = run(
                new Step.Softly(List.of(says("Hello"), bot(equalTo("Ahoy"))), Steps.HERE),
                says("Wrong"),
                bot(equalTo("OK")));

        assertThat(Story.headline(result)).endsWith("[equals], and 1 more check failed");
        assertThat(Story.of(result)).contains("""
                              (the bot took 1 s, active)
                        >>>   orders.yaml:7 expected message 1 of the bot to equal 'Ahoy'
                        >>>   but saw 'Hi, I can help.'  [equals, collected]
                          2   Guest: Wrong
                        """);
    }

    @Test
    void silenceIsTold() {
        assertThat(Story.of(run(says("Hm."), bot(containing("help")))))
                .startsWith("timeout: Track an order (orders.yaml:1)")
                .contains(
                        "  1   Guest: Hm.\n      (silent for 30 s)\n>>>   orders.yaml:7 expected a message of the bot");
    }

    @Test
    void linesOfTheBotAndItsStateAreTold() {
        SimulationResult result = run(says("Agent!"), bot(anything()), new Step.StateIs(new Active(), Steps.HERE));

        assertThat(Story.of(result)).contains("""
                          1   Guest: Agent!
                              order-bot: I hand you over.
                                One moment.
                              (the bot took 1 s, queued)
                              (looked: queued)
                        >>>   orders.yaml:7 expected the conversation to be active
                        >>>   but saw queued  [state]
                        """);
    }

    @Test
    void whatAnAgentSaysInSilenceIsTold() {
        SimulationResult result =
                run(says("Wait"), bot(anything()), new Step.Silence(Duration.ofSeconds(5), Steps.HERE));

        assertThat(Story.of(result))
                .contains(
                        "      (listened for 5 s)\n      agent maria: Maria here.\n>>>   orders.yaml:7 expected silence");
    }

    @Test
    void cardsAndMediaAreTold() {
        var lines = new StoryLines();

        lines.message("bot", rich());

        assertThat(lines.text()).isEqualTo("""
                              bot: Look:  [Yes] [Track]
                                card 'Order 1' 'on its way'
                                image https://example.com/1.png
                        """);
    }

    @Test
    void whatTheVendorDidIsTold() {
        stage.centre.beforeNext(Operation.SEND, FakeContactCentre.failing(new ContactFault.VendorFailed(503)));
        stage.centre.beforeNext(Operation.CLOSE, FakeContactCentre.failing(new ContactFault.VendorFailed(500)));

        SimulationResult result = run(says("Hello"), bot(anything()));

        assertThat(Story.headline(result))
                .isEqualTo("vendor-error: Track an order; it broke off: the tenant fails with HTTP 503");
        assertThat(Story.of(result))
                .contains("  1   Guest: Hello\n      (failed: the tenant fails with HTTP 503)\n")
                .contains("; it broke off: the tenant fails with HTTP 503\n")
                .endsWith("\nit may still stand open at the vendor: the tenant fails with HTTP 500\n");
    }

    @Test
    void whatABotSaysCannotSteerATerminal() {
        assertThat(Story.of(run(says("Escape"), bot(anything()))))
                .contains("red \uFFFD[31m ink \uFFFD")
                .doesNotContain("\u001b", "\u202e");
    }

    private SimulationResult run(Step... steps) {
        stage.forget();
        return stage.run(Steps.scenario(bot.id(), steps));
    }

    private static Message rich() {
        return new Message(
                new MessageId("1"),
                new Author.Bot(),
                "Look:",
                Optional.empty(),
                Optional.empty(),
                List.of(QuickReply.saying("Yes")),
                List.of(
                        new Attachment.Card(
                                "Order 1", "on its way", Optional.empty(), List.of(QuickReply.saying("Track"))),
                        new Attachment.Media("image", "https://example.com/1.png", "")),
                JsonObject.empty());
    }

    private static FakeReply said(int millis, String text) {
        return FakeReply.after(Duration.ofMillis(millis), text);
    }
}
