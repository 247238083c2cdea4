package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationState;

/** Something that is true or not after the last turn, for {@code when} and {@code until}. It costs no call. */
public sealed interface Condition {

    /** One message of the bot's last answer is like that; its groups become variables. */
    record BotSaid(TextMatcher matcher) implements Condition {}

    /** A button with such a text was offered in the last answer. */
    record Offered(TextMatcher text) implements Condition {}

    /** The conversation was last seen in this state. */
    record InState(ConversationState state) implements Condition {}

    /** A variable has such a value; one that was never set is like the empty text. */
    record Holds(String variable, TextMatcher matcher) implements Condition {}

    /** @param other what must not be true */
    record Not(Condition other) implements Condition {}
}
