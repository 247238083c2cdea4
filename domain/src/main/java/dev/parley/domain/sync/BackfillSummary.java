package dev.parley.domain.sync;

import dev.parley.domain.exchange.ContactFault;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of the conversations that were to be judged after the event.
 *
 * @param counts how many became what
 * @param upTo the vendor's time up to which all are dealt with, where anything was to be read
 * @param end why it ended
 * @param fault what the contact centre said, where that ended it
 */
public record BackfillSummary(Counts counts, Optional<Instant> upTo, End end, Optional<ContactFault> fault) {
    /**
     * How many became what. Each conversation that was listed is one of these.
     *
     * @param judged are judged now
     * @param known were judged before
     * @param unspoken held no word of a visitor
     * @param untold could not be read, each for a reason of its own
     */
    public record Counts(long judged, long known, long unspoken, long untold) {
        /** None of any. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /** All of them. */
        public long listed() {
            return judged + known + unspoken + untold;
        }

        Counts plus(Counts other) {
            return new Counts(
                    judged + other.judged, known + other.known, unspoken + other.unspoken, untold + other.untold);
        }
    }

    /** Why it ended. */
    public enum End {
        /** All of the period is dealt with. */
        COMPLETE,
        /** It was ended from outside. */
        ENDED,
        /** The contact centre fails, or refuses. */
        BROKEN_OFF
    }
}
