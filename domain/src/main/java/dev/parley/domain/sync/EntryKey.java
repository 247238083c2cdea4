package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import java.util.Optional;

/**
 * The mark of one entry of a transcript, by which it is known whether it stands in a ticket. It is the vendor's message
 * id where that is safe, else a hash.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 */
public record EntryKey(String value) {
    /** Between the mark of an entry and the number of a part of it. */
    static final String PART = ".p";

    private static final int ROOM_FOR_PARTS = 8;

    /** Checks the alphabet. */
    public EntryKey {
        Token.checked("an entry's key", value);
    }

    /** Of a message. */
    public static EntryKey of(ConversationId conversation, Message message) {
        String token = Token.of(message.id().value());
        return new EntryKey(
                token.length() <= Token.LONGEST - ROOM_FOR_PARTS
                        ? token
                        : Token.hash(conversation.value() + "\n" + message.id().value()));
    }

    /** The key that a text is; nothing where it is none. */
    public static Optional<EntryKey> find(String text) {
        return Token.isOne(text) ? Optional.of(new EntryKey(text)) : Optional.empty();
    }

    /** Of one part of an entry that is too long for its ticketing system; a hash where there is no room to say which. */
    EntryKey part(int number, int of) {
        return new EntryKey(Token.of(value + PART + number + "-" + of));
    }

    @Override
    public String toString() {
        return value;
    }
}
