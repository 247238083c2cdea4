package dev.parley.shell.render;

import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Explanation;
import java.util.List;

/**
 * Why a conversation is judged as it is.
 *
 * @param conversation which
 * @param outcome the verdict
 * @param confidence how far it can be relied on
 * @param evidence what it rests on, the deciding evidence first
 * @param rules every rule that looked, in the order in which they may decide
 * @param cues every cue that was found in the words
 */
public record ExplanationView(
        String conversation,
        String outcome,
        String confidence,
        List<String> evidence,
        List<Explanation.Look> rules,
        List<Explanation.Remark> cues) {
    private static final int LONGEST_NAME = 12;

    /** An explanation as it is shown. */
    public static ExplanationView of(String conversation, Explanation explanation) {
        return new ExplanationView(
                conversation,
                explanation.resolution().word(),
                explanation.resolution().confidence().word(),
                explanation.resolution().evidence().stream()
                        .map(Evidence::toString)
                        .toList(),
                explanation.looks(),
                explanation.remarks());
    }

    /** As people read it. */
    public static void write(ExplanationView view, Screen screen) {
        screen.line(Span.bold(view.outcome()), Span.dim("  " + view.confidence()));
        view.evidence().forEach(evidence -> screen.line("  " + evidence));
        screen.line("");
        screen.line(Span.dim("rules, in the order in which they may decide"));
        view.rules().forEach(look -> rule(look, screen));
        if (!view.cues().isEmpty()) {
            screen.line("");
            screen.line(Span.dim("cues in the words"));
            view.cues().forEach(remark -> cue(remark, screen));
        }
    }

    private static void rule(Explanation.Look look, Screen screen) {
        String name =
                look.rule() + " ".repeat(Math.max(1, LONGEST_NAME - look.rule().length() + 1));
        String found = look.outcome().isEmpty() ? look.saw() : look.outcome() + ": " + look.saw();
        screen.line(
                Span.plain(look.decided() ? "  > " : "    "),
                look.decided() ? Span.bold(name) : Span.plain(name),
                Span.dim(look.asks() + " "),
                Span.plain(found));
    }

    private static void cue(Explanation.Remark remark, Screen screen) {
        screen.line(Span.plain("    " + remark.author() + ": '" + remark.quote() + "'"));
        screen.line(Span.plain("      "
                + remark.means() + ", for " + remark.why() + " ("
                + remark.heading() + " '" + remark.cue() + "', " + remark.source() + ")"));
    }
}
