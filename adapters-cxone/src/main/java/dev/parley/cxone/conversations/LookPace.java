package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.Urgency;
import dev.parley.domain.Waiter;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Marker;
import dev.parley.domain.exchange.Marker.Awaiting;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.ReplyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * When the next look for a reply is due, and what a reply teaches about that.
 *
 * @param schedule when a bot's answer is likely
 * @param clock our time
 * @param waiter waits for the next look
 */
record LookPace(PollSchedule schedule, InstantSource clock, Waiter waiter) {
    private static final Duration QUICK = Duration.ofMillis(150);

    /** Whether somebody but the visitor has said something. */
    static boolean isAnswered(List<Message> fresh) {
        return fresh.stream().anyMatch(message -> !(message.author() instanceof Author.Visitor));
    }

    /** Whether the bot is known to answer so soon that asking it once costs no more than being told, and less time. */
    boolean isQuick(Marker marker) {
        return schedule.meanReplyTime(marker.bot())
                .filter(mean -> mean.compareTo(QUICK) < 0)
                .isPresent();
    }

    /** When the next look is due. */
    Instant nextLook(Marker marker, Instant now) {
        Duration between = Duration.between(marker.since(), now);
        Duration elapsed = between.isNegative() ? Duration.ZERO : between;
        return marker.since().plus(schedule.nextLook(marker.bot(), elapsed));
    }

    void waitForNextLook(Marker marker, Instant now, Instant until) {
        Instant next = nextLook(marker, now);
        waiter.waitUntil(next.isBefore(until) ? next : until);
    }

    /**
     * Only the bot's answer to this message tells its pace; the vendor's dates tell it exactly where they fit the looks.
     *
     * @param emptyAt the last look at which the reply was not there, counted from when the waiting began
     */
    void learn(Marker marker, List<Message> fresh, Duration emptyAt, Instant seenAt) {
        Optional<Message> reply = fresh.stream()
                .filter(Message::byBot)
                .filter(message -> message.replyTo().map(marker.own()::equals).orElse(true))
                .findFirst();
        if (reply.isEmpty() || marker.awaiting() != Awaiting.FIRST_REPLY) {
            return;
        }
        Duration thereAt = longer(emptyAt, Duration.between(marker.since(), seenAt));
        Optional<Duration> told = fresh.stream()
                .filter(message -> message.id().equals(marker.own()))
                .flatMap(own -> own.createdAt().stream())
                .flatMap(said -> reply.get().createdAt().stream().map(answered -> Duration.between(said, answered)))
                .filter(took -> took.compareTo(emptyAt) >= 0 && took.compareTo(thereAt) <= 0)
                .findFirst();
        schedule.learn(marker.bot(), emptyAt, new ReplyTime(told.orElse(emptyAt), told.orElse(thereAt)));
    }

    /** How urgent a look is of which only the bot's pace is known. */
    Urgency urgency(Marker marker, Duration emptyAt) {
        return new Urgency.Step(
                Interactions.turns(marker.seen()),
                now -> schedule.hiddenDelay(marker.bot(), emptyAt, Duration.between(marker.since(), now)));
    }

    /**
     * A look that found nothing teaches, too.
     *
     * @param before the last look at which nothing was there, counted from when the waiting began
     * @param asked when this one was begun
     * @return from then on the last look at which nothing was there
     */
    Duration foundNothing(Marker marker, Duration before, Instant asked) {
        Duration at = longer(before, Duration.between(marker.since(), asked));
        if (marker.awaiting() == Awaiting.FIRST_REPLY) {
            schedule.notYet(marker.bot(), before, at);
        }
        return at;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
