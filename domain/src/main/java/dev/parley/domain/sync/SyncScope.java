package dev.parley.domain.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a run does.
 *
 * @param since from which time on, where the route has no cursor yet or the run is to look again
 * @param overlap how far before the cursor it looks again, for rows that came late
 * @param lag how far behind now it stays, for rows that are still to come
 * @param limit how many conversations it carries at most
 * @param parallel how many at once, at least 1
 * @param patience how long it stays for what has to be tried again; what is not done then stays pending
 */
public record SyncScope(
        Optional<Instant> since, Duration overlap, Duration lag, long limit, int parallel, Duration patience) {
    /** From the cursor on, or all there is; 30 s of overlap, 5 s of lag, 4 at once, 2 minutes of patience. */
    public static final SyncScope STANDARD = new SyncScope(
            Optional.empty(), Duration.ofSeconds(30), Duration.ofSeconds(5), Long.MAX_VALUE, 4, Duration.ofMinutes(2));

    /** Checks the numbers. */
    public SyncScope {
        if (parallel < 1 || limit < 0 || overlap.isNegative() || lag.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("a run has at least 1 conversation at once, and no bound below 0");
        }
    }

    /**
     * Where a run begins. A time that is later than where the route's runs got to would pass over what changed in between:
     * then it begins there.
     *
     * @param kept how far the route's runs got
     */
    public SyncCursor start(Optional<SyncCursor> kept) {
        Optional<SyncCursor> asked = since.map(SyncCursor::from);
        return Stream.concat(kept.stream(), asked.stream())
                .min(Comparator.comparing(SyncCursor::at))
                .orElseGet(() -> SyncCursor.from(Instant.EPOCH));
    }

    /** Up to which time it looks; exclusive. */
    Instant upTo(Instant now) {
        return now.minus(lag);
    }

    /** The same from a time on. */
    public SyncScope since(Instant from) {
        return new SyncScope(Optional.of(from), overlap, lag, limit, parallel, patience);
    }

    /** The same with so many conversations at most. */
    public SyncScope atMost(long conversations) {
        return new SyncScope(since, overlap, lag, conversations, parallel, patience);
    }

    /** The same with that patience. */
    public SyncScope patient(Duration longest) {
        return new SyncScope(since, overlap, lag, limit, parallel, longest);
    }

    /** The same with so many at once. */
    public SyncScope parallel(int atOnce) {
        return new SyncScope(since, overlap, lag, limit, atOnce, patience);
    }
}
