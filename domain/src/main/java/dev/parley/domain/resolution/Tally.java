package dev.parley.domain.resolution;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many conversations ended how. Immutable.
 *
 * @param counts by outcome word; words that this Parley does not know are counted, too
 */
public record Tally(SortedMap<String, Long> counts) {
    /** Nothing ended. */
    public static final Tally NONE = new Tally(new TreeMap<>());

    /** Nobody can tell how it ended. */
    static final String UNKNOWN = "unknown";

    /** Parley could not go on. */
    static final String FAILED = "failed";

    /** Keeps an unchangeable copy without zeros. */
    public Tally {
        var kept = new TreeMap<>(counts);
        kept.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableSortedMap(kept);
    }

    /** The tally of these counts. */
    public static Tally of(Map<String, Long> counts) {
        return new Tally(new TreeMap<>(counts));
    }

    /** How many ended so. */
    public long count(String outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** How many there were. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many nobody can tell of how they ended. */
    public long unknown() {
        return count(UNKNOWN);
    }

    /** How many say nothing about the bot, because the vendor or the network failed Parley in them. */
    public long failed() {
        return count(FAILED);
    }

    /** How many say something about the bot: all but the unknown and the failed ones. */
    public long judged() {
        return total() - unknown() - failed();
    }

    /** Both together. */
    public Tally plus(Tally other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new Tally(sum);
    }
}
