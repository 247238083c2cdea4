package dev.parley.shell.canary.store;

import dev.parley.shell.canary.line.LineUtils;

/** A store that knows who reads lines. */
public record StoreKnowsLine(LineUtils above) {}
