package dev.parley.domain.canary.scenario;

import dev.parley.domain.canary.scenario.dsl.Written;

/** Knows how it is written. */
record KnowsItsWriting(Written writing) {}
