package dev.parley.domain.sync;

import java.time.Duration;

/**
 * What a run goes by.
 *
 * @param humanWins whether a state that somebody else gave the ticket stays
 * @param lease how long a killed run keeps others from what it held; at least the desk's settle time is taken
 * @param attempts how often something is tried before it is put aside, at least 1
 * @param firstBackOff the longest wait behind the first failure; it doubles with each one, and chance takes part of it
 * @param longestBackOff the longest wait
 */
public record SyncRules(
        boolean humanWins, Duration lease, int attempts, Duration firstBackOff, Duration longestBackOff) {
    /** A human wins; 30 s of lease; 8 attempts, from 1 s to 5 min apart. */
    public static final SyncRules STANDARD =
            new SyncRules(true, Duration.ofSeconds(30), 8, Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** Checks the number. */
    public SyncRules {
        if (attempts < 1) {
            throw new IllegalArgumentException("something is tried at least once, not " + attempts + " times");
        }
    }

    /** The same, where a state that somebody else gave the ticket stays, or does not. */
    public SyncRules humanWins(boolean wins) {
        return new SyncRules(wins, lease, attempts, firstBackOff, longestBackOff);
    }

    /** The longest wait behind so many failures in a row, 1 or more. */
    Duration backOff(int failures) {
        Duration wait = firstBackOff;
        for (int i = 1; i < failures && wait.compareTo(longestBackOff) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestBackOff) < 0 ? wait : longestBackOff;
    }
}
