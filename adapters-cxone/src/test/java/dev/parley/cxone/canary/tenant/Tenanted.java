package dev.parley.cxone.canary.tenant;

/** Is known by those who must not. */
public record Tenanted() {}
