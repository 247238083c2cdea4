package dev.parley.domain.exchange;

import java.time.Duration;

/**
 * How many conversations at once a budget of requests can serve: {@code N* = B (C + D) / (c0 + k)}. More of them only wait
 * longer for each other. Pure.
 *
 * @param callsPerTurn {@code c0 + k}: what a turn costs, looks for its reply and its share of opening and closing included,
 *     at least 1
 * @param pause the time between a reply and the next message, not negative; with the bot's reply time it is {@code C}
 * @param delay {@code D}: how late a reply may be seen, not negative
 */
public record AdmissionRule(double callsPerTurn, Duration pause, Duration delay) {
    /**
     * For a campaign that pauses nowhere, of four turns or more: send, two looks, and half a call for opening and closing.
     * A reply may be seen late by a quarter of the usual patience, far from being taken for silence: who allows less sees
     * replies sooner, and the run ends later, because the budget idles while the last conversations go on alone.
     */
    public static final AdmissionRule CAMPAIGN = new AdmissionRule(
            3.5, Duration.ZERO, ReplyWindow.STANDARD.patience().dividedBy(4));

    /** Checks all. */
    public AdmissionRule {
        if (!(callsPerTurn >= 1) || pause.isNegative() || delay.isNegative()) {
            throw new IllegalArgumentException(
                    "a turn costs at least 1 call (%s), and neither its pause (%s) nor its delay (%s) is negative"
                            .formatted(callsPerTurn, pause, delay));
        }
    }

    /**
     * How many may be under way at once, at least 1.
     *
     * @param callsPerSecond {@code B}, positive, infinite where there is no limit
     * @param replyTime how long the bot takes on average, not negative
     */
    public int conversations(double callsPerSecond, Duration replyTime) {
        double turn = seconds(pause) + seconds(replyTime) + seconds(delay);
        double most = Math.floor(callsPerSecond * turn / callsPerTurn);
        return (int) Math.clamp(most, 1, Integer.MAX_VALUE);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
