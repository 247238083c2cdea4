package dev.parley.cxone.canary.framework;

/** What adapters do without. */
public record Container() {}
