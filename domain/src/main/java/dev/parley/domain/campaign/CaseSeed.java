package dev.parley.domain.campaign;

/**
 * Which seed each execution of a case draws its generated values from. It depends on the run's seed, on the name of the
 * scenario's file without its folders, on the scenario, the repetition and the attempt, and on nothing else: not on what
 * else is executed, in which order, or from which folder Parley was called. Pure.
 */
public final class CaseSeed {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SHIFT = 29;

    private CaseSeed() {}

    /**
     * The seed of an execution.
     *
     * @param runSeed the run's
     * @param attempt 0 for the first
     */
    public static long of(long runSeed, CaseKey key, int attempt) {
        long seed = runSeed;
        for (int part : parts(key, attempt)) {
            seed = (seed ^ part) * MIX;
            seed ^= seed >>> SHIFT;
        }
        return seed;
    }

    /**
     * The way back: the run's seed with which the first attempt at the first repetition of that case draws from a given
     * seed, whichever repetition or attempt drew from it then. For a first attempt at a first repetition that is the seed
     * of its own run.
     *
     * @param drawn what an execution of the case was drawn from
     */
    public static long ofRun(long drawn, CaseKey key) {
        int[] parts = parts(new CaseKey(key.source(), key.scenario(), 1), 0);
        long seed = drawn;
        for (int i = parts.length - 1; i >= 0; i--) {
            seed ^= (seed >>> SHIFT) ^ (seed >>> (2 * SHIFT));
            seed = (seed * inverse()) ^ parts[i];
        }
        return seed;
    }

    private static int[] parts(CaseKey key, int attempt) {
        return new int[] {fileName(key.source()).hashCode(), key.scenario().hashCode(), key.repetition(), attempt};
    }

    /** The same file, however it is named. */
    private static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    /** What {@code MIX} is to be multiplied with for 1; each step doubles the bits that are right, from three on. */
    private static long inverse() {
        long inverse = MIX;
        for (int right = 3; right < Long.SIZE; right *= 2) {
            inverse *= 2 - MIX * inverse;
        }
        return inverse;
    }
}
