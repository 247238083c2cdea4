package dev.parley.domain.sync;

/**
 * What stands in a desk behind a {@link ConvergenceRun}.
 *
 * @param notOneTicket how many conversations have another number of live tickets than one
 * @param lost how many messages stand nowhere
 * @param repeated how many stand once too often
 * @param disordered how many stand before one that was said earlier
 * @param requests how many the desk made
 * @param hurt to how many of them something happened
 * @param killed how many processes were killed
 */
public record ConvergenceResult(
        int notOneTicket, int lost, int repeated, int disordered, int requests, int hurt, int killed) {
    /** Whether all of it stands there once and in order. */
    public boolean converged() {
        return notOneTicket + lost + repeated + disordered == 0;
    }

    @Override
    public String toString() {
        return "%d lost, %d repeated, %d out of order, %d without exactly one ticket; %d of %d requests hurt, %d processes killed"
                .formatted(lost, repeated, disordered, notOneTicket, hurt, requests, killed);
    }
}
