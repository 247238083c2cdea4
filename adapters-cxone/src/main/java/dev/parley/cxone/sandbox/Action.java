package dev.parley.cxone.sandbox;

/** What an answer does beside what it says. */
sealed interface Action {
    /** The conversation goes into the queue, and the bot's agent takes it from there. */
    record HandOver() implements Action {}

    /** The bot says nothing at all. */
    record Silence() implements Action {}

    /** The matter is settled: the conversation waits ({@code pending}) and may be taken up again. */
    record Resolve() implements Action {}

    /** The conversation is {@code closed}. */
    record Close() implements Action {}

    /** The conversation is {@code ended}. */
    record End() implements Action {}

    /** The bot remembers where it is; rules with that {@code state} listen now. */
    record GoTo(String state) implements Action {}

    /** A value in the bot's session, which is part of the context. */
    record Put(String key, Template value) implements Action {}

    /** So many bytes more under a key of the bot's session. */
    record GrowContext(String key, int bytes) implements Action {}
}
