package dev.parley.shell.report;

import static dev.parley.shell.report.HtmlReport.escaped;
import static dev.parley.shell.report.HtmlShare.interval;
import static dev.parley.shell.report.HtmlShare.share;

import dev.parley.domain.Proportion;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Rate;
import dev.parley.domain.resolution.RateQuestion.By;
import dev.parley.domain.resolution.RateReport;
import dev.parley.domain.resolution.RateReport.Group;
import dev.parley.domain.resolution.Tally;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Our own rates on the page. */
final class RatesSection {
    private RatesSection() {}

    static void write(RateReport report, StringBuilder out) {
        Tally now = report.now();
        By by = report.question().by();
        out.append("<section class=\"card\"><h2>")
                .append(escaped(heading(report)))
                .append("</h2>\n");
        out.append("<p>%d said something about the bot; %d unknown, %d failed: these belong to no share.</p>%n"
                .formatted(now.judged(), now.unknown(), now.failed()));
        UnreadPart.words(report)
                .forEach(words -> out.append("<p class=\"unread\">")
                        .append(escaped(words))
                        .append(".</p>\n"));
        rates(report, out);
        out.append("</section>\n");
        TrendPicture.write(report.trend(), out);
        if (by != By.NOTHING && by != By.OUTCOME) {
            groups("By " + by.name().toLowerCase(Locale.ROOT), report.groups(), out);
        }
        outcomes(now, out);
    }

    private static String heading(RateReport report) {
        var question = report.question();
        ZoneId zone = question.zone();
        return "%d conversations that ended from %s until %s%s%s"
                .formatted(
                        report.now().total(),
                        question.period().from().atZone(zone),
                        question.period().to().atZone(zone),
                        question.scope()
                                .bot()
                                .map(BotId::value)
                                .map(bot -> ", with " + bot)
                                .orElse(""),
                        question.scope()
                                .entry()
                                .map(entry -> ", " + entry.word())
                                .orElse(""));
    }

    private static void rates(RateReport report, StringBuilder out) {
        out.append("<table><thead><tr><th>Rate</th><th class=\"num\">Share</th><th class=\"num\">95 % interval</th>"
                + "<th class=\"num\">Count</th><th>Compared with the period before</th></tr></thead><tbody>\n");
        for (Rate rate : Rate.values()) {
            Proportion share = rate.of(report.now());
            out.append("<tr><th scope=\"row\">%s</th>%s%s%s<td%s>%s</td></tr>%n"
                    .formatted(
                            rate.word(),
                            number(share(share)),
                            number(interval(share)),
                            number(share.count() + " of " + share.of()),
                            report.change(rate).meansSomething() ? " class=\"changed\"" : "",
                            escaped(report.words(rate))));
        }
        out.append("</tbody></table>\n");
    }

    static void groups(String title, List<Group> groups, StringBuilder out) {
        out.append("<section class=\"card\"><h2>")
                .append(escaped(title))
                .append(
                        "</h2>\n<table><thead><tr>"
                                + "<th>Key</th><th class=\"num\">Conversations</th><th class=\"num\">95 % interval of resolution</th>");
        for (Rate rate : Rate.values()) {
            out.append("<th class=\"num\">").append(rate.word()).append("</th>");
        }
        out.append("<th class=\"num\">unknown</th></tr></thead><tbody>\n");
        for (Group group : groups) {
            out.append("<tr><th scope=\"row\">")
                    .append(escaped(group.key().isEmpty() ? "(not known)" : group.key()))
                    .append("</th>")
                    .append(number(String.valueOf(group.tally().total())))
                    .append(number(interval(Rate.RESOLUTION.of(group.tally()))));
            for (Rate rate : Rate.values()) {
                out.append(number(share(rate.of(group.tally()))));
            }
            out.append(number(String.valueOf(group.tally().unknown()))).append("</tr>\n");
        }
        out.append("</tbody></table></section>\n");
    }

    private static void outcomes(Tally tally, StringBuilder out) {
        out.append("<section class=\"card\"><h2>How they ended</h2>\n<table><thead><tr><th>Outcome</th>"
                + "<th class=\"num\">Count</th><th class=\"num\">Share of all</th></tr></thead><tbody>\n");
        tally.counts()
                .forEach((outcome, count) -> out.append("<tr><th scope=\"row\">")
                        .append(escaped(outcome))
                        .append("</th>")
                        .append(number(String.valueOf(count)))
                        .append(number(share(new Proportion(count, tally.total()))))
                        .append("</tr>\n"));
        out.append("</tbody></table></section>\n");
    }

    private static String number(String text) {
        return "<td class=\"num\">" + escaped(text) + "</td>";
    }
}
