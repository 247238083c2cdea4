package dev.parley.shell.render;

import dev.parley.domain.campaign.RunDiff;
import java.util.List;

/**
 * What is different between two runs.
 *
 * @param before the earlier run
 * @param after the later run
 * @param broken the cases that passed before and do not now
 * @param mended the cases that pass now and did not before
 * @param same how many came out the same
 * @param removed how many are not in the later run
 * @param added how many are not in the earlier run
 * @param words whether the change of the pass rate means anything, in a sentence
 */
public record RunDiffView(
        String before,
        String after,
        List<String> broken,
        List<String> mended,
        int same,
        int removed,
        int added,
        String words) {
    /** A difference as it is shown. */
    public static RunDiffView of(String before, String after, RunDiff diff) {
        return new RunDiffView(
                before,
                after,
                diff.changed().stream()
                        .filter(RunDiff.Change::isBroken)
                        .map(RunDiffView::words)
                        .toList(),
                diff.changed().stream()
                        .filter(RunDiff.Change::isMended)
                        .map(RunDiffView::words)
                        .toList(),
                diff.same(),
                diff.removed().size(),
                diff.added().size(),
                diff.rate().words());
    }

    private static String words(RunDiff.Change change) {
        return "%s #%d: %s -> %s"
                .formatted(
                        change.key().scenario(),
                        change.key().repetition(),
                        change.before().word(),
                        change.after().word());
    }
}
