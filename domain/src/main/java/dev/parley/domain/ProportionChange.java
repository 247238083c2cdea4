package dev.parley.domain;

import java.util.Locale;

/**
 * A share before and after, and whether chance alone explains the difference. Pure.
 *
 * <p>The interval of the difference is made of the two Wilson intervals, at 95 % (R. G. Newcombe, "Interval estimation for
 * the difference between independent proportions: comparison of eleven methods", Statistics in Medicine 17, 1998,
 * method 10). It is about one difference that was asked for beforehand: who looks at many finds one in twenty by chance.
 *
 * @param before in the earlier set
 * @param after in the later one
 */
public record ProportionChange(Proportion before, Proportion after) {

    /** Whether one of them is of none, so that nothing can be said. */
    public boolean saysNothing() {
        return before.isOfNone() || after.isOfNone();
    }

    /** By how much the share has changed, from -1 to 1; 0 where nothing can be said. */
    public double change() {
        return saysNothing() ? 0 : after.share() - before.share();
    }

    /** The lower end of the interval of the change; -1 where nothing can be said. */
    public double low() {
        return saysNothing() ? -1 : change() - Math.hypot(after.share() - after.low(), before.high() - before.share());
    }

    /** The upper end of that interval; 1 where nothing can be said. */
    public double high() {
        return saysNothing() ? 1 : change() + Math.hypot(after.high() - after.share(), before.share() - before.low());
    }

    /** Whether the interval leaves no change out, so that chance alone does not explain it. */
    public boolean meansSomething() {
        return low() > 0 || high() < 0;
    }

    /** The interval for people: {@code -4 to +12 %}. */
    public String interval() {
        return String.format(Locale.ROOT, "%+.0f to %+.0f %%", low() * 100, high() * 100);
    }
}
