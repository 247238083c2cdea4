package dev.parley.domain.canary.resolution;

import dev.parley.domain.canary.context.KnowsExchange;

/** The classifier knows the conversation only. */
public record KnowsContextToo(KnowsExchange beside) {}
