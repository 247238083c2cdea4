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
    private static final int LEFT = 40;
    private static final int HEIGHT = 180;
    private static final int BELOW = 24;
    private static final int TOP = 10;

    private TrendPicture() {}

    static void write(List<Group> trend, StringBuilder out) {
        if (trend.isEmpty()) {
            return;
        }
        out.append("<section class=\"card\"><h2>Resolution rate by ")
                .append(trend.getFirst().key().contains("T") ? "hour" : "day")
                .append("</h2>\n");
        picture(trend, out);
        out.append("</section>\n<details><summary>The same as a table</summary>\n");
        RatesSection.groups("Trend", trend, out);
        out.append("</details>\n");
    }

    private static void picture(List<Group> trend, StringBuilder out) {
        out.append(
                "<svg class=\"trend\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Resolution rate from %s to %s\">%n"
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
                        + " height=\"%.1f\"/><line class=\"range\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/></g>%n",
                escaped(group.key()),
                HtmlShare.share(resolved),
                resolved.of(),
                HtmlShare.interval(resolved),
                x + step * 0.1,
                y(resolved.share()),
                step * 0.8,
                HEIGHT * resolved.share(),
                middle,
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
