package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to stand in a conversation's ticket beside what was said.
 *
 * @param entry its mark; the same words have the same one
 * @param text in their words, not blank
 * @param at our time
 */
public record WantedNote(EntryKey entry, String text, Instant at) {
    /** Checks that there is something to say. */
    public WantedNote {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a note says something");
        }
    }

    static WantedNote of(String text, Instant now) {
        return new WantedNote(new EntryKey(VerifySync.NOTE + Token.hash(text)), text, now);
    }

    /** Whether that is its mark, or that of a part of it. */
    public boolean isOf(EntryKey key) {
        return key.equals(entry) || key.value().startsWith(entry.value() + EntryKey.PART);
    }

    Message message() {
        return Message.of(
                new MessageId(entry.value()),
                new Author.Platform(),
                "Note: " + text,
                Optional.of(at),
                Optional.empty(),
                List.of());
    }
}
