package dev.parley.cxone.tenant;

import dev.parley.domain.VirtualTime;
import java.time.Duration;
import java.time.Instant;

/** The limit of a vendor: so many calls a second, and so many at once. Safe for many threads. */
final class Bucket {
    private final double perSecond;
    private final double atOnce;
    private double level;
    private Instant at = VirtualTime.START;

    Bucket(double perSecond, double atOnce) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
    }

    synchronized boolean takes(Instant when) {
        if (when.isAfter(at)) {
            level = Math.max(0, level - perSecond * Duration.between(at, when).toNanos() / 1e9);
            at = when;
        }
        boolean room = level + 1 <= atOnce;
        level += room ? 1 : 0;
        return room;
    }
}
