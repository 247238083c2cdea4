package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.MessageCheck;

/** Something that a message of the bot is asked to have. Immutable. */
public sealed interface MessagePart permits PlainPart, ExpectedCard, ExpectedMedia, ExpectedJson {
    /** What it means. */
    MessageCheck check();
}
