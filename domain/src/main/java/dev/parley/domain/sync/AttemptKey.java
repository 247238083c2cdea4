package dev.parley.domain.sync;

/**
 * What tells two attempts at the same write from two writes: the same ticket, the same operation and the same content
 * have the same key, whenever and by whomever they are tried. A vendor with idempotency keys may be given it, and the audit
 * trail names it.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 */
public record AttemptKey(String value) {
    /** Checks the alphabet. */
    public AttemptKey {
        Token.checked("an attempt's key", value);
    }

    static AttemptKey of(ExternalKey key, String operation, String content) {
        return new AttemptKey(Token.hash(key.value() + "\n" + operation + "\n" + content));
    }

    @Override
    public String toString() {
        return value;
    }
}
