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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
                        .append(escaped(sentence(words)))
                        .append("</p>\n"));
        rates(report, out);
        compared(report, out);
        out.append("</section>\n");
        TrendPicture.write(report.trend(), by != By.DAY && by != By.HOUR, out);
        if (by != By.NOTHING && by != By.OUTCOME) {
            out.append("<section class=\"card\"><h2>By %s</h2>%n"
                    .formatted(by.name().toLowerCase(Locale.ROOT)));
            groups("By " + by.name().toLowerCase(Locale.ROOT), report.groups(), out);
            out.append("</section>\n");
        }
        outcomes(now, out);
    }

    private static String heading(RateReport report) {
        var question = report.question();
        long total = report.now().total();
        return "%d %s %s (%s)%s%s"
                .formatted(
                        total,
                        total == 1 ? "conversation that ended" : "conversations that ended",
                        PageTime.of(question.period(), question.zone()),
                        question.zone(),
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
        out.append("<table class=\"rates\"><thead><tr><th>Rate</th><th class=\"num\">Share</th>"
                + "<th class=\"num\">95 % interval</th><th class=\"num\">Count</th></tr></thead><tbody>\n");
        for (Rate rate : Rate.values()) {
            Proportion share = rate.of(report.now());
            out.append("<tr><th scope=\"row\">%s</th>%s%s%s</tr>%n"
                    .formatted(
                            rate.word(),
                            number(share(share)),
                            number(interval(share)),
                            number(share.count() + " of " + share.of())));
        }
        out.append("</tbody></table>\n");
    }

    /** What is the same of all of them is said once. */
    private static void compared(RateReport report, StringBuilder out) {
        out.append("<h3>Compared with the period before</h3>\n");
        List<String> sentences =
                Stream.of(Rate.values()).map(report::words).distinct().toList();
        if (sentences.size() == 1) {
            out.append("<p>").append(escaped(sentence(sentences.getFirst()))).append("</p>\n");
            return;
        }
        out.append("<dl class=\"compared\">\n");
        for (Rate rate : Rate.values()) {
            out.append("<dt>%s</dt><dd%s>%s</dd>%n"
                    .formatted(
                            rate.word(),
                            report.change(rate).meansSomething() ? " class=\"changed\"" : "",
                            escaped(report.words(rate))));
        }
        out.append("</dl>\n");
    }

    /** A table that may be wider than the screen; the keyboard reaches it, too. */
    static void groups(String name, List<Group> groups, StringBuilder out) {
        out.append("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"%s\">".formatted(escaped(name)))
                .append("<table class=\"groups\"><thead><tr><th>Key</th><th class=\"num\">Conversations</th>")
                .append("<th class=\"num\">Resolution</th><th class=\"num\">95 % interval</th>");
        Stream.of(Rate.values())
                .skip(1)
                .forEach(rate -> out.append("<th class=\"num\">")
                        .append(capital(rate.word()))
                        .append("</th>"));
        out.append("<th class=\"num\">Unknown</th><th class=\"num\">Failed</th></tr></thead><tbody>\n");
        groups.forEach(group -> group(group, out));
        out.append("</tbody></table></div>\n");
    }

    private static void group(Group group, StringBuilder out) {
        Tally tally = group.tally();
        Proportion resolved = Rate.RESOLUTION.of(tally);
        out.append("<tr><th scope=\"row\">")
                .append(escaped(group.key().isEmpty() ? "(not known)" : group.key()))
                .append("</th>")
                .append(number(String.valueOf(tally.total())))
                .append(number(share(resolved)))
                .append(number(interval(resolved)));
        Stream.of(Rate.values()).skip(1).forEach(rate -> out.append(number(share(rate.of(tally)))));
        out.append(number(String.valueOf(tally.unknown())))
                .append(number(String.valueOf(tally.failed())))
                .append("</tr>\n");
    }

    private static void outcomes(Tally tally, StringBuilder out) {
        if (tally.total() == 0) {
            return;
        }
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

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String sentence(String words) {
        return capital(words) + ".";
    }

    private static String number(String text) {
        return "<td class=\"num\">" + escaped(text) + "</td>";
    }
}
