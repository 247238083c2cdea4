package dev.parley.domain.context;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a context is made smaller: what must stay, and how small it has to become.
 *
 * <p>Only the session is pruned. First its arrays lose their oldest items, one array after the other, wherever they
 * stand in its objects; each keeps at least its newest item. Only when that is not enough do whole keys of the session
 * go, the oldest (first) key first; an object that holds something pinned is opened instead and loses its other keys. It
 * stops as soon as the target is reached.
 *
 * @param pinned what is never touched, with all that it holds; {@link #ALWAYS_PINNED} is added
 * @param targetBytes how many bytes the context may have afterwards, at least 0
 */
public record PruningWindow(Set<ContextPath> pinned, int targetBytes) {
    /** Where the conversation came from, and the mark of a simulation. */
    public static final Set<ContextPath> ALWAYS_PINNED = Set.of(
            new ContextPath(List.of(ContextData.METADATA)), new ContextPath(List.of(ContextData.SESSION, "simRun")));

    /** Adds what is always pinned and checks the target. */
    public PruningWindow {
        if (targetBytes < 0) {
            throw new IllegalArgumentException("a pruning target has at least 0 bytes, not " + targetBytes);
        }
        pinned = Stream.concat(pinned.stream(), ALWAYS_PINNED.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A window that prunes down to that many bytes and pins only what is always pinned. */
    public static PruningWindow downTo(int targetBytes) {
        return new PruningWindow(Set.of(), targetBytes);
    }

    /** A window that prunes until the context is within its budget. */
    public static PruningWindow into(ContextBudget budget) {
        return downTo(budget.limitBytes());
    }

    /** This window with one more key that must stay. */
    public PruningWindow pinning(ContextPath path) {
        return new PruningWindow(
                Stream.concat(pinned.stream(), Stream.of(path)).collect(Collectors.toSet()), targetBytes);
    }

    /** What would be removed. Changes nothing. */
    public PruningPlan plan(ContextData context) {
        return new Pruning(this, context).plan();
    }
}
