package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Arrivals;
import dev.parley.domain.exchange.Marker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Waits for replies where many wait: the one watch of the tenant tells when a conversation has moved, and only then its
 * messages are listed. Until the watch is believed, the looks of the schedule go on beside it; then rare ones do, so that
 * a reply that it does not tell of is found all the same, and held against it.
 *
 * @param watch of the tenant's list
 * @param belief whether the watch can be believed
 * @param interactions lists messages
 * @param pace when looks are due
 * @param clock our time
 */
record CrowdWatch(
        TenantWatch watch, WatchBelief belief, Interactions interactions, LookPace pace, InstantSource clock) {
    private static final Duration BETWEEN_SAFETY_LOOKS = Duration.ofSeconds(5);

    /** Whether it can serve for this. */
    boolean serves(Marker marker) {
        return belief.worthTrying() && marker.newest().isPresent();
    }

    /** Whether it can also tell that nothing came. */
    boolean tellsQuiet() {
        return belief.isBelieved();
    }

    Arrivals awaitReply(Marker marker, Instant until) {
        Instant known = marker.newest().orElseThrow();
        Duration emptyAt = Duration.ZERO;
        for (int looks = 1; ; looks++) {
            Look safety = safetyLook(marker, until);
            Sighting sighting = watch.await(marker.conversation(), known, safety.due());
            if (sighting instanceof Sighting.CannotTell) {
                pace.waitForNextLook(marker, clock.instant(), until);
            }
            if (sighting instanceof Sighting.Quiet && believedMeanwhile(safety, until)) {
                continue;
            }
            Instant asked = clock.instant();
            List<Message> fresh = interactions.unknown(marker.conversation(), marker.seen());
            Instant now = clock.instant();
            if (LookPace.isAnswered(fresh)) {
                judge(sighting, fresh);
                pace.learn(marker, fresh, emptyAt, now);
                return new Arrivals(fresh, now, Optional.empty(), state(sighting), looks);
            }
            if (!now.isBefore(until)) {
                return new Arrivals(fresh, now, Optional.empty(), state(sighting), looks);
            }
            emptyAt = pace.foundNothing(marker, emptyAt, asked);
            if (sighting instanceof Sighting.Moved moved) {
                known = moved.updated();
            }
        }
    }

    /** Empty where the watch cannot tell. */
    Optional<Arrivals> awaitQuiet(Marker marker, Instant until) {
        Instant known = marker.newest().orElseThrow();
        while (true) {
            switch (watch.await(marker.conversation(), known, until)) {
                case Sighting.Moved moved -> {
                    List<Message> fresh = interactions.unknown(marker.conversation(), marker.seen());
                    if (!fresh.isEmpty()) {
                        return Optional.of(
                                new Arrivals(fresh, clock.instant(), Optional.empty(), Optional.of(moved.state()), 1));
                    }
                    known = moved.updated();
                }
                case Sighting.Quiet quiet -> {
                    return Optional.of(new Arrivals(List.of(), clock.instant(), Optional.empty(), quiet.state(), 0));
                }
                case Sighting.CannotTell c -> {
                    return Optional.empty();
                }
            }
        }
    }

    /** A look that was planned because the watch was not believed yet, and is not needed any more. */
    private boolean believedMeanwhile(Look look, Instant until) {
        return look.ofTheSchedule() && belief.isBelieved() && clock.instant().isBefore(until);
    }

    private Look safetyLook(Marker marker, Instant until) {
        Instant now = clock.instant();
        boolean believed = belief.isBelieved();
        Instant due = believed ? now.plus(BETWEEN_SAFETY_LOOKS) : pace.nextLook(marker, now);
        return new Look(due.isBefore(until) ? due : until, !believed);
    }

    /**
     * A look beside the watch.
     *
     * @param due our time
     * @param ofTheSchedule whether it is taken because the watch is not believed
     */
    private record Look(Instant due, boolean ofTheSchedule) {}

    private void judge(Sighting sighting, List<Message> fresh) {
        switch (sighting) {
            case Sighting.Moved m -> belief.toldOfAReply();
            case Sighting.CannotTell c -> {}
            case Sighting.Quiet quiet -> {
                if (saidAt(fresh)
                        .map(said -> quiet.seenUpTo().map(said::isBefore).orElse(false))
                        .orElse(false)) {
                    belief.missedAReply();
                } else {
                    belief.foundByLook();
                }
            }
        }
    }

    private static Optional<Instant> saidAt(List<Message> fresh) {
        return fresh.stream()
                .filter(message -> !(message.author() instanceof Author.Visitor))
                .flatMap(message -> message.createdAt().stream())
                .findFirst();
    }

    private static Optional<ConversationState> state(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Moved moved -> Optional.of(moved.state());
            case Sighting.Quiet quiet -> quiet.state();
            case Sighting.CannotTell c -> Optional.empty();
        };
    }
}
