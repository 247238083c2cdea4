package dev.parley.domain.exchange;

import dev.parley.domain.exchange.ReplyDensity.Told;
import java.util.List;

/**
 * For each bin of a {@link ReplyDensity}, how many replies came in it and how many could have: the hazard is the one by the
 * other. Serves one estimate on one thread.
 */
final class LifeTable {
    private final double[] came = new double[ReplyDensity.BINS];
    private final double[] couldCome = new double[ReplyDensity.BINS];

    /**
     * The table as far as it does not depend on an estimate.
     *
     * @param invented the bins of one reply that nobody has seen
     */
    LifeTable(double[] invented, List<Told> all) {
        double later = 1;
        for (int bin = 0; bin < came.length; bin++) {
            came[bin] = invented[bin];
            couldCome[bin] = later;
            later -= invented[bin];
        }
        for (Told told : all) {
            int last = ReplyDensity.binAt(told.notYet());
            for (int bin = ReplyDensity.binAt(told.from()); bin <= last; bin++) {
                couldCome[bin] += part(bin, told.from(), told.notYet());
            }
        }
    }

    private LifeTable(LifeTable other) {
        System.arraycopy(other.came, 0, came, 0, came.length);
        System.arraycopy(other.couldCome, 0, couldCome, 0, couldCome.length);
    }

    /** This table and those replies, each spread between the two times it came between as the estimate has it. */
    LifeTable with(List<Told> found, double[] estimate) {
        var table = new LifeTable(this);
        found.forEach(told -> table.spread(told, estimate));
        return table;
    }

    private void spread(Told told, double[] estimate) {
        int first = ReplyDensity.binAt(told.notYet());
        int last = Math.max(first, ReplyDensity.binUpTo(told.there()));
        double total = 0;
        for (int bin = first; bin <= last; bin++) {
            total += estimate[bin];
        }
        double later = 1;
        double part = part(first, told.notYet(), Double.POSITIVE_INFINITY);
        for (int bin = first; bin <= last; bin++) {
            double share = estimate[bin] / total;
            couldCome[bin] += later * part;
            came[bin] += share;
            later -= share;
            part = 1;
        }
    }

    /** The probability of each bin; what would come behind the last one comes in it. */
    double[] density() {
        double[] density = new double[came.length];
        double later = 1;
        for (int bin = 0; bin < density.length; bin++) {
            density[bin] = later * Math.min(1, came[bin] / couldCome[bin]);
            later -= density[bin];
        }
        density[density.length - 1] += later;
        return density;
    }

    /** Which part of a bin lies between two times. */
    private static double part(int bin, double from, double to) {
        double begin = ReplyDensity.edge(bin);
        double end = ReplyDensity.edge(bin + 1);
        double part = (Math.min(end, to) - Math.max(begin, from)) / (end - begin);
        return Math.max(0, part);
    }
}
