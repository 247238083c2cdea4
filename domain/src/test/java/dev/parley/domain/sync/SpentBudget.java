package dev.parley.domain.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** How many writes there were at which time: whether a ticket's budget was kept shows in its fullest stretch. */
final class SpentBudget {
    private record Seen(Instant at, int writes) {}

    private final IntSupplier writes;
    private final InstantSource clock;
    private final List<Seen> seen = new ArrayList<>();

    /** @param writes all that there were so far */
    SpentBudget(IntSupplier writes, InstantSource clock) {
        this.writes = writes;
        this.clock = clock;
        look();
    }

    /** Those since the last look are taken to be of now. */
    void look() {
        seen.add(new Seen(clock.instant(), writes.getAsInt()));
    }

    /** The most writes in a stretch of that length. */
    int mostWithin(Duration length) {
        int most = 0;
        for (int last = 1; last < seen.size(); last++) {
            Instant from = seen.get(last).at().minus(length);
            int first = last;
            while (first > 0 && seen.get(first).at().isAfter(from)) {
                first--;
            }
            most = Math.max(most, seen.get(last).writes() - seen.get(first).writes());
        }
        return most;
    }
}
