package dev.parley.domain.exchange;

/**
 * A {@link ReplyDensity} summed up: which share of replies is there by when, and for how long they have been there. Within
 * a bin replies are spread evenly; behind the last one all are there. Seconds throughout. Immutable.
 */
final class ReplyCurve {
    private static final double NOTHING_PENDING = 1e-9;
    private static final int BINS = ReplyDensity.BINS;

    private final double[] there = new double[BINS + 1];
    private final double[] area = new double[BINS + 1];

    /** @param density the probability of each bin */
    ReplyCurve(double[] density) {
        for (int i = 0; i < BINS; i++) {
            there[i + 1] = there[i] + density[i];
            area[i + 1] = area[i] + (there[i] + there[i + 1]) / 2 * width(i);
        }
    }

    /** The share of replies that is not there at an edge. */
    double pendingAt(int edge) {
        return 1 - there[edge];
    }

    /** For how long a reply is there unseen between looks at two edges, on average over all replies. */
    double hidden(int from, int to) {
        return area[to] - area[from] - there[from] * (ReplyDensity.edge(to) - ReplyDensity.edge(from));
    }

    /** As {@link #hidden} at any two times, over those replies that are not there at the first. */
    double hiddenDelay(double from, double to) {
        double pending = 1 - thereBy(from);
        double all = to - from;
        if (pending < NOTHING_PENDING) {
            return all; // it should have been there long ago
        }
        return Math.clamp((areaBy(to) - areaBy(from) - thereBy(from) * all) / pending, 0, all);
    }

    /** The mean time of a reply. */
    double mean() {
        double end = ReplyDensity.edge(BINS);
        return end * there[BINS] - area[BINS];
    }

    private double thereBy(double time) {
        int bin = ReplyDensity.binAt(time);
        double into = Math.min(time - ReplyDensity.edge(bin), width(bin));
        return there[bin] + (there[bin + 1] - there[bin]) * into / width(bin);
    }

    private double areaBy(double time) {
        int bin = ReplyDensity.binAt(time);
        double into = Math.min(time - ReplyDensity.edge(bin), width(bin));
        double behind = Math.max(0, time - ReplyDensity.edge(BINS));
        return area[bin] + (there[bin] + thereBy(time)) / 2 * into + behind * there[BINS];
    }

    private static double width(int bin) {
        return ReplyDensity.edge(bin + 1) - ReplyDensity.edge(bin);
    }
}
