package dev.parley.domain.scenario;

import java.time.Duration;

/** What is asked of every turn of a conversation. */
public sealed interface Always {
    /** Where it is written. */
    Place place();

    /** No message of the bot says that it did not understand, in any language that the classifier knows. */
    record NoFallback(Place place) implements Always {}

    /** No message of the bot shows tags or entities of HTML. */
    record NoRawHtml(Place place) implements Always {}

    /** The bot does not go in circles: the same line twice in a row, two fallbacks, a button that leads back. */
    record NoLoop(Place place) implements Always {}

    /** @param limit below which the bot's own time to its first message stays */
    record AnswersWithin(Duration limit, Place place) implements Always {}

    /** @param bytes which the context does not reach */
    record ContextBelow(int bytes, Place place) implements Always {}

    /** @param check which every message of the bot passes */
    record EveryMessage(MessageCheck check, Place place) implements Always {}
}
