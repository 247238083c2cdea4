package dev.parley.domain.context;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the context gained between two snapshots.
 *
 * @param bytes in all; negative when it shrank
 * @param turns how many turns lie between the snapshots, at least 1
 * @param grown the keys that grew or are new, with the bytes each gained, the fastest first
 * @param turnsLeft how many more turns fit at this pace, 0 when the budget is spent; absent when the context does not grow
 */
public record ContextGrowth(int bytes, int turns, List<KeySize> grown, OptionalInt turnsLeft) {
    /** Keeps an unchangeable copy and checks the turns. */
    public ContextGrowth {
        if (turns < 1) {
            throw new IllegalArgumentException("growth is measured over at least 1 turn, not " + turns);
        }
        grown = List.copyOf(grown);
    }

    /** The pace: bytes gained per turn, on average. */
    public double bytesPerTurn() {
        return (double) bytes / turns;
    }

    static ContextGrowth between(ContextData before, ContextGauge now, int turns) {
        var sizesBefore = new HashMap<ContextPath, Integer>();
        KeySize.of(before).forEach(size -> sizesBefore.put(size.path(), size.bytes()));
        var grown = KeySize.of(now.context()).stream()
                .map(size -> new KeySize(size.path(), size.bytes() - sizesBefore.getOrDefault(size.path(), 0)))
                .filter(size -> size.bytes() > 0)
                .sorted(Comparator.comparingInt(KeySize::bytes).reversed())
                .toList();
        int bytes = now.usedBytes() - before.bytes();
        return new ContextGrowth(bytes, turns, grown, turnsLeft(now.freeBytes(), bytes, turns));
    }

    private static OptionalInt turnsLeft(int free, int growth, int turns) {
        if (growth <= 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, (long) Math.max(0, free) * turns / growth));
    }
}
