package dev.parley.domain.resolution;

import dev.parley.domain.ProportionChange;
import java.util.List;

/**
 * How the conversations of a period ended, and those of the period before it: those of which a verdict is kept.
 *
 * @param question what was asked
 * @param now the period
 * @param before the one of the same length before it
 * @param groups the period, parted as it was asked for; days and hours without any are there
 * @param trend the period by day, or by hour where it is short
 * @param unread the parts of the period of which not every conversation that was held elsewhere is judged
 * @param unreadBefore those of the period before
 */
public record RateReport(
        RateQuestion question,
        Tally now,
        Tally before,
        List<Group> groups,
        List<Group> trend,
        List<Period> unread,
        List<Period> unreadBefore) {
    /** Keeps unchangeable copies. */
    public RateReport {
        groups = List.copyOf(groups);
        trend = List.copyOf(trend);
        unread = List.copyOf(unread);
        unreadBefore = List.copyOf(unreadBefore);
    }

    /**
     * A part.
     *
     * @param key the bot's id (empty where it is not known), the day, the hour, the outcome or the entry
     * @param tally how many of it ended how
     */
    public record Group(String key, Tally tally) {}

    /** How a rate has changed from the period before. */
    public ProportionChange change(Rate rate) {
        return new ProportionChange(rate.of(before), rate.of(now));
    }

    /** The same in a plain sentence, without a full stop. */
    public String words(Rate rate) {
        ProportionChange change = change(rate);
        if (change.after().isOfNone()) {
            return "nothing to compare: no conversation of this period says anything about it";
        }
        if (change.before().isOfNone()) {
            return "nothing to compare with: no conversation of the period before says anything about it";
        }
        String counts = "%d of %d before, %d of %d now"
                .formatted(
                        change.before().count(),
                        change.before().of(),
                        change.after().count(),
                        change.after().of());
        if (change.meansSomething()) {
            boolean better = change.change() > 0 == rate.isGood();
            return "%s: %s, and not by chance alone (95 %% interval of the change: %s)"
                    .formatted(counts, better ? "better" : "worse", change.interval());
        }
        return change.change() == 0
                ? counts + ": the same share"
                : "%s: chance alone may explain that (95 %% interval of the change: %s)"
                        .formatted(counts, change.interval());
    }
}
