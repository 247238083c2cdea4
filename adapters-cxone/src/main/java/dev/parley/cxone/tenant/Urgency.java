package dev.parley.cxone.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** How urgent a call is among those that compete for a tenant's budget. */
public sealed interface Urgency {
    /** What opens, sends, changes or closes, and what serves all at once: in the order in which it was asked for. */
    record First() implements Urgency {}

    /**
     * A look: it comes behind those, and the larger its weight the sooner.
     *
     * @param hiddenDelay for how long that which is looked for has been there unseen, as expected at a time of our clock
     */
    record Look(Function<Instant, Duration> hiddenDelay) implements Urgency {}

    /** What an operation is worth of which nothing else is known: what it looks for is there, unseen since it was asked. */
    static Urgency of(Operation operation, Instant asked) {
        return switch (operation.scope()) {
            case CONVERSATIONS_WRITE -> new First();
            case CONVERSATIONS_READ, ANALYTICS_READ -> new Look(now -> Duration.between(asked, now));
        };
    }
}
