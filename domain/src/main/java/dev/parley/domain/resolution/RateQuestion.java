package dev.parley.domain.resolution;

import java.time.ZoneId;

/**
 * What a report is asked for.
 *
 * @param scope which conversations
 * @param period those that ended in it
 * @param by how they are parted
 * @param zone whose days and hours
 */
public record RateQuestion(VerdictScope scope, Period period, By by, ZoneId zone) {
    /** How the conversations of a report are parted. */
    public enum By {
        /** Not at all; the trend has days, or hours where the period is short. */
        NOTHING,
        /** A group for each bot. */
        BOT,
        /** A group for each day. */
        DAY,
        /** A group for each hour. */
        HOUR,
        /** A group for each way to end. */
        OUTCOME,
        /** A group for each place that conversations come from. */
        ENTRY
    }
}
