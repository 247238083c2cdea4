package dev.parley.shell.render;

import dev.parley.domain.campaign.BotComparison;
import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.ComparedCase.Finding;
import dev.parley.domain.campaign.RunSetup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two bots side by side, as people read it: one line for each scenario that is the same, and for one that is not the
 * first turn that differs.
 *
 * @param heading what was compared
 * @param summary what came of it
 * @param verdict in one word
 */
public record ComparisonText(String heading, String summary, String verdict)
        implements TextForm<Iterable<ComparedRow>> {
    private static final String NOTHING = "-";

    /** For a comparison at a tenant. */
    public static ComparisonText of(BotComparison it, String tenant) {
        long all = it.cases().size();
        return new ComparisonText(
                "%s  |  %s  at %s, %s%s"
                        .formatted(
                                name(it.one()),
                                name(it.other()),
                                tenant,
                                Amounts.of(all, "pair"),
                                took(it).map(time -> " in " + Amounts.time(time))
                                        .orElse("")),
                Stream.of(Finding.values())
                        .filter(finding -> it.count(finding) > 0)
                        .map(finding -> it.count(finding) + " " + finding.word())
                        .collect(Collectors.joining(", ")),
                it.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public void write(Iterable<ComparedRow> rows, Screen screen) {
        screen.line(Span.bold(heading));
        screen.line("");
        TwoColumns columns = TwoColumns.on(screen);
        rows.forEach(row -> write(row, columns, screen));
        screen.line("");
        TurnText.labelled(
                "verdict",
                screen,
                Span.of(verdict.equals("same") ? Style.GREEN : Style.RED, verdict),
                Span.plain(summary.isEmpty() ? "" : "  (" + summary + ")"));
    }

    private static void write(ComparedRow row, TwoColumns columns, Screen screen) {
        boolean same = row.finding().equals(Finding.SAME.word());
        screen.line(
                Span.of(same ? Style.GREEN : Style.RED, row.finding()),
                Span.plain("  " + row.scenario() + (row.repetition() > 1 ? " #" + row.repetition() : "")),
                Span.dim(same ? uncounted(row) : ""));
        if (!same) {
            details(row, columns, screen);
        }
    }

    private static String uncounted(ComparedRow row) {
        return row.uncounted().isEmpty()
                ? ""
                : "  (but for figures or time in " + turns(row.uncounted()) + ", which do not count)";
    }

    private static void details(ComparedRow row, TwoColumns columns, Screen screen) {
        row.turn()
                .ifPresent(number -> screen.line(
                        Span.dim("    turn " + number + "      "),
                        Span.bold("> " + row.said().orElse(""))));
        ComparedSide one = row.one();
        ComparedSide other = row.other();
        columns.write("bot", false, one.bot(), other.bot(), screen);
        if (row.turn().isPresent()) {
            turn(row, columns, screen);
        }
        columns.write("end", row.differs().contains("end"), one.end(), other.end(), screen);
        columns.write("id", false, one.conversation(), other.conversation(), screen);
        if (row.differingTurns().size() > 1) {
            List<Integer> others =
                    row.differingTurns().subList(1, row.differingTurns().size());
            screen.line(Span.dim(
                    "    behind it, " + turns(others) + (others.size() == 1 ? " differs" : " differ") + ", too"));
        }
    }

    private static void turn(ComparedRow row, TwoColumns columns, Screen screen) {
        ComparedSide one = row.one();
        ComparedSide other = row.other();
        List<String> differs = row.differs();
        if (differs.contains("line")) {
            columns.write(
                    "visitor", true, one.said().orElse(NOTHING), other.said().orElse(NOTHING), screen);
        }
        columns.write("words", differs.contains("words"), lines(one.words()), lines(other.words()), screen);
        if (differs.contains("words") && one.words().equals(other.words())) {
            screen.line(Span.dim("      they differ in personal data, which is not shown"));
        }
        columns.write("buttons", differs.contains("buttons"), buttons(one), buttons(other), screen);
        columns.write("state", differs.contains("state"), state(one), state(other), screen);
        columns.write(
                "context has",
                differs.contains("context"),
                lines(one.contextKeys()),
                lines(other.contextKeys()),
                screen);
        columns.write("time", differs.contains("time"), time(one), time(other), screen);
        columns.write("outcome", differs.contains("outcome"), outcome(one), outcome(other), screen);
    }

    private static String outcome(ComparedSide side) {
        return side.outcome().orElse("over before");
    }

    private static String state(ComparedSide side) {
        return side.state().orElse(NOTHING);
    }

    private static String time(ComparedSide side) {
        return side.turnBotTime().map(Amounts::time).orElse(NOTHING);
    }

    private static String buttons(ComparedSide side) {
        return side.buttons().isEmpty()
                ? NOTHING
                : side.buttons().stream().map(text -> "[" + text + "]").collect(Collectors.joining(" "));
    }

    private static String lines(List<String> texts) {
        return texts.isEmpty() ? NOTHING : String.join("\n", texts);
    }

    private static String turns(List<Integer> numbers) {
        return (numbers.size() == 1 ? "turn " : "turns ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String name(CampaignResult run) {
        RunSetup setup = run.setup();
        return setup.name() + " (run " + setup.run().value() + ")";
    }

    private static Optional<Duration> took(BotComparison it) {
        return Stream.of(it.one(), it.other())
                .flatMap(run -> run.took().stream())
                .max(Duration::compareTo);
    }
}
