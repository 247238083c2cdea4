package dev.parley.domain.canary.scenario.dsl;

import dev.parley.domain.canary.audit.KnowsScenario;

/** Knows what lies beside it. */
record WritesToTheTrail(KnowsScenario trail) {}
