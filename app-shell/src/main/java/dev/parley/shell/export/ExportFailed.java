package dev.parley.shell.export;

import org.jspecify.annotations.Nullable;

/** An export that could not be written, in words for its user. */
public final class ExportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What kind of failure it is. */
    public enum Kind {
        /** The file is not one that may be continued; it was left untouched. */
        REFUSED,
        /** A record cannot be understood, and this form has to; what was written before it stays. */
        UNREADABLE,
        /** Writing stopped in the middle; the same export goes on behind what was written. */
        STOPPED
    }

    /**
     * @param what what is wrong, without a full stop
     * @param cause what lies behind it, never shown
     */
    ExportFailed(Kind kind, String what, @Nullable Throwable cause) {
        super(what, cause);
        this.kind = kind;
    }

    static ExportFailed refused(String what) {
        return new ExportFailed(Kind.REFUSED, what, null);
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, without a full stop. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
