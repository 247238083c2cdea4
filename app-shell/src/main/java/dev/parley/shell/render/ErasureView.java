package dev.parley.shell.render;

import java.util.List;

/**
 * What an erasure did.
 *
 * @param erased whether anything was erased
 * @param records how many records lost their words
 * @param conversations where
 */
public record ErasureView(boolean erased, int records, List<String> conversations) {

    /** The erasure as people read it. */
    public static void write(ErasureView view, Screen screen) {
        screen.line(
                view.erased()
                        ? "erased: the words of " + Amounts.of(view.records(), "record") + " in "
                                + Amounts.of(view.conversations().size(), "conversation")
                        : "nothing to erase: no record has words of that");
        view.conversations().forEach(conversation -> screen.line("  " + conversation));
    }
}
