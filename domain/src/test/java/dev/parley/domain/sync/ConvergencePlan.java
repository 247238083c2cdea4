package dev.parley.domain.sync;

/**
 * How hard a {@link ConvergenceRun} is.
 *
 * @param conversations how many
 * @param messages in each; every beginning of it is a change of its own
 * @param times how often each change is delivered
 * @param threads how many carry at once
 * @param kills how often the process is killed at most
 * @param seed of everything that is left to chance
 */
public record ConvergencePlan(int conversations, int messages, int times, int threads, int kills, long seed) {
    /** 15 conversations of 8 messages, each change twice, on 4 threads; 12 processes are killed. */
    public static final ConvergencePlan STANDARD = new ConvergencePlan(15, 8, 2, 4, 12, 20_260_115L);

    /** The same with other luck. */
    public ConvergencePlan seed(long other) {
        return new ConvergencePlan(conversations, messages, times, threads, kills, other);
    }
}
