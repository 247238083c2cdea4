package dev.parley.shell.canary.line;

/** A name that says nothing. */
public record LineUtils() {}
