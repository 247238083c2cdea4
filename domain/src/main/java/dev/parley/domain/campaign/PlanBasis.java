package dev.parley.domain.campaign;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ReplyTime;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.exchange.ReplyWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a plan is reckoned from.
 *
 * @param parallel how many conversations may be under way at once, at least 1
 * @param guard what the guard of each turn goes by
 * @param window when an answer is complete
 * @param looking how replies are looked for
 * @param replyTimes how fast bots replied so far
 * @param perSecond how many requests a second the tenant allows, where that is known; above 0
 */
public record PlanBasis(
        int parallel,
        Guard guard,
        ReplyWindow window,
        Looking looking,
        ReplyTimeMemory replyTimes,
        OptionalDouble perSecond) {
    /** The mean of a bot whose times are lognormal(1.2 s, 0.6), which is a usual one. */
    private static final Duration GUESS = Duration.ofMillis(1_440);

    /** Checks the numbers. */
    public PlanBasis {
        if (parallel < 1 || perSecond.orElse(1) <= 0) {
            throw new IllegalArgumentException(
                    "a plan has at least 1 conversation at once (%d) and a limit above 0 (%s)"
                            .formatted(parallel, perSecond));
        }
    }

    /** How long that bot takes for an answer, on average; empty where it was never heard. */
    Optional<Duration> learnt(Optional<BotId> bot) {
        List<ReplyTime> times = replyTimes.recall(bot);
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(times.stream()
                        .map(time -> time.notYetAt().plus(time.thereAt()).dividedBy(2))
                        .reduce(Duration.ZERO, Duration::plus)
                        .dividedBy(times.size()));
    }

    /**
     * How long the turns of a scenario take: the bot's time, learnt or guessed, until it is seen, and until it is clear
     * that nothing follows.
     */
    Duration turns(Optional<BotId> bot, ScenarioCost cost) {
        return learnt(bot)
                .orElse(GUESS)
                .plus(looking.delay())
                .multipliedBy(cost.turns())
                .plus(window.quietBehind(false).multipliedBy(cost.quiet()))
                .plus(window.quietBehind(true).multipliedBy(cost.known()));
    }

    /** The requests behind the answers of these turns: one tells that nothing follows, or how the conversation stands, or both. */
    long behind(ScenarioCost cost) {
        return (asksBehind(false) ? cost.quiet() : cost.watchedQuiet())
                + (asksBehind(true) ? cost.known() : cost.watchedKnown());
    }

    private boolean asksBehind(boolean allExpected) {
        boolean asksWhetherMoreCame = !window.quietBehind(allExpected).isZero() && looking != Looking.ONE_WATCH;
        return asksWhetherMoreCame || guard == Guard.STRICT;
    }

    /** All requests that are the turns' own. */
    long callsOf(ScenarioCost cost) {
        return cost.turns() * (1 + looking.looks()) + behind(cost);
    }

    /** How many requests a second there are for conversations, beside the watch. */
    OptionalDouble forConversations() {
        return perSecond.isEmpty()
                ? perSecond
                : OptionalDouble.of(
                        Math.max(perSecond.getAsDouble() / 2, perSecond.getAsDouble() - looking.watchesPerSecond()));
    }
}
