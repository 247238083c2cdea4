package dev.parley.domain;

/**
 * How many of how many, and what that says about the share behind it. Pure.
 *
 * <p>The interval is Wilson's score interval at 95 % (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22, 1927; method 3 of R. G. Newcombe,
 * "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998).
 *
 * @param count 0 or more
 * @param of how many there were, at least {@code count}
 */
public record Proportion(long count, long of) {
    /** The two-sided 95 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Checks the order. */
    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("%d of %d is no proportion".formatted(count, of));
        }
    }

    /** Of none: nothing is known. */
    public boolean isOfNone() {
        return of == 0;
    }

    /** The share; 0 of none. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** The lower end of the interval; 0 of none. */
    public double low() {
        return low(share(), of);
    }

    /** The upper end of the interval; 1 of none. */
    public double high() {
        return high(share(), of);
    }

    /** The lower end of the interval of a share of so many; 0 of none. */
    public static double low(double share, long of) {
        return of == 0 ? 0 : Math.max(0, centre(share, of) - half(share, of));
    }

    /** The upper end of the interval of a share of so many; 1 of none. */
    public static double high(double share, long of) {
        return of == 0 ? 1 : Math.min(1, centre(share, of) + half(share, of));
    }

    private static double centre(double share, long n) {
        return (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
    }

    private static double half(double share, long n) {
        return Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
    }
}
