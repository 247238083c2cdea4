package dev.parley.shell.command;

import dev.parley.domain.resolution.Period;
import dev.parley.domain.sync.BackfillScope;
import dev.parley.domain.sync.BackfillSummary;
import dev.parley.domain.sync.JudgeSynced;
import dev.parley.domain.sync.SyncScope;
import dev.parley.domain.sync.SyncSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges, behind a sync that came to its end, what was still going on when it was carried and did not change any more:
 * nothing would carry it again. So all of the time of the sync is judged, but for the last hour. Made before the sync begins.
 */
final class RestOfEndings {
    /** What a sync left open is at rest before the sync behind it begins, or is found by that one. */
    private static final Duration BACK = JudgeSynced.REST.multipliedBy(2);

    private final SyncRoute route;
    private final Invocation line;
    private final Instant from;

    RestOfEndings(SyncRoute route, SyncScope scope, Invocation line) {
        this.route = route;
        this.line = line;
        Instant start = scope.start(route.ledger().cursor(route.route())).at();
        this.from = start.isAfter(Instant.EPOCH.plus(BACK)) ? start.minus(BACK) : Instant.EPOCH;
    }

    /** Nothing of it fails a sync: what could not be judged now is judged behind the next one. */
    void judgeBehind(SyncSummary summary) {
        if (summary.end() != SyncSummary.End.COMPLETE || line.interruption().requested()) {
            return;
        }
        Instant now = route.tenant().clock().instant();
        if (from.isAfter(now)) {
            return;
        }
        BackfillSummary rest = Undisturbed.call(
                "endings",
                () -> new ReadEndings(route.tenant())
                        .backfill(route.coverage(), line.interruption()::requested, (counts, upTo) -> {})
                        .run(new BackfillScope(new Period(from, now), Optional.empty(), false)));
        rest.fault()
                .ifPresent(fault -> line.note("how some conversations ended could not be read: "
                        + ContactFailures.of(fault).line()));
    }
}
