package dev.parley.shell.store;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be used, or could not keep something. Nothing of what was to be kept is kept then, and everything that
 * was kept before still is. The words are for the user and hold no password.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String what;
    private final String hint;

    /** What is wrong with the store. */
    public enum Kind {
        /** The settings name no store that there could be. */
        SETTINGS,
        /** A newer Parley has written it. */
        NEWER,
        /** It holds something else than Parley's data. */
        FOREIGN,
        /** Its data is damaged. */
        CORRUPT,
        /** It cannot be written, or not be made. */
        UNWRITABLE,
        /** There is no space left for it. */
        FULL,
        /** Others kept it busy for all the time that Parley was ready to wait. */
        BUSY,
        /** The server does not answer, or went away; what was being kept then may or may not have been kept. */
        UNREACHABLE,
        /** The server does not let this user in. */
        CREDENTIALS,
        /** Something that nobody foresaw. */
        FAILED
    }

    /**
     * @param kind what is wrong
     * @param what the same in words for the user, without a full stop
     * @param hint what to do about it, may be empty
     * @param cause what lies behind it, kept for debugging and never shown
     */
    public StoreException(Kind kind, String what, String hint, @Nullable Throwable cause) {
        super(what, cause);
        this.kind = kind;
        this.what = what;
        this.hint = hint;
    }

    /** Whether somebody else is at the store, and will not be for ever. */
    public boolean passes() {
        return kind == Kind.BUSY;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, in words, without a full stop. */
    public String what() {
        return what;
    }

    /** What to do about it; may be empty. */
    public String hint() {
        return hint;
    }
}
