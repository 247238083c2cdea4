package dev.parley.cxone.tenant;

/** A right that the tenant grants to a client. */
public enum Scope {
    /** Look at conversations and their messages. */
    CONVERSATIONS_READ("conversations:read"),
    /** Open, speak, change and close. */
    CONVERSATIONS_WRITE("conversations:write"),
    /** Ask for figures. */
    ANALYTICS_READ("analytics:read");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The vendor's word for it. */
    public String word() {
        return word;
    }
}
