package dev.parley.shell.render;

import dev.parley.domain.context.PruningPlan;
import dev.parley.domain.context.Removal;
import java.util.List;

/**
 * What pruning a context did, or would do.
 *
 * @param conversation its id
 * @param applied whether it was done
 * @param before bytes before
 * @param after bytes afterwards
 * @param target bytes that were aimed at
 * @param fits whether the target is reached
 * @param removals what goes, in the order in which it was chosen
 */
public record PruningView(
        String conversation, boolean applied, int before, int after, int target, boolean fits, List<String> removals) {

    /** A plan as it is shown. */
    public static PruningView of(String conversation, PruningPlan plan, boolean applied) {
        return new PruningView(
                conversation,
                applied,
                plan.before(),
                plan.after(),
                plan.target(),
                plan.fits(),
                plan.removals().stream().map(Removal::toString).toList());
    }

    /** How people read it. */
    public static void write(PruningView it, Screen screen) {
        if (it.removals.isEmpty()) {
            screen.line("The context has " + Amounts.bytes(it.before) + ": nothing to remove.");
            return;
        }
        screen.line("%s %s -> %s"
                .formatted(it.applied ? "Pruned:" : "Would prune:", Amounts.bytes(it.before), Amounts.bytes(it.after)));
        it.removals.forEach(removal -> screen.line("  - " + removal));
        if (!it.fits) {
            screen.line(Span.of(
                    Style.YELLOW,
                    Amounts.bytes((long) it.after - it.target) + " too many even so: the rest is pinned"));
        }
    }
}
