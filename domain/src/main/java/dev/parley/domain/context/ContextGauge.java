package dev.parley.domain.context;

import java.util.Comparator;
import java.util.List;

/**
 * How full a context is. Pure; it measures when it is asked.
 *
 * @param context what is measured
 * @param budget what it may take
 */
public record ContextGauge(ContextData context, ContextBudget budget) {
    private static final Comparator<KeySize> LARGEST_FIRST =
            Comparator.comparingInt(KeySize::bytes).reversed();

    /** Measures a context against its budget. */
    public static ContextGauge of(ContextData now, ContextBudget budget) {
        return new ContextGauge(now, budget);
    }

    /** The bytes that are taken. */
    public int usedBytes() {
        return context.bytes();
    }

    /** The bytes that may be taken. */
    public int limitBytes() {
        return budget.limitBytes();
    }

    /** The bytes that are left; negative when the context is over its budget. */
    public int freeBytes() {
        return limitBytes() - usedBytes();
    }

    /** Whether the context may be sent. */
    public boolean fits() {
        return freeBytes() >= 0;
    }

    /** Whole percent of the budget: 100 only when exactly all of it is taken, more only when it does not fit. */
    public int percent() {
        long scaled = 100L * usedBytes();
        return Math.toIntExact(fits() ? scaled / limitBytes() : Math.ceilDiv(scaled, limitBytes()));
    }

    /**
     * The keys that take most, the largest first; equal ones in the order of the context.
     *
     * @param atMost how many to name
     */
    public List<KeySize> largest(int atMost) {
        return KeySize.of(context).stream().sorted(LARGEST_FIRST).limit(atMost).toList();
    }

    /** What a turn added, measured against the snapshot before it. */
    public ContextGrowth since(ContextData before) {
        return since(before, 1);
    }

    /**
     * What some turns added.
     *
     * @param before the snapshot before the first of them
     * @param turns how many turns lie between, at least 1
     */
    public ContextGrowth since(ContextData before, int turns) {
        return ContextGrowth.between(before, this, turns);
    }
}
