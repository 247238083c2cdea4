package dev.parley.domain.conversation;

import java.util.Optional;

/**
 * A button that came with a message.
 *
 * @param text what stands on it
 * @param postback what the vendor wants to be told when it is clicked, where it says so; else its text is said
 */
public record QuickReply(String text, Optional<String> postback) {
    /** A button that says its own text. */
    public static QuickReply saying(String text) {
        return new QuickReply(text, Optional.empty());
    }
}
