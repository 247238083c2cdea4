package dev.parley.domain.canary.conversation;

import dev.parley.domain.canary.context.KnowsExchange;

/** Against the direction, and the beginning of a cycle. */
public record KnowsContext(KnowsExchange above) {}
