package dev.parley.domain.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * How likely a reply is at which time, in bins of equal width on a logarithmic scale: the first ends at 50 ms, the last
 * at 60 s. Estimated from intervals, because a look tells only that the reply came since the look before: each interval's
 * weight is spread over its bins as the estimate itself has it, and smoothed, a dozen times over (Silverman, Jones,
 * Wilson, Nychka 1990). Seconds throughout. Pure.
 */
final class ReplyDensity {
    static final int BINS = 128;

    private static final double FIRST_EDGE = 0.05;
    private static final double LAST_EDGE = 60;
    private static final double BIN_WIDTH = Math.log(LAST_EDGE / FIRST_EDGE) / (BINS - 1);
    private static final double[] EDGES = edges();
    private static final int ROUNDS = 12;
    private static final double SMOOTHING = 0.3;

    private ReplyDensity() {}

    /**
     * When a reply came, as far as known.
     *
     * @param notYet the last time at which it was not there
     * @param there a time at which it was there; the same when it is known exactly
     */
    record Interval(double notYet, double there) {}

    /** The time at which bin {@code index} begins, which is where the one before ends. */
    static double edge(int index) {
        return EDGES[index];
    }

    /** The probability of each bin. One invented reply, anywhere, keeps every bin possible. */
    static double[] of(List<Interval> observed) {
        double[] even = new double[BINS];
        Arrays.fill(even, 1.0 / BINS);
        double[] estimate = even;
        double bandwidth = SMOOTHING * Math.pow(observed.size(), -0.2) / BIN_WIDTH;
        for (int round = 0; round < ROUNDS; round++) {
            double[] smooth = smoothed(spread(observed, estimate), bandwidth);
            for (int bin = 0; bin < BINS; bin++) {
                smooth[bin] = (smooth[bin] + even[bin]) / (observed.size() + 1);
            }
            estimate = smooth;
        }
        return estimate;
    }

    private static double[] spread(List<Interval> observed, double[] estimate) {
        double[] weights = new double[BINS];
        for (Interval interval : observed) {
            int first = binFrom(interval.notYet());
            int last = Math.max(first, binUpTo(interval.there()));
            double total = 0;
            for (int bin = first; bin <= last; bin++) {
                total += estimate[bin];
            }
            for (int bin = first; bin <= last; bin++) {
                weights[bin] += estimate[bin] / total;
            }
        }
        return weights;
    }

    private static double[] smoothed(double[] weights, double bandwidth) {
        int reach = (int) Math.ceil(3 * bandwidth);
        double[] smooth = new double[BINS];
        for (int from = 0; from < BINS; from++) {
            int first = Math.max(0, from - reach);
            int last = Math.min(BINS - 1, from + reach);
            double total = 0;
            for (int to = first; to <= last; to++) {
                total += bell((to - from) / bandwidth);
            }
            for (int to = first; to <= last; to++) {
                smooth[to] += weights[from] * bell((to - from) / bandwidth) / total;
            }
        }
        return smooth;
    }

    private static double bell(double x) {
        return Math.exp(-x * x / 2);
    }

    /** The bin in which something later than the time can be. */
    private static int binFrom(double time) {
        int found = Arrays.binarySearch(EDGES, time);
        return Math.min(BINS - 1, found >= 0 ? found : -found - 2);
    }

    /** The last bin in which something no later than the time can be. */
    private static int binUpTo(double time) {
        int found = Arrays.binarySearch(EDGES, time);
        return Math.clamp(found >= 0 ? found - 1 : -found - 2, 0, BINS - 1);
    }

    private static double[] edges() {
        double[] edges = new double[BINS + 1];
        for (int i = 1; i <= BINS; i++) {
            edges[i] = FIRST_EDGE * Math.exp(BIN_WIDTH * (i - 1));
        }
        return edges;
    }
}
