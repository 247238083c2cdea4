package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.Steps.bot;
import static dev.parley.domain.scenario.Steps.containing;
import static dev.parley.domain.scenario.Steps.equalTo;
import static dev.parley.domain.scenario.Steps.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoryTest {

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
}
