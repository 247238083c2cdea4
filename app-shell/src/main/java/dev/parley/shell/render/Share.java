package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import java.util.Locale;
import java.util.Optional;

/** A share as people read it. */
final class Share {
    private static final String NOTHING = "-";

    private Share() {}

    /** {@code 62.3 %}. */
    static String words(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    static String words(Optional<Double> share) {
        return share.map(Share::words).orElse(NOTHING);
    }

    /** {@code 57.0 to 67.3 %}; a dash of none. */
    static String interval(Proportion proportion) {
        return proportion.isOfNone()
                ? NOTHING
                : String.format(Locale.ROOT, "%.1f to %.1f %%", proportion.low() * 100, proportion.high() * 100);
    }

    /** {@code 185 of 297}. */
    static String counts(Proportion proportion) {
        return Amounts.count(proportion.count()) + " of " + Amounts.count(proportion.of());
    }

    /** Nothing of none. */
    static Optional<Double> of(Proportion proportion) {
        return proportion.isOfNone() ? Optional.empty() : Optional.of(rounded(proportion.share()));
    }

    static Optional<Double> low(Proportion proportion) {
        return proportion.isOfNone() ? Optional.empty() : Optional.of(rounded(proportion.low()));
    }

    static Optional<Double> high(Proportion proportion) {
        return proportion.isOfNone() ? Optional.empty() : Optional.of(rounded(proportion.high()));
    }

    /** To six places, so that no machine sees the last bits of a division. */
    static double rounded(double share) {
        return Math.round(share * 1_000_000) / 1_000_000.0;
    }
}
