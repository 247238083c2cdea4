package dev.parley.cxone.conversations;

import dev.parley.domain.Waiter;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Arrivals;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Marker;
import dev.parley.domain.exchange.Marker.Awaiting;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.ReplyTime;
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
    private static final Duration BETWEEN_SAFETY_LOOKS = Duration.ofSeconds(5);

    /** From so many waiting conversations on, one watch costs less than asking for each, and nobody's request is held. */
    private static final int A_CROWD = 4;

    private final Interactions interactions;
    private final Function<ConversationId, ConversationSnapshot> look;
    private final TenantHabits habits;
    private final PollSchedule schedule;
    private final TenantWatch watch;
    private final InstantSource clock;
    private final Waiter waiter;

    ReplyWatch(
            Interactions interactions,
            Function<ConversationId, ConversationSnapshot> look,
            TenantHabits habits,
            PollSchedule schedule,
            TenantWatch watch,
            InstantSource clock,
            Waiter waiter) {
        this.interactions = interactions;
        this.look = look;
        this.habits = habits;
        this.schedule = schedule;
        this.watch = watch;
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

    private Arrivals await(Marker marker, Instant until, boolean crowd) {
        boolean watched =
                crowd && habits.watch().worthTrying() && marker.newest().isPresent();
        return switch (marker.awaiting()) {
            case FIRST_REPLY, NEXT_REPLY -> watched ? awaitWatched(marker, until) : awaitReply(marker, until, !crowd);
            case MORE_REPLIES ->
                watched && habits.watch().isBelieved() ? awaitWatchedQuiet(marker, until) : awaitQuiet(marker, until);
        };
    }

    /** The watch tells when to list; looks of the schedule, and later rare ones, tell whether it can be believed. */
    private Arrivals awaitWatched(Marker marker, Instant until) {
        Instant known = marker.newest().orElseThrow();
        Duration emptyAt = Duration.ZERO;
        for (int looks = 1; ; looks++) {
            Sighting sighting = watch.await(marker.conversation(), known, safetyLook(marker, until));
            if (sighting instanceof Sighting.CannotTell) {
                waitForNextLook(marker, clock.instant(), until);
            }
            Instant asked = clock.instant();
            List<Message> fresh = interactions.unknown(marker.conversation(), marker.seen());
            Instant now = clock.instant();
            if (isAnswered(fresh)) {
                judgeTheWatch(sighting, fresh);
                learn(marker, fresh, emptyAt, longer(emptyAt, Duration.between(marker.since(), now)));
                return new Arrivals(fresh, now, Optional.empty(), state(sighting), looks);
            }
            if (!now.isBefore(until)) {
                return new Arrivals(fresh, now, Optional.empty(), state(sighting), looks);
            }
            emptyAt = foundNothing(marker, emptyAt, asked);
            if (sighting instanceof Sighting.Moved moved) {
                known = moved.updated();
            }
        }
    }

    private Arrivals awaitWatchedQuiet(Marker marker, Instant until) {
        Instant known = marker.newest().orElseThrow();
        while (true) {
            switch (watch.await(marker.conversation(), known, until)) {
                case Sighting.Moved moved -> {
                    List<Message> fresh = interactions.unknown(marker.conversation(), marker.seen());
                    if (!fresh.isEmpty()) {
                        return new Arrivals(fresh, clock.instant(), Optional.empty(), Optional.of(moved.state()), 1);
                    }
                    known = moved.updated();
                }
                case Sighting.Quiet quiet -> {
                    return new Arrivals(List.of(), clock.instant(), Optional.empty(), quiet.state(), 0);
                }
                case Sighting.CannotTell c -> {
                    return awaitQuiet(marker, until);
                }
            }
        }
    }

    private Instant safetyLook(Marker marker, Instant until) {
        Instant now = clock.instant();
        Instant look = habits.watch().isBelieved()
                ? now.plus(BETWEEN_SAFETY_LOOKS)
                : marker.since()
                        .plus(schedule.nextLook(
                                marker.bot(), longer(Duration.ZERO, Duration.between(marker.since(), now))));
        return look.isBefore(until) ? look : until;
    }

    private void judgeTheWatch(Sighting sighting, List<Message> fresh) {
        Optional<Instant> said = fresh.stream()
                .filter(message -> !(message.author() instanceof Author.Visitor))
                .flatMap(message -> message.createdAt().stream())
                .findFirst();
        if (sighting instanceof Sighting.Moved) {
            habits.watch().toldOfAReply();
        } else if (said.map(watch::hasSeenBeyond).orElse(false)) {
            habits.watch().missedAReply();
        } else {
            habits.watch().foundByLook();
        }
    }

    private static Optional<ConversationState> state(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Moved moved -> Optional.of(moved.state());
            case Sighting.Quiet quiet -> quiet.state();
            case Sighting.CannotTell c -> Optional.empty();
        };
    }

    private static boolean isAnswered(List<Message> fresh) {
        return fresh.stream().anyMatch(message -> !(message.author() instanceof Author.Visitor));
    }

    private Arrivals awaitReply(Marker marker, Instant until, boolean mayHold) {
        Duration emptyAt = Duration.ZERO;
        boolean held = mayHold && habits.heldRequests().worthAsking();
        if (!held) {
            waitForNextLook(marker, clock.instant(), until);
        }
        for (int looks = 1; ; looks++) {
            Duration hold = shorter(Duration.between(clock.instant(), until), LONGEST_HOLD);
            held = held && habits.heldRequests().worthAsking() && hold.compareTo(SHORTEST_HOLD) >= 0;
            Instant asked = clock.instant();
            List<Message> fresh = held
                    ? interactions.unknownHeld(marker.conversation(), marker.seen(), hold)
                    : interactions.unknown(marker.conversation(), marker.seen());
            Instant now = clock.instant();
            if (isAnswered(fresh)) {
                learn(marker, fresh, emptyAt, longer(emptyAt, Duration.between(marker.since(), now)));
                return new Arrivals(fresh, now, Optional.empty(), Optional.empty(), looks);
            }
            if (!now.isBefore(until)) {
                return new Arrivals(fresh, now, Optional.empty(), Optional.empty(), looks);
            }
            emptyAt = foundNothing(marker, emptyAt, asked);
            if (held) {
                Duration took = Duration.between(asked, now);
                habits.heldRequests().broughtNothing(hold, took);
                held = HeldRequests.wasHeld(hold, took);
            }
            if (!held) {
                waitForNextLook(marker, now, until);
            }
        }
    }

    /** Only the bot's answer to this message tells its pace; the vendor's dates tell it exactly where they fit the looks. */
    private void learn(Marker marker, List<Message> fresh, Duration emptyAt, Duration thereAt) {
        Optional<Message> reply = fresh.stream()
                .filter(Message::byBot)
                .filter(message -> message.replyTo().map(marker.own()::equals).orElse(true))
                .findFirst();
        if (reply.isEmpty() || marker.awaiting() != Awaiting.FIRST_REPLY) {
            return;
        }
        Optional<Duration> told = fresh.stream()
                .filter(message -> message.id().equals(marker.own()))
                .flatMap(own -> own.createdAt().stream())
                .flatMap(said -> reply.get().createdAt().stream().map(answered -> Duration.between(said, answered)))
                .filter(took -> took.compareTo(emptyAt) >= 0 && took.compareTo(thereAt) <= 0)
                .findFirst();
        schedule.learn(marker.bot(), emptyAt, new ReplyTime(told.orElse(emptyAt), told.orElse(thereAt)));
    }

    /** A look that found nothing teaches, too; it counts from when it was begun. */
    private Duration foundNothing(Marker marker, Duration before, Instant asked) {
        Duration at = longer(before, Duration.between(marker.since(), asked));
        if (marker.awaiting() == Awaiting.FIRST_REPLY) {
            schedule.notYet(marker.bot(), before, at);
        }
        return at;
    }

    private void waitForNextLook(Marker marker, Instant now, Instant until) {
        Duration elapsed = longer(Duration.ZERO, Duration.between(marker.since(), now));
        Instant next = marker.since().plus(schedule.nextLook(marker.bot(), elapsed));
        waiter.waitUntil(next.isBefore(until) ? next : until);
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

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
