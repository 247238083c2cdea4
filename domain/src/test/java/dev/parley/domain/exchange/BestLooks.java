package dev.parley.domain.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The smallest mean delay that any number of looks can reach with a bot of known pace: exact optima on a fine even grid,
 * by dynamic programming, one for each price of a look; between them the best mixture of two.
 */
final class BestLooks {
    private static final double STEP = 0.025;
    private static final int LAST = 600;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final List<LookCost> optima;

    BestLooks(ReplyPace pace) {
        optima = DoubleStream.iterate(0.01, price -> price < 0.8, price -> price * 1.25)
                .mapToObj(price -> optimum(pace, price))
                .sorted(Comparator.comparingDouble(LookCost::looks))
                .toList();
    }

    /** By how much the schedule is slower than the best one with as many looks. */
    double ratio(LookCost cost) {
        for (int i = 1; i < optima.size(); i++) {
            LookCost fewer = optima.get(i - 1);
            LookCost more = optima.get(i);
            if (more.looks() >= cost.looks()) {
                double share = (cost.looks() - fewer.looks()) / (more.looks() - fewer.looks());
                return cost.delay() / (fewer.delay() + share * (more.delay() - fewer.delay()));
            }
        }
        throw new AssertionError("no optimum is known for " + cost);
    }

    private static LookCost optimum(ReplyPace pace, double price) {
        double[] looks = new double[LAST + 1];
        double[] delay = new double[LAST + 1];
        for (int at = LAST - 1; at >= 0; at--) {
            double pending = 1 - pace.thereBy(at * STEP);
            double cheapest = Double.POSITIVE_INFINITY;
            for (int to = Math.min(LAST, at + SHORTEST); to <= Math.min(LAST, at + LONGEST); to++) {
                double hidden = pace.hiddenBetween(at * STEP, to * STEP) + delay[to];
                double cost = hidden + price * (pending + looks[to]);
                if (cost < cheapest) {
                    cheapest = cost;
                    looks[at] = pending + looks[to];
                    delay[at] = hidden;
                }
            }
        }
        return new LookCost(looks[0], delay[0]);
    }
}
