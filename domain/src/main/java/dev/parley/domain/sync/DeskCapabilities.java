package dev.parley.domain.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * What a ticketing system can do and takes. The algorithm goes by it; what is said here must be true of the system, and the
 * contract kit tries it.
 *
 * @param searchLag for how long a ticket that was just created may not be found; zero where it is found at once
 * @param createOnce whether the same attempt key never creates two tickets
 * @param conditionalMove what becomes of a change of state that was decided on an old version
 * @param maxEntryChars how long the entries of one write may be together, in UTF-16 units, with two line breaks counted
 *     between each two of them; the marks are not counted, the desk has room for them beside
 * @param maxEntryBytes the same in bytes of UTF-8
 * @param maxSubjectChars the longest subject, in UTF-16 units
 * @param maxBatch how many entries one write takes, at least 1
 * @param perTicket how many writes a ticket takes, where that is limited
 * @param settle for how long a request whose answer never came may still be carried out
 * @param closedIsFinal whether a closed ticket takes no more entries
 * @param privateEntries whether entries are hidden from the customer
 */
public record DeskCapabilities(
        Duration searchLag,
        boolean createOnce,
        ConditionalMove conditionalMove,
        int maxEntryChars,
        int maxEntryBytes,
        int maxSubjectChars,
        int maxBatch,
        Optional<WriteBudget> perTicket,
        Duration settle,
        boolean closedIsFinal,
        boolean privateEntries) {

    /** What becomes of a change that was decided on an old version of the ticket. */
    public enum ConditionalMove {
        /** It is made. */
        NONE,
        /** It is refused, unless two come at the same time. */
        ADVISORY,
        /** It is refused. */
        ATOMIC
    }

    /** Checks the numbers. */
    public DeskCapabilities {
        if (searchLag.isNegative() || settle.isNegative() || maxBatch < 1) {
            throw new IllegalArgumentException(
                    "a desk has a lag (%s) and a settle time (%s) of 0 or more, and batches of 1 or more (%d)"
                            .formatted(searchLag, settle, maxBatch));
        }
        if (maxEntryChars < 200 || maxEntryBytes < 200 || maxSubjectChars < 20) {
            throw new IllegalArgumentException(
                    "a desk takes entries of at least 200 characters (%d) and bytes (%d) and subjects of at least 20 (%d)"
                            .formatted(maxEntryChars, maxEntryBytes, maxSubjectChars));
        }
    }
}
