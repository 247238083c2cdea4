package dev.parley.domain.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How likely a reply is at which time, in bins of equal width on a logarithmic scale: the first ends at 50 ms, the last
 * at 60 s. Estimated from looks, which tell only that a reply came between two of them, or did not: a life table, in
 * which each reply is spread over its bins as the estimate itself has it, and smoothed, a dozen times over (Turnbull 1976;
 * Silverman, Jones, Wilson, Nychka 1990). Looks that found nothing count as well: of many that begin to wait at once the
 * fastest replies are seen first, and alone they would make the bot faster than it is. Seconds throughout. Pure.
 */
final class ReplyDensity {
    static final int BINS = 128;

    private static final double FIRST_EDGE = 0.05;
    private static final double LAST_EDGE = 60;
    private static final double BIN_WIDTH = Math.log(LAST_EDGE / FIRST_EDGE) / (BINS - 1);
    private static final double[] EDGES = edges();
    private static final int ROUNDS = 12;
    private static final double SMOOTHING = 0.3;
    private static final double A_SECOND = 1;
    private static final double TAIL = 1.5;
    private static final double[] FIRST_ESTIMATE = firstEstimate();

    private ReplyDensity() {}

    /**
     * What waiting for a reply has told from one time to another.
     *
     * @param from from when on; before, something else has told that it was not there
     * @param notYet the last time at which it was not there
     * @param there a time at which it was there, the same when it is known exactly; infinite when it was not there yet
     */
    record Told(double from, double notYet, double there) {
        boolean found() {
            return there < Double.POSITIVE_INFINITY;
        }
    }

    /** The time at which bin {@code index} begins, which is where the one before ends. */
    static double edge(int index) {
        return EDGES[index];
    }

    /** The probability of each bin. One invented reply keeps every bin possible. */
    static double[] of(List<Told> told) {
        List<Told> found = told.stream().filter(Told::found).toList();
        double bandwidth = SMOOTHING * Math.pow(found.size(), -0.2) / BIN_WIDTH;
        var table = new LifeTable(FIRST_ESTIMATE, told);
        double[] estimate = FIRST_ESTIMATE;
        for (int round = 0; round < ROUNDS; round++) {
            estimate = smoothed(table.with(found, estimate).density(), bandwidth);
        }
        return estimate;
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

    /**
     * The bin in which something later than the time can be: an edge belongs to the bin that begins there, and the last bin
     * has no end.
     */
    static int binAt(double time) {
        int found = Arrays.binarySearch(EDGES, time);
        return Math.min(BINS - 1, found >= 0 ? found : -found - 2);
    }

    /** The last bin in which something no later than the time can be. */
    static int binUpTo(double time) {
        int found = Arrays.binarySearch(EDGES, time);
        return Math.clamp(found >= 0 ? found - 1 : -found - 2, 0, BINS - 1);
    }

    /** What is believed of a bot that nobody knows: the later it is already, the longer it will still take. */
    private static double[] firstEstimate() {
        double[] estimate = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            estimate[bin] = Math.pow(Math.max(EDGES[bin], A_SECOND), -TAIL);
        }
        double all = DoubleStream.of(estimate).sum();
        return DoubleStream.of(estimate).map(each -> each / all).toArray();
    }

    private static double[] edges() {
        double[] edges = new double[BINS + 1];
        for (int i = 1; i <= BINS; i++) {
            edges[i] = FIRST_EDGE * Math.exp(BIN_WIDTH * (i - 1));
        }
        return edges;
    }
}
