package dev.parley.domain.canary.context;

import dev.parley.domain.canary.exchange.KnowsAudit;

/** Against the direction. */
public record KnowsExchange(KnowsAudit above) {}
