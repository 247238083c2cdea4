package dev.parley.cxone.canary.sandbox;

/** Is known by those who must not. */
public record Sandboxed() {}
