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

    /** A few of them, for servers that take their time. */
    public static final ConvergencePlan SHORT = new ConvergencePlan(5, 8, 2, 4, 4, 20_260_115L);

    /** The same with other luck. */
    public ConvergencePlan seed(long other) {
        return new ConvergencePlan(conversations, messages, times, threads, kills, other);
    }

    /** One call of a port in so many kills its process, so that some are killed whatever the size. */
    int callsALife() {
        return 13 * conversations;
    }

    @Override
    public String toString() {
        return "%d conversations of %d messages, each beginning %d times, %d at once"
                .formatted(conversations, messages, times, threads);
    }
}
