package dev.parley.shell.command;

import dev.parley.domain.sync.SyncScope;
import dev.parley.shell.render.Amounts;
import java.time.Instant;
import java.util.Optional;

/** What all that reads changes takes. */
final class SyncOptions {
    /** From when on. */
    static final Option<PastMoment> SINCE = Option.of(
            "since", PastMoment.TYPE, "from that time on, or from where the last run got to if that is earlier");

    /** How many. */
    static final Option<Long> LIMIT =
            Option.of("limit", ValueType.number(1, 100_000_000), "that many conversations at most");

    private SyncOptions() {}

    /** How much the line asks for. */
    static SyncScope scope(Invocation line, Instant now, long most) {
        SyncScope scope = SyncScope.STANDARD.atMost(line.find(LIMIT).orElse(most));
        Optional<Instant> since = line.find(SINCE).map(moment -> moment.seenFrom(now));
        return since.map(scope::since).orElse(scope);
    }

    /** Somebody who has just held a conversation wonders why it is not there. */
    static void tellOfTheLag(SyncScope scope, Invocation line) {
        line.note("nothing to carry; what changed in the last " + Amounts.time(scope.lag())
                + " is left to the next run, because the tenant may still add to it");
    }
}
