package dev.parley.cxone.sandbox;

/** What the sandbox can be asked: its calls are counted, and meet their weather, under these names. */
public enum Route {
    /** {@code POST /oauth/token}. */
    TOKEN(""),
    /** {@code GET /oauth/client}. */
    CLIENT(""),
    /** {@code POST /api/v2/conversations}. */
    CREATE("conversations:write"),
    /** {@code GET /api/v2/conversations/{id}}. */
    LOOK("conversations:read"),
    /** {@code PUT /api/v2/conversations/{id}}: closes, or replaces the context. */
    UPDATE("conversations:write"),
    /** {@code POST /api/v2/conversations/{id}/interactions}. */
    SEND("conversations:write"),
    /** {@code GET /api/v2/conversations/{id}/interactions}. */
    INTERACTIONS("conversations:read"),
    /** {@code GET /api/v2/conversations?updatedDateGte=…}. */
    LIST("conversations:read"),
    /** {@code POST /api/v2/analytics/conversations/details/query}. */
    ANALYTICS("analytics:read");

    private final String scope;

    Route(String scope) {
        this.scope = scope;
    }

    /** The scope that a token needs for it; empty where none is needed. */
    String scope() {
        return scope;
    }

    /** Whether an {@code Idempotency-Key} means anything here. */
    boolean creates() {
        return this == CREATE || this == SEND;
    }
}
