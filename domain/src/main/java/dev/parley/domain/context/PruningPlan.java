package dev.parley.domain.context;

import java.util.List;

/**
 * What pruning would do: a dry run, until somebody sends {@link #pruned()}.
 *
 * @param removals what goes, in the order in which it was chosen; empty when the context is small enough
 * @param before the bytes of the context as it is
 * @param after the bytes of the context as it would be: exactly {@code before} less the bytes of all removals
 * @param target the bytes that were aimed at
 * @param pruned the context without what is removed
 */
public record PruningPlan(List<Removal> removals, int before, int after, int target, ContextData pruned) {
    /** Keeps an unchangeable copy of the removals. */
    public PruningPlan {
        removals = List.copyOf(removals);
    }

    /** Whether the target is reached; if not, all that is not pinned is removed and it is still not enough. */
    public boolean fits() {
        return after <= target;
    }

    /** Whether there is anything to remove. */
    public boolean changesAnything() {
        return !removals.isEmpty();
    }

    /** By how many bytes the pruned context misses the target; 0 when it fits. */
    public int missingBytes() {
        return Math.max(0, after - target);
    }
}
