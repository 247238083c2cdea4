package dev.parley.domain.exchange;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** How long a simulated bot takes: a density, tabulated, from which samples are drawn. Seconds. */
final class ReplyPace {
    static final double STEP = 0.005;

    private static final int POINTS = 6001;

    private final String name;
    private final double[] there = new double[POINTS];
    private final double[] area = new double[POINTS];

    private ReplyPace(String name, DoubleUnaryOperator density) {
        this.name = name;
        for (int i = 1; i < POINTS; i++) {
            there[i] = there[i - 1] + density.applyAsDouble((i - 0.5) * STEP) * STEP;
        }
        double all = there[POINTS - 1];
        for (int i = 1; i < POINTS; i++) {
            there[i] /= all;
            area[i] = area[i - 1] + (there[i] + there[i - 1]) / 2 * STEP;
        }
    }

    static ReplyPace logNormal() {
        return new ReplyPace("lognormal(1.2 s, 0.6)", t -> logNormal(t, 1.2, 0.6));
    }

    static ReplyPace uniform() {
        return new ReplyPace("uniform(0.5 s, 3 s)", t -> t > 0.5 && t < 3 ? 0.4 : 0);
    }

    static ReplyPace bimodal() {
        return new ReplyPace("bimodal(0.6 s, 3 s)", t -> 0.6 * logNormal(t, 0.6, 0.25) + 0.4 * logNormal(t, 3, 0.2));
    }

    static ReplyPace exponential() {
        return new ReplyPace("exponential(1.2 s)", t -> Math.exp(-t / 1.2) / 1.2);
    }

    /** The probability that the reply is there by then. */
    double thereBy(double time) {
        return at(there, time);
    }

    /** The mean hidden time of a reply that comes between two looks, times its probability. */
    double hiddenBetween(double look, double next) {
        return at(area, next) - at(area, look) - thereBy(look) * (next - look);
    }

    double draw(RandomGenerator random) {
        double share = random.nextDouble();
        int low = 0;
        int high = POINTS - 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (there[middle] < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high * STEP;
    }

    @Override
    public String toString() {
        return name;
    }

    static double end() {
        return (POINTS - 1) * STEP;
    }

    private static double at(double[] table, double time) {
        double place = Math.min(time / STEP, POINTS - 1);
        int i = Math.min((int) place, POINTS - 2);
        return table[i] + (place - i) * (table[i + 1] - table[i]);
    }

    private static double logNormal(double t, double median, double sigma) {
        double x = Math.log(t / median) / sigma;
        return Math.exp(-x * x / 2) / (t * sigma * Math.sqrt(2 * Math.PI));
    }
}
