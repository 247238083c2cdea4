package dev.parley.domain.campaign;

import dev.parley.domain.Proportion;
import dev.parley.domain.ProportionChange;

/**
 * How often something passed in one run and in a later one, and whether chance alone explains the difference. Pure.
 *
 * @param before in the earlier run
 * @param after in the later run
 */
public record RateChange(PassRate before, PassRate after) {

    /** By how much the share has changed, from -1 to 1; 0 where one of them says nothing. */
    public double change() {
        return shares().change();
    }

    /** The lower end of the 95 % interval of the change. */
    public double low() {
        return shares().low();
    }

    /** The upper end of that interval. */
    public double high() {
        return shares().high();
    }

    /** Whether the interval leaves no change out, so that chance alone does not explain it. */
    public boolean meansSomething() {
        return shares().meansSomething();
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
        return shares().interval();
    }

    private boolean saysNothing() {
        return shares().saysNothing();
    }

    private ProportionChange shares() {
        return new ProportionChange(
                new Proportion(before.passed(), before.total()), new Proportion(after.passed(), after.total()));
    }
}
