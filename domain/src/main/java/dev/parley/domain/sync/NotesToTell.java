package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody wants to stand in a ticket beside what was said, as one attempt at carrying it found it.
 *
 * @param conversation whose ticket
 * @param parts what it works with
 * @param notes what is wanted
 */
record NotesToTell(ConversationId conversation, SyncParts parts, List<WantedNote> notes) {
    NotesToTell(ConversationId conversation, SyncParts parts) {
        this(conversation, parts, parts.ledger().notes(parts.route(), conversation));
    }

    List<Message> behind(List<Message> said) {
        return Stream.concat(said.stream(), notes.stream().map(WantedNote::message))
                .toList();
    }

    /** All of it was carried: each stands there, or was put aside. */
    void told() {
        if (notes.isEmpty()) {
            return;
        }
        List<EntryKey> aside = parts.ledger().parked(parts.route(), conversation).stream()
                .flatMap(parked -> parked.entry().stream())
                .toList();
        for (WantedNote note : notes) {
            parts.ledger()
                    .told(parts.route(), conversation, note, aside.stream().noneMatch(note::isOf));
        }
    }
}
