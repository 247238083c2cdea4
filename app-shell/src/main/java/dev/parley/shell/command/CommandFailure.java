package dev.parley.shell.command;

import org.jspecify.annotations.Nullable;

/** A command that could not be done, in words for its user: one line {@code parley: <what>. <hint>} on stderr. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String what;
    private final String hint;

    /**
     * @param exitCode how the process ends
     * @param what what is wrong, without a full stop
     * @param hint what to do about it, may be empty
     * @param cause what lies behind it, kept for debugging and never shown
     */
    public CommandFailure(ExitCode exitCode, String what, String hint, @Nullable Throwable cause) {
        super(what, cause, false, false);
        this.exitCode = exitCode;
        this.what = what;
        this.hint = hint;
    }

    /** A failure with nothing behind it; parameters as above. */
    public CommandFailure(ExitCode exitCode, String what, String hint) {
        this(exitCode, what, hint, null);
    }

    /** The line that was typed is wrong. */
    public static CommandFailure usage(String what, String hint) {
        return new CommandFailure(ExitCode.USAGE, what, hint);
    }

    /** How the process ends. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** What to do about it; may be empty. */
    public String hint() {
        return hint;
    }

    /** Both, as one text. */
    public String line() {
        if (hint.isEmpty()) {
            return what;
        }
        return what + (what.endsWith("?") || what.endsWith(".") ? " " : ". ") + hint;
    }
}
