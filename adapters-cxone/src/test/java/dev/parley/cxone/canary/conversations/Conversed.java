package dev.parley.cxone.canary.conversations;

/** Is known by those who must not. */
public record Conversed() {}
