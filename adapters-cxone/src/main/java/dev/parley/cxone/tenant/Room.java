package dev.parley.cxone.tenant;

/**
 * Where a request finds its place among those that are under way at once. Where many conversations begin at once, those that
 * talk already go on, and an answer that is there is fetched: else each would wait behind hundreds that only begin.
 */
enum Room {
    /** What looks takes any place. */
    LISTENING,
    /** What changes something takes most places, never all. */
    SPEAKING,
    /** What begins a conversation takes a part of these. */
    BEGINNING,
    /** What the server may hold takes no place of the others. */
    HELD;

    static Room of(Operation operation) {
        return switch (operation.scope()) {
            case CONVERSATIONS_WRITE -> SPEAKING;
            case CONVERSATIONS_READ, ANALYTICS_READ -> LISTENING;
        };
    }
}
