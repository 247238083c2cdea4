package dev.parley.domain.exchange;

import java.util.List;

/**
 * A line that a kit says to a scripted bot, and what comes back for it.
 *
 * @param says the visitor's words
 * @param answers the texts of the bot's messages, in their order; none for silence
 * @param quickReplies the buttons at the last of them
 */
public record ScriptedLine(String says, List<String> answers, List<String> quickReplies) {
    /** A line whose answers have no buttons. */
    public static ScriptedLine of(String says, String... answers) {
        return new ScriptedLine(says, List.of(answers), List.of());
    }

    /** The same line, whose last answer has buttons. */
    public ScriptedLine offering(String... buttons) {
        return new ScriptedLine(says, answers, List.of(buttons));
    }
}
