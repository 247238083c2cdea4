package dev.parley.domain.conversation;

/**
 * Names the bot instance that a conversation is held with.
 *
 * @param value not blank, at most 200 characters, none of them a control character
 */
public record BotId(String value) {
    /** Checks the value. */
    public BotId {
        Identifiers.check("a bot id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
