package dev.parley.domain.exchange;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.ReplyDensity.Told;
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
    /** What 3.6 requests a turn leave for looks, where four turns share one opening and one closing. */
    private static final double LOOKS_PER_REPLY_IN_A_CAMPAIGN = 3.6 - 1 - 2.0 / 4 - 0.03;

    private static final Duration FLOOR = Duration.ofMillis(50);
    private static final Duration CEILING = Duration.ofSeconds(5);
    private static final Duration PLAIN_INTERVAL = Duration.ofMillis(500);
    private static final Duration PLAIN_INTERVAL_IN_A_CAMPAIGN = Duration.ofSeconds(1);
    private static final int PART_OF_ELAPSED = 10;

    private final double looksPerReply;
    private final Duration floor;
    private final Duration ceiling;
    private final Duration plainInterval;
    private final ReplyTimeMemory memory;
    private final Map<Optional<BotId>, ReplyTimes> learnt = new ConcurrentHashMap<>();

    /**
     * @param looksPerReply how many looks a reply may cost on average, at least 1
     * @param floor the shortest time between two looks, one round trip, positive
     * @param ceiling the longest time between two looks, at least the floor
     * @param memory what was learnt before, and where it is kept
     */
    public PollSchedule(double looksPerReply, Duration floor, Duration ceiling, ReplyTimeMemory memory) {
        this(looksPerReply, floor, ceiling, PLAIN_INTERVAL, memory);
    }

    private PollSchedule(
            double looksPerReply, Duration floor, Duration ceiling, Duration plainInterval, ReplyTimeMemory memory) {
        if (!(looksPerReply >= 1) || !floor.isPositive() || ceiling.compareTo(floor) < 0) {
            throw new IllegalArgumentException(
                    "a poll schedule has at least 1 look per reply (%s), a positive floor (%s) and a ceiling of at least that (%s)"
                            .formatted(looksPerReply, floor, ceiling));
        }
        this.looksPerReply = looksPerReply;
        this.floor = floor;
        this.ceiling = ceiling;
        this.plainInterval = plainInterval;
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
     * As {@link #remembering}, with little more than two looks per reply: for many conversations at once, where each look takes its call
     * from another conversation.
     */
    public static PollSchedule forCampaigns(ReplyTimeMemory memory) {
        return new PollSchedule(LOOKS_PER_REPLY_IN_A_CAMPAIGN, FLOOR, CEILING, PLAIN_INTERVAL_IN_A_CAMPAIGN, memory);
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
                .orElseGet(() -> elapsed.plus(longer(plainInterval, elapsed.dividedBy(PART_OF_ELAPSED))));
        return shorter(longer(next, elapsed.plus(floor)), elapsed.plus(ceiling));
    }

    /**
     * Learns that a look found nothing. All times count from when the waiting began.
     *
     * @param bot whose reply is awaited, where known
     * @param before the look before, at which it was not there either; zero when there was none
     * @param at when this look was begun
     */
    public void notYet(Optional<BotId> bot, Duration before, Duration at) {
        if (at.compareTo(before) > 0) {
            timesOf(bot).notYet(new Told(seconds(before), seconds(at), Double.POSITIVE_INFINITY));
        }
    }

    /**
     * As below, where it was told before, by {@link #notYet}, that the reply was not there at a time.
     *
     * @param before that time
     */
    public void learn(Optional<BotId> bot, Duration before, ReplyTime time) {
        timesOf(bot).learn(told(shorter(before, time.notYetAt()), time));
        memory.keep(bot, time);
    }

    /**
     * Learns how long a bot took for the first reply of an answer. Both times count from when the waiting began.
     *
     * @param bot whose reply it was, where known
     * @param notYetAt the last look at which the reply was not there; zero when there was none
     * @param thereAt when it was there, not before {@code notYetAt}; the same when the vendor tells the exact time
     */
    public void learn(Optional<BotId> bot, Duration notYetAt, Duration thereAt) {
        learn(bot, Duration.ZERO, new ReplyTime(notYetAt, thereAt));
    }

    /**
     * For how long a reply has been there unseen, as far as can be expected: {@code w = ∫ (now − t) f(t) dt / S(last look)}
     * from the last look to now. Where many conversations compete for one budget, the look that ends the longest such time
     * goes first. While nothing is learnt of the bot it is the time since the last look: who waits longest goes first.
     *
     * @param bot whose reply is awaited, where known
     * @param lastLook when it was not there yet, since the waiting began; zero where nobody has looked; not negative
     * @param now how long it has been awaited, not before {@code lastLook}
     * @return not negative, at most the time since the last look
     */
    public Duration hiddenDelay(Optional<BotId> bot, Duration lastLook, Duration now) {
        Duration since = longer(Duration.ZERO, now.minus(lastLook));
        return timesOf(bot)
                .plan()
                .map(plan ->
                        shorter(since, ofSeconds(plan.hiddenDelay(seconds(lastLook), seconds(lastLook.plus(since))))))
                .orElse(since);
    }

    /** How long a bot takes to reply on average, where enough of its replies were seen to tell. */
    public Optional<Duration> meanReplyTime(Optional<BotId> bot) {
        return timesOf(bot).plan().map(plan -> ofSeconds(plan.meanReplyTime()));
    }

    private ReplyTimes timesOf(Optional<BotId> bot) {
        return learnt.computeIfAbsent(bot, this::remembered);
    }

    private ReplyTimes remembered(Optional<BotId> bot) {
        var times = new ReplyTimes(looksPerReply, seconds(floor), seconds(ceiling));
        memory.recall(bot).forEach(time -> times.learn(told(Duration.ZERO, time)));
        return times;
    }

    private static Told told(Duration from, ReplyTime time) {
        return new Told(seconds(from), seconds(time.notYetAt()), seconds(time.thereAt()));
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
