package dev.parley.shell.command;

/** What a Parley process tells its caller. Never a count. */
public enum ExitCode {
    /** The work was done. */
    DONE(0, "done"),
    /** The work was done and the verdict is negative. */
    NEGATIVE(1, "done, and the verdict is negative"),
    /** The line cannot be understood or is refused by Parley's own guard; nothing was sent. */
    USAGE(2, "usage: the line is wrong, or Parley refuses it"),
    /** Settings are missing or wrong. */
    CONFIGURATION(3, "configuration is missing or wrong"),
    /** The tenant refuses the credentials, or they lack a scope. */
    CREDENTIALS(4, "credentials refused, or a scope is missing"),
    /** The vendor failed, cannot be reached, or limits us. */
    VENDOR(5, "the vendor failed or limits us"),
    /** Some of it was done, some not. */
    PARTLY(6, "partly done"),
    /** A fault of Parley itself. */
    INTERNAL(70, "internal error of Parley"),
    /** Ctrl-C. */
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number for the operating system. */
    public int code() {
        return code;
    }

    /** The number in words, for help texts. */
    public String meaning() {
        return meaning;
    }
}
