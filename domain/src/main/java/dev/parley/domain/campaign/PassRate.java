package dev.parley.domain.campaign;

import dev.parley.domain.Proportion;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often something passed, and what that says about how often it will. Pure.
 *
 * @param passed 0 or more
 * @param total how many there were, at least {@code passed}
 */
public record PassRate(long passed, long total) {
    private static final long MOST_MORE = 1_000_000;

    /** Checks the order. */
    public PassRate {
        if (passed < 0 || passed > total) {
            throw new IllegalArgumentException("of %d there cannot have passed %d".formatted(total, passed));
        }
    }

    /** The share that passed; 0 of none. */
    public double share() {
        return total == 0 ? 0 : (double) passed / total;
    }

    /** The lower end of the 95 % interval (Wilson 1927); 0 of none. */
    public double low() {
        return Proportion.low(share(), total);
    }

    /** The upper end of the 95 % interval (Wilson 1927); 1 of none. */
    public double high() {
        return Proportion.high(share(), total);
    }

    /**
     * How likely k executions in a row pass, estimated without bias from the ways to choose k of those that there were
     * (Chen et al. 2021; Yao et al. 2024 call it pass^k).
     *
     * @param k 1 to the total
     */
    public double inARow(int k) {
        if (k < 1 || k > total) {
            throw new IllegalArgumentException("of %d executions there are no %d in a row".formatted(total, k));
        }
        double likely = 1;
        for (int i = 0; i < k; i++) {
            likely *= Math.max(0, (double) (passed - i) / (total - i));
        }
        return likely;
    }

    /** The lower end of the 95 % interval of how likely k executions in a row pass: k times the lower end of one. */
    public double inARowLow(int k) {
        return Math.pow(low(), k);
    }

    /** The upper end of the 95 % interval of how likely k executions in a row pass: k times the upper end of one. */
    public double inARowHigh(int k) {
        return Math.pow(high(), k);
    }

    /** How many in a row are worth telling of: 2, 5, 10, 20, 50, … and as many as there were, in this order; none of one. */
    public List<Integer> lengths() {
        SortedSet<Integer> lengths = new TreeSet<>();
        for (long ten = 1; ten <= total; ten *= 10) {
            for (long length : new long[] {ten, 2 * ten, 5 * ten, total}) {
                if (length > 1 && length <= total) {
                    lengths.add(Math.toIntExact(length));
                }
            }
        }
        return List.copyOf(lengths);
    }

    /** Whether the interval still holds a required share, so that it is open whether it is reached. */
    public boolean isOpen(double required) {
        return low() < required && high() >= required;
    }

    /**
     * How many more executions would decide whether the required share is reached, if they pass as often as those that
     * there were; nothing when it is decided, or when no million would decide.
     */
    public OptionalLong moreToDecide(double required) {
        if (!isOpen(required) || total == 0) {
            return OptionalLong.empty();
        }
        long most = 1;
        while (!decided(total + most, required)) {
            most *= 2;
            if (most > MOST_MORE) {
                return OptionalLong.empty();
            }
        }
        long least = most / 2;
        while (most - least > 1) {
            long middle = (least + most) / 2;
            if (decided(total + middle, required)) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return OptionalLong.of(most);
    }

    private boolean decided(long executions, double required) {
        return Proportion.low(share(), executions) >= required || Proportion.high(share(), executions) < required;
    }
}
