package dev.parley.domain.canary.audit;

import dev.parley.domain.canary.scenario.ClosesTheCircle;

/** Against the direction. */
public record KnowsScenario(ClosesTheCircle above) {}
