package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.MessageCheck;

/** A part of a message that is said in one word. */
record PlainPart(MessageCheck check) implements MessagePart {}
