package dev.parley.cxone.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** How urgent a call is among those that compete for a tenant's budget. */
public sealed interface Urgency {
    /** What serves all at once, in the order in which it was asked for. */
    record First() implements Urgency {}

    /**
     * A step of one conversation: it comes behind those, and the sooner the longer it keeps its conversation waiting, and the
     * further its conversation lags behind the others. A run is over when its last conversation is, so that none must fall
     * back; and who waits long enough catches up with anybody.
     *
     * @param turnsTaken how many turns the conversation has behind it, not negative
     * @param keepsWaiting for how long the conversation could have gone on by now, as expected at a time of our clock; for
     *     a look, for how long that which it looks for has been there unseen
     */
    record Step(int turnsTaken, Function<Instant, Duration> keepsWaiting) implements Urgency {
        private static final Duration MAKES_GOOD_FOR_A_TURN = Duration.ofSeconds(2);

        Duration weight(Instant now) {
            return keepsWaiting.apply(now).minus(MAKES_GOOD_FOR_A_TURN.multipliedBy(turnsTaken));
        }
    }

    /** A step that could have been taken since it was asked for. */
    static Urgency step(int turnsTaken, Instant asked) {
        return new Step(turnsTaken, now -> Duration.between(asked, now));
    }
}
