package dev.parley.shell.report;

import org.jspecify.annotations.Nullable;

/** A result that was written down cannot be read. The words are for the user and hold nothing of the result. */
public final class UnreadableResult extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean newer;
    private final String hint;

    private UnreadableResult(boolean newer, String what, String hint, @Nullable Throwable cause) {
        super(what, cause);
        this.newer = newer;
        this.hint = hint;
    }

    static UnreadableResult newer(int version) {
        return new UnreadableResult(
                true,
                "the result was written by a newer Parley (version %d of results; this Parley knows version %d)"
                        .formatted(version, ResultJson.VERSION),
                "Use the newer Parley",
                null);
    }

    /** @param cause kept for debugging, never shown */
    static UnreadableResult other(Throwable cause) {
        return new UnreadableResult(
                false,
                "what should be a result of Parley is something else, or is damaged",
                "Run the scenarios again",
                cause);
    }

    /** Whether a newer Parley wrote it. */
    public boolean isNewer() {
        return newer;
    }

    /** What is wrong, in words, without a full stop. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
