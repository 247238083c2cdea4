package dev.parley.domain.campaign;

/**
 * How much is kept of some runs.
 *
 * @param runs how many they are
 * @param cases how many cases are kept of them
 * @param bytes how many bytes these hold, about
 */
public record RunAmount(int runs, long cases, long bytes) {
    /** Nothing. */
    public static final RunAmount NONE = new RunAmount(0, 0, 0);

    /** Both together. */
    public RunAmount plus(RunAmount other) {
        return new RunAmount(runs + other.runs, cases + other.cases, bytes + other.bytes);
    }
}
