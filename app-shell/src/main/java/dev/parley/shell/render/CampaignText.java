package dev.parley.shell.render;

import dev.parley.shell.render.CampaignView.CaseRow;
import dev.parley.shell.render.CampaignView.ScenarioRow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run as people read it: what came out, each scenario, what failed and where, how long it took, where the reports are. */
public final class CampaignText implements TextForm<CampaignView> {
    private static final int BAR = 40;
    private static final int MOST_FAILURES = 20;

    /** As it is. */
    public CampaignText() {}

    @Override
    public void write(CampaignView it, Screen screen) {
        screen.line(
                Span.bold(it.name()),
                Span.plain("  run " + it.run() + " at " + it.tenant() + ", " + Amounts.of(it.cases(), "conversation")
                        + it.took().map(took -> " in " + Amounts.time(took)).orElse("")
                        + (it.ending().equals("complete") ? "" : ", " + it.ending())));
        if (!it.options().isEmpty()) {
            screen.line(Span.dim("with " + String.join(" ", it.options())));
        }
        screen.line("");
        verdicts(it, screen);
        screen.line("");
        it.scenarios().forEach(row -> scenario(row, screen));
        failures(it, screen);
        times(it, screen);
        it.reports().forEach(report -> TurnText.labelled("report", screen, Span.of(Style.CYAN, report)));
        TurnText.labelled(
                "verdict", screen, Span.of(it.verdict().equals("passed") ? Style.GREEN : Style.RED, it.verdict()));
    }

    private static void verdicts(CampaignView it, Screen screen) {
        bar("passed", it.passed(), it.cases(), Style.GREEN, screen);
        bar("flaky", it.flaky(), it.cases(), Style.YELLOW, screen);
        bar("failed", it.failed(), it.cases(), Style.RED, screen);
        bar("timeout", it.timeout(), it.cases(), Style.RED, screen);
        bar("rate-limited", it.rateLimited(), it.cases(), Style.YELLOW, screen);
        bar("disconnected", it.disconnected(), it.cases(), Style.YELLOW, screen);
        bar("vendor-error", it.vendorError(), it.cases(), Style.YELLOW, screen);
        bar("interrupted", it.interrupted(), it.cases(), Style.YELLOW, screen);
    }

    private static void bar(String word, int count, int total, Style style, Screen screen) {
        if (count > 0) {
            int length = Math.max(1, Math.round((float) count * BAR / Math.max(1, total)));
            screen.line(
                    Span.plain(String.format(Locale.ROOT, "%-13s%6s  ", word, Amounts.count(count))),
                    Span.of(style, "#".repeat(length)));
        }
    }

    private static void scenario(ScenarioRow row, Screen screen) {
        screen.line(
                Span.of(row.passed() == row.total() ? Style.GREEN : Style.RED, row.passed() + " of " + row.total()),
                Span.plain(" passed  "),
                Span.plain(row.scenario()),
                Span.dim(row.total() < 2 ? "" : "  (" + likely(row) + ")"));
    }

    private static String likely(ScenarioRow row) {
        return String.format(Locale.ROOT, "95 %% interval %.0f to %.0f %%", row.low() * 100, row.high() * 100)
                + row.passHat().stream()
                        .map(each -> String.format(Locale.ROOT, ", pass^%d %.0f %%", each.k(), each.likely() * 100))
                        .collect(Collectors.joining())
                + row.moreToDecide()
                        .map(more -> "; " + Amounts.of(more, "more run") + " would decide")
                        .orElse("");
    }

    private static void failures(CampaignView it, Screen screen) {
        List<CaseRow> bad = it.results().stream()
                .filter(row -> !row.verdict().equals("passed"))
                .toList();
        if (bad.isEmpty()) {
            screen.line("");
            return;
        }
        screen.line("");
        bad.stream().limit(MOST_FAILURES).forEach(row -> failure(row, screen));
        if (bad.size() > MOST_FAILURES) {
            screen.line("… and " + Amounts.of(bad.size() - MOST_FAILURES, "more case") + "; the reports have all");
        }
        screen.line("");
    }

    /** Writes what did not pass, in a few lines. */
    public static void failure(CaseRow row, Screen screen) {
        screen.line(
                Span.of(row.verdict().equals("flaky") ? Style.YELLOW : Style.RED, row.verdict()),
                Span.plain("  " + row.scenario()
                        + (row.repetition() > 1 ? " #" + row.repetition() : "")
                        + row.place().map(place -> "  (" + place + ")").orElse("")
                        + "  conversation " + row.conversation()
                        + (row.attempts() > 1 ? ", attempt " + row.attempts() : "")));
        row.expected().ifPresent(expected -> screen.line("        expected " + expected));
        row.seen()
                .ifPresent(seen -> screen.line("        " + (row.expected().isPresent() ? "but saw  " : "") + seen
                        + row.rule().map(rule -> "  [" + rule + "]").orElse("")));
        row.again().ifPresent(line -> again(line, screen));
        row.notAgain().ifPresent(why -> screen.line("        cannot be run again: " + why));
    }

    /** A name that ends in a line end goes on in the next line, as a shell wants it. */
    private static void again(String line, Screen screen) {
        String[] lines = line.split("\n", 2);
        screen.line("        again    " + lines[0]);
        if (lines.length > 1) {
            screen.block("", Span.plain(lines[1]));
        }
    }

    private static void times(CampaignView it, Screen screen) {
        times("bot time", it.botTimeP50(), it.botTimeP95(), screen);
        times("seen", it.detectionDelayP50(), it.detectionDelayP95(), screen);
        it.callsPerTurn()
                .ifPresent(calls -> TurnText.labelled(
                        "calls",
                        screen,
                        Span.plain(
                                String.format(Locale.ROOT, "%.2f a turn, %s", calls, Amounts.of(it.turns(), "turn")))));
    }

    private static void times(String label, Optional<Duration> half, Optional<Duration> most, Screen screen) {
        if (half.isPresent() && most.isPresent()) {
            TurnText.labelled(
                    label, screen, Span.plain("p50 " + Amounts.time(half.get()) + ", p95 " + Amounts.time(most.get())));
        }
    }
}
