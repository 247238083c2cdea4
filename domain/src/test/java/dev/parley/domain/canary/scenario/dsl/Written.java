package dev.parley.domain.canary.scenario.dsl;

/** What {@code KnowsItsWriting} must not know. */
public record Written() {}
