package dev.parley.domain.resolution;

import java.util.List;

/**
 * How the conversations of a period ended, as far as that is judged.
 *
 * @param tally those of which a verdict is kept
 * @param unread the parts of the period of which not every conversation that was held elsewhere is judged, oldest first
 */
public record RateLook(Tally tally, List<Period> unread) {
    /** Keeps an unchangeable copy. */
    public RateLook {
        unread = List.copyOf(unread);
    }

    /** Whether the tally is of a part of the conversations only. */
    public boolean isPartial() {
        return !unread.isEmpty();
    }
}
