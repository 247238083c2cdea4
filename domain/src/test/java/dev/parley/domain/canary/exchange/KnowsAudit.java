package dev.parley.domain.canary.exchange;

import dev.parley.domain.canary.audit.KnowsScenario;

/** Against the direction. */
public record KnowsAudit(KnowsScenario above) {}
