package dev.parley.shell.command;

import java.util.Locale;

/** Asks before something that cannot be undone. */
final class Confirmation {
    /** Does it without asking. */
    static final Option<Boolean> YES = Option.flag("yes", "do not ask").shortly('y');

    private Confirmation() {}

    /**
     * Whether the user wants it: by {@link #YES}, or by typing yes.
     *
     * @param what what would happen, as a sentence without a full stop
     * @param question the same as a question
     * @throws CommandFailure when nobody can be asked
     */
    static boolean given(Invocation line, String what, String question) {
        if (line.is(YES)) {
            return true;
        }
        if (!line.in().isTerminal()) {
            throw CommandFailure.usage(what, "Say --yes to do it");
        }
        String answer = line.in().read(question + " [yes/N] ");
        boolean given =
                answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        if (!given) {
            line.note("nothing was changed");
        }
        return given;
    }
}
