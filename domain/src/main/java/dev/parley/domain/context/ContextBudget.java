package dev.parley.domain.context;

/**
 * How many bytes of context the bot flow allows. The published figures differ (64 KiB for the API, 32 KB in Studio's
 * help), so it is a setting.
 *
 * @param limitBytes at least 1; bytes of the context's compact JSON in UTF-8
 */
public record ContextBudget(int limitBytes) {
    /** 64 KiB: what the API states. */
    public static final ContextBudget STANDARD = new ContextBudget(64 * 1024);

    /** Checks the limit. */
    public ContextBudget {
        if (limitBytes < 1) {
            throw new IllegalArgumentException("a context budget has at least 1 byte, not " + limitBytes);
        }
    }

    /** Whether the context may be sent. Exactly the limit is allowed. */
    public boolean allows(ContextData context) {
        return context.bytes() <= limitBytes;
    }
}
