package dev.parley.domain.conversation;

/**
 * Names one conversation at the vendor.
 *
 * @param value not blank, at most 200 characters, none of them a control character
 */
public record ConversationId(String value) {
    /** Checks the value. */
    public ConversationId {
        Identifiers.check("a conversation id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
