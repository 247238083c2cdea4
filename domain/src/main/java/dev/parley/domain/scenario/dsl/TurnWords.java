package dev.parley.domain.scenario.dsl;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.scenario.Always;
import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.TextMatcher;
import java.time.Duration;

/**
 * What can be asked of every turn, and what a scenario can look at to decide how it goes on; come by it through {@link
 * Scenarios}. Safe for many threads.
 */
public abstract sealed class TurnWords extends MessageParts permits StateWords {
    TurnWords() {}

    /** No message of the bot says that it did not understand. */
    public static Always noFallback() {
        return new Always.NoFallback(Places.here(0));
    }

    /** No message of the bot shows tags or entities of HTML. */
    public static Always noRawHtml() {
        return new Always.NoRawHtml(Places.here(0));
    }

    /** The bot does not go in circles: the same line twice in a row, two fallbacks, a button that leads back. */
    public static Always noLoop() {
        return new Always.NoLoop(Places.here(0));
    }

    /** The bot's own time to its first message stays below that. */
    public static Always answersWithin(Duration limit) {
        return new Always.AnswersWithin(Positive.of("answersWithin", limit), Places.here(0));
    }

    /** The context stays below that. */
    public static Always contextBelow(Size size) {
        return new Always.ContextBelow(size.bytes(), Places.here(0));
    }

    /** The words of every message of the bot are like that. */
    public static Always everyMessage(TextMatcher text) {
        return new Always.EveryMessage(new MessageCheck.HasText(text), Places.here(0));
    }

    /** Every message of the bot has that. */
    public static Always everyMessage(MessagePart part) {
        return new Always.EveryMessage(part.check(), Places.here(0));
    }

    /** One message of the bot's last answer is like that; its groups become variables. */
    public static Condition botSaid(TextMatcher text) {
        return new Condition.BotSaid(text);
    }

    /** A button with exactly this text was offered in the last answer. */
    public static Condition offered(String button) {
        return offered(equalTo(button));
    }

    /** A button with such a text was offered in the last answer. */
    public static Condition offered(TextMatcher button) {
        return new Condition.Offered(button);
    }

    /** The conversation was last seen in that state. */
    public static Condition inState(ConversationState state) {
        return new Condition.InState(state);
    }

    /** A variable has such a value; one that was never set is like the empty text. */
    public static Condition variable(String name, TextMatcher value) {
        return new Condition.Holds(Named.variable(name), value);
    }

    /** Turns a condition round. */
    public static Condition not(Condition condition) {
        return new Condition.Not(condition);
    }

    /** An amount of 1,024 bytes each. */
    public static Size kib(int amount) {
        return new Size(Math.multiplyExact(amount, 1024));
    }

    /** An amount of bytes. */
    public static Size bytes(int amount) {
        return new Size(amount);
    }
}
