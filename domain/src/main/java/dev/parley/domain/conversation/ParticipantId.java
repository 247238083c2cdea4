package dev.parley.domain.conversation;

/**
 * Names one participant of a conversation, exactly as the vendor spells it.
 *
 * @param value not blank, at most 200 characters, none of them a control character
 */
public record ParticipantId(String value) {
    /** Checks the value. */
    public ParticipantId {
        Identifiers.check("a participant id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
