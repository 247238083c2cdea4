package dev.parley.domain.exchange;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.ReplyDensity.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When to look for a reply, where the vendor has to be asked. Knows nothing of clocks, chance or the network: who polls
 * says how long it has waited, and is told when the next look is due.
 *
 * <p>It starts with even intervals. From 20 replies of a bot on it looks when this bot's answer is likely, so that as
 * many looks as it is allowed find a reply with the smallest mean delay; how, is told in {@link LookPlan}. It forgets
 * old replies, and so follows a bot that changes its pace.
 *
 * <p>Waits are never doubled from look to look: a bot that has not answered yet is more likely to answer now, so even
 * intervals beat an exponential back-off.
 *
 * <p>Safe for many threads. One instance serves all conversations of a tenant.
 */
public final class PollSchedule {
    private static final double LOOKS_PER_REPLY = 3;
    private static final Duration FLOOR = Duration.ofMillis(50);
    private static final Duration CEILING = Duration.ofSeconds(5);
    private static final Duration PLAIN_INTERVAL = Duration.ofMillis(500);
    private static final int PART_OF_ELAPSED = 10;

    private final double looksPerReply;
    private final Duration floor;
    private final Duration ceiling;
    private final ReplyTimeMemory memory;
    private final Map<Optional<BotId>, ReplyTimes> learnt = new ConcurrentHashMap<>();

    /**
     * @param looksPerReply how many looks a reply may cost on average, at least 1
     * @param floor the shortest time between two looks, one round trip, positive
     * @param ceiling the longest time between two looks, at least the floor
     * @param memory what was learnt before, and where it is kept
     */
    public PollSchedule(double looksPerReply, Duration floor, Duration ceiling, ReplyTimeMemory memory) {
        if (!(looksPerReply >= 1) || !floor.isPositive() || ceiling.compareTo(floor) < 0) {
            throw new IllegalArgumentException(
                    "a poll schedule has at least 1 look per reply (%s), a positive floor (%s) and a ceiling of at least that (%s)"
                            .formatted(looksPerReply, floor, ceiling));
        }
        this.looksPerReply = looksPerReply;
        this.floor = floor;
        this.ceiling = ceiling;
        this.memory = memory;
    }

    /** As above, beginning with nothing and keeping nothing. */
    PollSchedule(double looksPerReply, Duration floor, Duration ceiling) {
        this(looksPerReply, floor, ceiling, new Forgetful());
    }

    /** Three looks per reply, at least 50 ms and at most 5 s apart; it begins with nothing and keeps nothing. */
    public static PollSchedule standard() {
        return remembering(new Forgetful());
    }

    /** As {@link #standard}, with what was learnt before. */
    public static PollSchedule remembering(ReplyTimeMemory memory) {
        return new PollSchedule(LOOKS_PER_REPLY, FLOOR, CEILING, memory);
    }

    /**
     * When the next look is due.
     *
     * @param bot whose reply is awaited, where known
     * @param elapsed how long it has been awaited, not negative
     * @return the time since the waiting began, beyond {@code elapsed} by at least the floor and at most the ceiling
     */
    public Duration nextLook(Optional<BotId> bot, Duration elapsed) {
        Duration next = timesOf(bot)
                .plan()
                .map(plan -> ofSeconds(plan.nextLook(seconds(elapsed))))
                .orElseGet(() -> elapsed.plus(longer(PLAIN_INTERVAL, elapsed.dividedBy(PART_OF_ELAPSED))));
        return shorter(longer(next, elapsed.plus(floor)), elapsed.plus(ceiling));
    }

    /**
     * Learns how long a bot took for the first reply of an answer. Both times count from when the waiting began.
     *
     * @param bot whose reply it was, where known
     * @param notYetAt the last look at which the reply was not there; zero when there was none
     * @param thereAt when it was there, not before {@code notYetAt}; the same when the vendor tells the exact time
     */
    public void learn(Optional<BotId> bot, Duration notYetAt, Duration thereAt) {
        var time = new ReplyTime(notYetAt, thereAt);
        timesOf(bot).learn(interval(time));
        memory.keep(bot, time);
    }

    private ReplyTimes timesOf(Optional<BotId> bot) {
        return learnt.computeIfAbsent(bot, this::remembered);
    }

    private ReplyTimes remembered(Optional<BotId> bot) {
        var times = new ReplyTimes(looksPerReply, seconds(floor), seconds(ceiling));
        memory.recall(bot).forEach(time -> times.learn(interval(time)));
        return times;
    }

    private static Interval interval(ReplyTime time) {
        return new Interval(seconds(time.notYetAt()), seconds(time.thereAt()));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Remembers nothing. */
    private static final class Forgetful implements ReplyTimeMemory {
        @Override
        public List<ReplyTime> recall(Optional<BotId> bot) {
            return List.of();
        }

        @Override
        public void keep(Optional<BotId> bot, ReplyTime time) {}
    }
}
