package dev.parley.domain.exchange;

import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.Optional;

/**
 * When to look for a reply, where the vendor has to be asked. Knows nothing of clocks or of the network: who polls says
 * how long it has waited, and is told when the next look is due.
 *
 * <p>Waits are not doubled from look to look: a bot that has not answered yet is more likely to answer now, so fixed
 * intervals beat an exponential back-off. Only far beyond what bots take do the looks become rarer, in proportion to the
 * waiting.
 *
 * <p>Safe for many threads. One instance serves all conversations of a tenant.
 */
public final class PollSchedule {
    private static final Duration FLOOR = Duration.ofMillis(50);
    private static final Duration CEILING = Duration.ofSeconds(5);
    private static final Duration PLAIN_INTERVAL = Duration.ofMillis(500);
    private static final int PART_OF_ELAPSED = 10;

    private final Duration floor;
    private final Duration ceiling;

    /**
     * @param floor the shortest time between two looks, one round trip, positive
     * @param ceiling the longest time between two looks, at least the floor
     */
    public PollSchedule(Duration floor, Duration ceiling) {
        if (!floor.isPositive() || ceiling.compareTo(floor) < 0) {
            throw new IllegalArgumentException(
                    "a poll schedule has a positive floor (%s) and a ceiling of at least that (%s)"
                            .formatted(floor, ceiling));
        }
        this.floor = floor;
        this.ceiling = ceiling;
    }

    /** Looks at least 50 ms and at most 5 s apart. */
    public static PollSchedule standard() {
        return new PollSchedule(FLOOR, CEILING);
    }

    /**
     * When the next look is due.
     *
     * @param bot whose reply is awaited, where known
     * @param elapsed how long it has been awaited, not negative
     * @return the time since the waiting began, beyond {@code elapsed} by at least the floor and at most the ceiling
     */
    public Duration nextLook(Optional<BotId> bot, Duration elapsed) {
        Duration interval = longer(PLAIN_INTERVAL, elapsed.dividedBy(PART_OF_ELAPSED));
        return elapsed.plus(shorter(longer(interval, floor), ceiling));
    }

    /**
     * Learns how long a bot took for the first reply of an answer. Both times count from when the waiting began.
     *
     * @param bot whose reply it was, where known
     * @param notYetAt the last look at which the reply was not there; zero when there was none
     * @param thereAt when it was there, not before {@code notYetAt}; the same when the vendor tells the exact time
     */
    public void learn(Optional<BotId> bot, Duration notYetAt, Duration thereAt) {
        if (notYetAt.isNegative() || thereAt.compareTo(notYetAt) < 0) {
            throw new IllegalArgumentException(
                    "a reply that was not there after %s cannot have been there after %s".formatted(notYetAt, thereAt));
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
