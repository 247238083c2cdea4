package dev.parley.domain.conversation;

/**
 * Names one message of a conversation at the vendor.
 *
 * @param value not blank, at most 200 characters, none of them a control character
 */
public record MessageId(String value) {
    /** Checks the value. */
    public MessageId {
        Identifiers.check("a message id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
