package dev.parley.cxone.conversations;

import dev.parley.domain.Waiter;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Arrivals;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Marker;
import dev.parley.domain.exchange.PollSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Waits for replies: by a request that the server holds where it does that, by the schedule elsewhere; and tells at the
 * end of a quiet while whether more has come, by one look where the tenant's dates move with a message.
 */
final class ReplyWatch {
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(20);
    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);

    /** From so many waiting conversations on, one watch costs less than asking for each, and nobody's request is held. */
    private static final int A_CROWD = 4;

    private final Interactions interactions;
    private final Function<ConversationId, ConversationSnapshot> look;
    private final TenantHabits habits;
    private final LookPace alone;
    private final LookPace amongMany;
    private final CrowdWatch crowd;
    private final InstantSource clock;
    private final Waiter waiter;

    ReplyWatch(
            Interactions interactions,
            Function<ConversationId, ConversationSnapshot> look,
            TenantHabits habits,
            PollSchedule schedule,
            PollSchedule crowdSchedule,
            TenantWatch watch,
            InstantSource clock,
            Waiter waiter) {
        this.interactions = interactions;
        this.look = look;
        this.habits = habits;
        this.alone = new LookPace(schedule, clock, waiter);
        this.amongMany = new LookPace(crowdSchedule, clock, waiter);
        this.crowd = new CrowdWatch(watch, habits.watch(), interactions, amongMany, clock);
        this.clock = clock;
        this.waiter = waiter;
    }

    Arrivals await(Marker marker, Instant until) {
        int waiting = habits.waiting().incrementAndGet();
        try {
            return await(marker, until, waiting >= A_CROWD);
        } finally {
            habits.waiting().decrementAndGet();
        }
    }

    private Arrivals await(Marker marker, Instant until, boolean many) {
        boolean watched = many && crowd.serves(marker) && !amongMany.isQuick(marker);
        return switch (marker.awaiting()) {
            case FIRST_REPLY, NEXT_REPLY -> watched ? crowd.awaitReply(marker, until) : awaitReply(marker, until, many);
            case MORE_REPLIES ->
                (watched && crowd.tellsQuiet() ? crowd.awaitQuiet(marker, until) : Optional.<Arrivals>empty())
                        .orElseGet(() -> awaitQuiet(marker, until));
        };
    }

    private Arrivals awaitReply(Marker marker, Instant until, boolean many) {
        LookPace pace = many ? amongMany : alone;
        Duration emptyAt = Duration.ZERO;
        boolean held = !many && habits.heldRequests().worthAsking();
        if (!held) {
            pace.waitForNextLook(marker, clock.instant(), until);
        }
        for (int looks = 1; ; looks++) {
            Duration hold = shorter(Duration.between(clock.instant(), until), LONGEST_HOLD);
            held = held && habits.heldRequests().worthAsking() && hold.compareTo(SHORTEST_HOLD) >= 0;
            Instant asked = clock.instant();
            List<Message> fresh = held
                    ? interactions.unknownHeld(marker.conversation(), marker.seen(), hold)
                    : interactions.unknown(marker.conversation(), marker.seen(), pace.urgency(marker, emptyAt));
            Instant now = clock.instant();
            if (LookPace.isAnswered(fresh)) {
                pace.learn(marker, fresh, emptyAt, now);
                return new Arrivals(fresh, now, Optional.empty(), Optional.empty(), looks);
            }
            if (!now.isBefore(until)) {
                return new Arrivals(fresh, now, Optional.empty(), Optional.empty(), looks);
            }
            emptyAt = pace.foundNothing(marker, emptyAt, asked);
            if (held) {
                Duration took = Duration.between(asked, now);
                habits.heldRequests().broughtNothing(hold, took);
                held = HeldRequests.wasHeld(hold, took);
            }
            if (!held) {
                pace.waitForNextLook(marker, now, until);
            }
        }
    }

    private Arrivals awaitQuiet(Marker marker, Instant until) {
        waiter.waitUntil(until);
        if (!habits.movingDates().move()) {
            return listedThenLooked(marker);
        }
        ConversationSnapshot seen = look.apply(marker.conversation());
        return habits.movingDates().nothingSince(marker.newest(), seen)
                ? Arrivals.of(List.of(), clock.instant(), Optional.of(seen))
                : listedWith(marker, Optional.of(seen));
    }

    /** While it is not known whether dates move, the look that will be needed anyway is taken here, to find out. */
    private Arrivals listedThenLooked(Marker marker) {
        Arrivals listed = listedWith(marker, Optional.empty());
        if (!habits.movingDates().unknown() || !listed.messages().isEmpty()) {
            return listed;
        }
        ConversationSnapshot seen = look.apply(marker.conversation());
        habits.movingDates().nothingSince(marker.newest(), seen);
        return Arrivals.of(List.of(), listed.seenAt(), Optional.of(seen));
    }

    private Arrivals listedWith(Marker marker, Optional<ConversationSnapshot> seen) {
        List<Message> fresh = interactions.unknown(marker.conversation(), marker.seen());
        return Arrivals.of(fresh, clock.instant(), fresh.isEmpty() ? seen : Optional.empty());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
