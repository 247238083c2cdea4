package dev.parley.shell.report;

import dev.parley.domain.Proportion;
import java.util.Locale;

/** A share on a page. */
final class HtmlShare {
    private static final String NOTHING = "\u2013";

    private HtmlShare() {}

    static String share(Proportion of) {
        return of.isOfNone() ? NOTHING : String.format(Locale.ROOT, "%.1f %%", of.share() * 100);
    }

    static String interval(Proportion of) {
        return of.isOfNone() ? NOTHING : String.format(Locale.ROOT, "%.1f to %.1f %%", of.low() * 100, of.high() * 100);
    }
}
