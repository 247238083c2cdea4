package dev.parley.cxone.sandbox;

import java.util.SplittableRandom;

/** Chance that is the same again for the same words: seed, conversation, turn, route, call. */
final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private final SplittableRandom random;

    private Dice(long state) {
        random = new SplittableRandom(state);
    }

    static Dice of(long seed, Object... words) {
        long hash = FNV_OFFSET ^ seed * FNV_PRIME;
        for (Object word : words) {
            String text = word.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ 0xff) * FNV_PRIME;
        }
        return new Dice(hash);
    }

    /** From 0 to 1, without 1. */
    double share() {
        return random.nextDouble();
    }

    /** One of so many, from 0. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A draw from the standard normal distribution. */
    double gaussian() {
        return random.nextGaussian();
    }
}
