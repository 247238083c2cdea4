package dev.parley.shell.report;

import static dev.parley.shell.report.HtmlReport.escaped;

import dev.parley.domain.Proportion;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.VendorComparison;
import dev.parley.domain.resolution.VendorFigures;
import dev.parley.shell.report.RatesResult.Vendor;

/** The vendor's figures on the page. */
final class VendorSection {
    private VendorSection() {}

    static void write(RateQuestion question, Vendor vendor, StringBuilder out) {
        VendorFigures view = vendor.figures();
        Proportion resolved = view.resolved();
        out.append("<section class=\"card\"><h2>The vendor's figures</h2>\n<p>Asked for ")
                .append(escaped(question.scope().bot().map(BotId::value).orElse("all bots")))
                .append(", ")
                .append(PageTime.of(question.period(), question.zone()))
                .append(" (")
                .append(escaped(question.zone().getId()))
                .append("). The whole answer is kept in <code>")
                .append(escaped(vendor.keptIn()))
                .append("</code>.</p>\n<table><tbody>\n");
        row("total hits", view.totalHits().map(String::valueOf).orElse("it does not say"), out);
        view.figures().forEach((where, figure) -> row(where, figure.toPlainString(), out));
        row("listed conversations", String.valueOf(view.conversations().size()), out);
        row("of them resolved", resolved.count() + " of " + resolved.of(), out);
        out.append("</tbody></table></section>\n");
        vendor.comparison().ifPresent(comparison -> compared(comparison, out));
    }

    private static void compared(VendorComparison view, StringBuilder out) {
        out.append(
                        "<section class=\"card\"><h2>The same conversations</h2>\n<p>%d of the %d listed can be compared; both say"
                                .formatted(view.both().size(), view.listed()))
                .append(" the same of %d.</p>%n".formatted(view.agreeing()));
        if (!view.both().isEmpty()) {
            table(view, out);
        }
        out.append("</section>\n");
    }

    private static void table(VendorComparison view, StringBuilder out) {
        out.append("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"The same conversations\">")
                .append(
                        "<table class=\"same\"><thead><tr><th>Same</th><th>Vendor</th><th>Ours</th><th>Rule</th><th>Conversation</th>")
                .append("</tr></thead><tbody>\n");
        for (VendorComparison.Compared row : view.both()) {
            out.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            row.agrees() ? "yes" : "no",
                            row.vendor() ? "resolved" : "not resolved",
                            escaped(row.ours()),
                            escaped(row.rule()),
                            escaped(row.id().value())));
        }
        out.append("</tbody></table></div>\n");
    }

    private static void row(String label, String value, StringBuilder out) {
        out.append("<tr><th scope=\"row\">%s</th><td class=\"num\">%s</td></tr>%n"
                .formatted(escaped(label), escaped(value)));
    }
}
