package dev.parley.shell.report;

import static dev.parley.shell.report.HtmlReport.escaped;

import dev.parley.domain.Proportion;
import dev.parley.domain.resolution.Rate;
import dev.parley.domain.resolution.RateReport.Group;
import java.util.List;
import java.util.Locale;

/**
 * The trend of the resolution rate as a picture in the page: a bar for each day or hour, and through it its interval. The
 * same stands below it as a table.
 */
final class TrendPicture {
    private static final int WIDTH = 720;
    private static final int LEFT = 48;
    private static final int HEIGHT = 180;
    private static final int BELOW = 24;
    private static final int TOP = 10;

    private TrendPicture() {}

    /** @param asATable whether the page has no table of it elsewhere */
    static void write(List<Group> trend, boolean asATable, StringBuilder out) {
        if (trend.stream().allMatch(group -> group.tally().judged() == 0)) {
            return;
        }
        out.append("<section class=\"card\"><h2>Resolution rate by ")
                .append(trend.getFirst().key().contains("T") ? "hour" : "day")
                .append("</h2>\n<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"Trend\">\n");
        picture(trend, out);
        out.append("</div>\n");
        if (asATable) {
            out.append("<details><summary>The same as a table</summary>\n");
            RatesSection.groups("The trend as a table", trend, out);
            out.append("</details>\n");
        }
        out.append("</section>\n");
    }

    private static void picture(List<Group> trend, StringBuilder out) {
        out.append(
                "<svg class=\"trend\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Resolution rate from %s to %s; the same stands in a table\">%n"
                        .formatted(
                                WIDTH,
                                TOP + HEIGHT + BELOW,
                                escaped(trend.getFirst().key()),
                                escaped(trend.getLast().key())));
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text x=\"0\" y=\"%.1f\">%d %%</text>%n",
                    LEFT,
                    WIDTH,
                    y,
                    y,
                    y + 4,
                    percent));
        }
        double step = (double) (WIDTH - LEFT) / trend.size();
        for (int i = 0; i < trend.size(); i++) {
            bar(trend.get(i), LEFT + i * step, step, out);
        }
        label(trend.getFirst().key(), LEFT, "start", out);
        if (trend.size() > 1) {
            label(trend.getLast().key(), WIDTH, "end", out);
        }
        out.append("</svg>\n");
    }

    private static void bar(Group group, double x, double step, StringBuilder out) {
        Proportion resolved = Rate.RESOLUTION.of(group.tally());
        if (resolved.isOfNone()) {
            return;
        }
        double middle = x + step / 2;
        out.append(String.format(
                Locale.ROOT,
                "<g><title>%s: %s of %d, %s</title><rect class=\"f-accent\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\""
                        + " height=\"%.1f\"/><path class=\"halo\" d=\"M%9$.1f %10$.1fV%11$.1f\"/><path class=\"range\" d=\"M%9$.1f %10$.1fV%11$.1f\"/></g>%n",
                escaped(group.key()),
                HtmlShare.share(resolved),
                resolved.of(),
                HtmlShare.interval(resolved),
                x + step * 0.1,
                y(resolved.share()),
                step * 0.8,
                HEIGHT * resolved.share(),
                middle,
                y(resolved.high()),
                y(resolved.low())));
    }

    private static void label(String key, int x, String anchor, StringBuilder out) {
        out.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n"
                .formatted(x, TOP + HEIGHT + BELOW - 6, anchor, escaped(key)));
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }
}
