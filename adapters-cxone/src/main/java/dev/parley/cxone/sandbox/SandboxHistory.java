package dev.parley.cxone.sandbox;

import java.time.Duration;

/**
 * Conversations of the past, for who wants something to list, to sync or to judge.
 *
 * @param conversations how many, 1 to 1,000,000; a hundred take about half a second
 * @param over the time over which their beginnings are spread; it ends now
 * @param seed what they are drawn from: who speaks, about what, and how long it takes
 */
public record SandboxHistory(int conversations, Duration over, long seed) {
    private static final int MOST = 1_000_000;

    /** Checks the numbers. */
    public SandboxHistory {
        if (conversations < 1 || conversations > MOST || !over.isPositive()) {
            throw new SandboxException("A history is 1 to " + MOST + " conversations over some time, not "
                    + conversations + " over " + over + ".");
        }
    }
}
