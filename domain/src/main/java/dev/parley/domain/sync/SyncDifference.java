package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/**
 * In what a desk differs from what was said.
 *
 * @param conversation of which
 * @param what is otherwise
 * @param ticket in which ticket, where there is one
 * @param entries which entries, at most {@link #NAMED} of them
 * @param count how many there are
 * @param explained why it is to be expected: the change is pending, parked, or newer than the last run; empty where it is
 *     not
 */
public record SyncDifference(
        ConversationId conversation,
        What what,
        Optional<TicketRef> ticket,
        List<EntryKey> entries,
        int count,
        Optional<String> explained) {
    /** How many entries are named. */
    public static final int NAMED = 5;

    /** What may be otherwise. */
    public enum What {
        /** There is no ticket. */
        NO_TICKET,
        /** Entries do not stand there. */
        MISSING,
        /** Entries stand there of which nothing was said. */
        UNKNOWN,
        /** Entries stand there more than once, in one ticket or in several. */
        DOUBLED,
        /** There are several live tickets. */
        SEVERAL_TICKETS
    }

    /** Keeps an unchangeable copy. */
    public SyncDifference {
        entries = List.copyOf(entries);
    }
}
