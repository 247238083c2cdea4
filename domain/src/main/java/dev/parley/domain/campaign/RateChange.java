package dev.parley.domain.campaign;

import java.util.Locale;

/**
 * How often something passed in one run and in a later one, and whether chance alone explains the difference. Pure.
 *
 * @param before in the earlier run
 * @param after in the later run
 */
public record RateChange(PassRate before, PassRate after) {

    /** By how much the share has changed, from -1 to 1; 0 where one of them says nothing. */
    public double change() {
        return saysNothing() ? 0 : after.share() - before.share();
    }

    /** The lower end of the 95 % interval of the change, from the Wilson intervals of both (Newcombe 1998, method 10). */
    public double low() {
        return saysNothing() ? -1 : change() - Math.hypot(after.share() - after.low(), before.high() - before.share());
    }

    /** The upper end of that interval. */
    public double high() {
        return saysNothing() ? 1 : change() + Math.hypot(after.high() - after.share(), before.share() - before.low());
    }

    /** Whether the interval leaves no change out, so that chance alone does not explain it. */
    public boolean meansSomething() {
        return low() > 0 || high() < 0;
    }

    /** The same in a plain sentence, without a full stop. */
    public String words() {
        if (saysNothing()) {
            return "one of the runs says nothing about it";
        }
        String counts = "%d of %d passed before, %d of %d now"
                .formatted(before.passed(), before.total(), after.passed(), after.total());
        if (meansSomething()) {
            return counts + ": " + (change() > 0 ? "better" : "worse")
                    + ", and not by chance alone (95 % interval of the" + " change: " + interval() + ")";
        }
        return change() == 0
                ? counts + ": the same share"
                : counts + ": chance alone may explain that (95 % interval of the change: " + interval() + ")";
    }

    private String interval() {
        return String.format(Locale.ROOT, "%+.0f to %+.0f %%", low() * 100, high() * 100);
    }

    private boolean saysNothing() {
        return before.total() == 0 || after.total() == 0;
    }
}
