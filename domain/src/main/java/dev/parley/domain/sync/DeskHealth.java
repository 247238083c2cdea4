package dev.parley.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How the desk fares in one run: whether it takes anything, for now or at all. A desk that fails as a whole is told from
 * conversations that fail, so that nothing is put aside for it. Safe for many threads.
 */
final class DeskHealth {
    private final SyncParts parts;
    private final Instant began;
    private final AtomicReference<Optional<DeskFault>> down = new AtomicReference<>(Optional.empty());
    private final FailuresInARow failures = new FailuresInARow();
    private final RefusalsInARow refusals = new RefusalsInARow();
    private final Gate gate;

    DeskHealth(SyncParts parts) {
        this.parts = parts;
        this.began = parts.clock().instant();
        this.gate = new Gate(parts);
    }

    /** What became of one more change. */
    void met(Pending change, CarryOutcome outcome) {
        switch (outcome) {
            case CarryOutcome.Done done ->
                done.refused().ifPresentOrElse(refusal -> refused(change, refusal), this::passed);
            case CarryOutcome.PutAside aside -> aside.refused().ifPresent(refusal -> refused(change, refusal));
            case CarryOutcome.DeskDown it when it.fault() instanceof DeskFault.RateLimited -> gate.close(it.until());
            case CarryOutcome.DeskDown it -> down.set(Optional.of(it.fault()));
            case CarryOutcome.Busy busy -> {}
            case CarryOutcome.Later later -> later.failure().ifPresent(fault -> failed(change, later.at(), fault));
        }
    }

    /** Why the desk takes nothing at all, where it does not. */
    Optional<DeskFault> fault() {
        return down.get();
    }

    /** Whether it is not to be asked now. */
    boolean isLeftAlone() {
        return gate.isClosed();
    }

    /** That time, or a later one where the desk is not to be asked before. */
    Instant notBefore(Instant time) {
        return gate.notBefore(time);
    }

    /**
     * A desk that worked for none of them says nothing about any of them: their attempts do not count, and what is put aside
     * for it is taken up again.
     *
     * @return how many conversations are not put aside any more
     */
    long forgive() {
        failures.forgiven().forEach(change -> parts.ledger().postpone(parts.route(), change));
        List<Parked> inVain = refusals.forgiven().stream()
                .flatMap(conversation -> parts.ledger().parked(parts.route(), conversation).stream())
                .filter(aside -> !aside.at().isBefore(began))
                .toList();
        inVain.forEach(this::takeUp);
        return inVain.stream().filter(aside -> aside.entry().isEmpty()).count();
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

    private void passed() {
        failures.passed();
        refusals.passed();
        gate.passed();
    }

    private void refused(Pending change, Refusal refusal) {
        refusals.refused(change.conversation(), refusal).ifPresent(fault -> down.set(Optional.of(fault)));
    }

    private void failed(Pending change, Instant again, DeskFault.Transient fault) {
        if (failures.failed(change.deferred(again))) {
            down.set(Optional.of(fault));
        }
    }
}
