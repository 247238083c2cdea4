package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the desk fares: whether it takes anything, for now or at all. A desk that fails as a whole, or refuses everything, is
 * told from conversations that fail or are refused, so that nothing is put aside for it. What it refused in a row, and until
 * when it is not to be asked, is known from the runs before. Safe for many threads.
 */
final class DeskHealth {
    /** No desk is left alone for longer, whatever it says. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final SyncParts parts;
    private final Instant began;
    private final FailuresInARow failures = new FailuresInARow();
    private Optional<DeskFault> down = Optional.empty();
    private boolean refusedNow;
    private DeskStanding standing;

    DeskHealth(SyncParts parts) {
        this.parts = parts;
        this.began = parts.clock().instant();
        this.standing = parts.ledger().standing(parts.route());
    }

    /** What became of one more change. */
    synchronized void met(Pending change, CarryOutcome outcome) {
        switch (outcome) {
            case CarryOutcome.Done done ->
                done.refused()
                        .ifPresentOrElse(refusal -> refused(change, refusal), () -> passed(change.conversation()));
            case CarryOutcome.PutAside aside -> aside.refused().ifPresent(refusal -> refused(change, refusal));
            case CarryOutcome.DeskDown it when it.fault() instanceof DeskFault.RateLimited -> limited(it.until());
            case CarryOutcome.DeskDown it -> down = Optional.of(it.fault());
            case CarryOutcome.Busy busy -> {}
            case CarryOutcome.Later later -> later.failure().ifPresent(fault -> failed(change, later.at(), fault));
        }
    }

    /** It told whoever looked at it to wait. */
    synchronized void limited(DeskFault.RateLimited limited) {
        limited(parts.clock().instant().plus(limited.retryAfter().orElse(Duration.ZERO)));
    }

    /** Why the desk takes nothing at all, where it says so or fails. */
    synchronized Optional<DeskFault> fault() {
        return down;
    }

    /** What it refuses, where it refuses one conversation after the other, and did so in this run. */
    synchronized Optional<DeskFault> refusesEverything() {
        return Optional.of(standing)
                .filter(it -> refusedNow && it.refusesEverything())
                .map(it -> new DeskFault.Misconfigured(
                        "it refuses one conversation after the other (%s): %s".formatted(it.alike(), it.words())));
    }

    /** That it limits everything, where it is not to be asked now. */
    synchronized Optional<DeskFault> limit() {
        return Optional.of(standing)
                .filter(it -> isLeftAlone())
                .map(it -> new DeskFault.RateLimited(
                        Optional.of(Duration.between(parts.clock().instant(), it.notBefore())),
                        DeskFault.RateLimited.Scope.ACCOUNT));
    }

    /** Whether it is not to be asked now. */
    synchronized boolean isLeftAlone() {
        return standing.isLeftAlone(parts.clock().instant());
    }

    /** That time, or a later one where the desk is not to be asked before. */
    synchronized Instant notBefore(Instant time) {
        return time.isAfter(standing.notBefore()) ? time : standing.notBefore();
    }

    /**
     * A desk that worked for none of them says nothing about any of them: their attempts do not count, and what is put aside
     * for it is taken up again, also what earlier runs did.
     *
     * @return how many conversations of this run are not put aside any more
     */
    synchronized long forgive() {
        failures.forgiven().forEach(change -> parts.ledger().postpone(parts.route(), change));
        if (!standing.refusesEverything()) {
            return 0;
        }
        List<Parked> inVain = standing.refused().stream()
                .flatMap(conversation -> parts.ledger().parked(parts.route(), conversation).stream())
                .filter(aside -> !aside.at().isBefore(standing.since()))
                .toList();
        inVain.forEach(this::takeUp);
        return inVain.stream()
                .filter(aside -> aside.entry().isEmpty() && !aside.at().isBefore(began))
                .count();
    }

    private void takeUp(Parked aside) {
        Instant now = parts.clock().instant();
        parts.ledger().retry(parts.route(), aside, now);
        parts.ledger().postpone(parts.route(), aside.change().triedAlready(now));
        parts.ledger()
                .decided(
                        parts.route(),
                        new Decision(
                                aside.conversation(),
                                now,
                                Decision.What.LATER,
                                "the desk refuses one conversation after the other",
                                Optional.empty()));
    }

    /** Those that seemed to be refused for the desk's sake are tried now, each for itself. */
    private void passed(ConversationId conversation) {
        failures.passed();
        boolean suspected = standing.refusesEverything();
        keep(standing.passed(conversation));
        if (suspected) {
            Instant now = parts.clock().instant();
            standing.suspects()
                    .forEach(suspect -> parts.ledger()
                            .pending(parts.route(), suspect)
                            .ifPresent(change -> parts.ledger().postpone(parts.route(), change.deferred(now))));
        }
    }

    private void refused(Pending change, Refusal refusal) {
        ConversationId conversation = change.conversation();
        if (!standing.refusesEverything() && standing.suspects().contains(conversation)) {
            keep(standing.without(conversation));
            return;
        }
        refusedNow = true;
        keep(standing.refused(conversation, refusal, parts.clock().instant()));
    }

    /** Where it does not say for how long, it is left alone for longer each time. */
    private void limited(Instant until) {
        int inARow = isLeftAlone() ? standing.limits() : standing.limits() + 1;
        Instant now = parts.clock().instant();
        Instant atLeast = now.plus(parts.backOff(inARow));
        Instant asked = until.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : until;
        keep(standing.limited(notBefore(asked.isAfter(atLeast) ? asked : atLeast), inARow));
    }

    private void keep(DeskStanding now) {
        if (!now.equals(standing)) {
            standing = now;
            parts.ledger().stands(parts.route(), now);
        }
    }

    private void failed(Pending change, Instant again, DeskFault.Transient fault) {
        if (failures.failed(change.deferred(again))) {
            down = Optional.of(fault);
        }
    }
}
