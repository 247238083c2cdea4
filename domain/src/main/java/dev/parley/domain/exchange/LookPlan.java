package dev.parley.domain.exchange;

import java.util.stream.IntStream;

/**
 * The best times to look for a reply whose {@link ReplyDensity} is known, for a number of looks per reply.
 *
 * <p>What a look costs, against a second of delay, follows from the dense schedule, whose looks go at the rate {@code
 * (k/A)·sqrt(f/S)} and whose mean delay is {@code A²/2k} with {@code A = ∫ sqrt(f·S)} (Barlow, Hunter, Proschan 1963;
 * Keller 1974): one more look gains {@code A²/2k²}. At that price the times are computed backwards from the last bin, so
 * that they are exact also where replies come in two waves and looks are few. Seconds throughout. Immutable.
 */
final class LookPlan {
    /** A dense schedule counts looks as a flow; the look that finds the reply comes on average half a look later. */
    private static final double FINDING = 0.5;

    private final ReplyCurve curve;
    private final int[] nextEdge;
    private final double floor;
    private final double ceiling;

    private LookPlan(ReplyCurve curve, int[] nextEdge, double floor, double ceiling) {
        this.curve = curve;
        this.nextEdge = nextEdge;
        this.floor = floor;
        this.ceiling = ceiling;
    }

    /**
     * The plan with the smallest mean delay.
     *
     * @param density the probability of each bin
     * @param looks how many looks per reply to aim at, more than a half
     * @param floor the shortest time between two looks
     * @param ceiling the longest
     */
    static LookPlan best(double[] density, double looks, double floor, double ceiling) {
        double dense = flow(density) / (looks - FINDING);
        var curve = new ReplyCurve(density);
        return new LookPlan(curve, backwards(curve, dense * dense / 2, floor, ceiling), floor, ceiling);
    }

    /** When to look next, after having waited that long. */
    double nextLook(double elapsed) {
        int edge = nearestEdge(elapsed);
        double next = ReplyDensity.edge(nextEdge[edge]);
        return Math.clamp(next, elapsed + floor, elapsed + ceiling);
    }

    /** For how long a reply that was not there at one time can be expected to have been there at another. */
    double hiddenDelay(double lastLook, double now) {
        return curve.hiddenDelay(lastLook, now);
    }

    /** How long the bot takes on average. */
    double meanReplyTime() {
        return curve.mean();
    }

    /** {@code A = ∫ sqrt(f·S)}. */
    private static double flow(double[] density) {
        double survival = 1;
        double flow = 0;
        for (int bin = 0; bin < ReplyDensity.BINS; bin++) {
            double width = ReplyDensity.edge(bin + 1) - ReplyDensity.edge(bin);
            flow += Math.sqrt(density[bin] * width * Math.max(0, survival - density[bin] / 2));
            survival -= density[bin];
        }
        return flow;
    }

    private static int[] backwards(ReplyCurve curve, double price, double floor, double ceiling) {
        int last = ReplyDensity.BINS;
        double[] cost = new double[last + 1];
        int[] next = new int[last + 1];
        next[last] = last;
        for (int at = last - 1; at >= 0; at--) {
            double best = Double.POSITIVE_INFINITY;
            for (int to = at + 1; to <= last; to++) {
                double wait = ReplyDensity.edge(to) - ReplyDensity.edge(at);
                boolean tooSoon = wait < floor && to < last;
                if (tooSoon || (wait > ceiling && best < Double.POSITIVE_INFINITY)) {
                    continue;
                }
                double total = curve.hidden(at, to) + price * curve.pendingAt(at) + cost[to];
                if (total < best) {
                    best = total;
                    next[at] = to;
                }
            }
            cost[at] = best;
        }
        return next;
    }

    private static int nearestEdge(double elapsed) {
        int above = IntStream.rangeClosed(0, ReplyDensity.BINS)
                .filter(edge -> ReplyDensity.edge(edge) >= elapsed)
                .findFirst()
                .orElse(ReplyDensity.BINS);
        boolean below = above > 0 && elapsed - ReplyDensity.edge(above - 1) < ReplyDensity.edge(above) - elapsed;
        return below ? above - 1 : above;
    }
}
