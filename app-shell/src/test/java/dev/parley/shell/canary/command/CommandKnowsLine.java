package dev.parley.shell.canary.command;

import dev.parley.shell.canary.line.LineUtils;

/** A command that knows who calls it. */
public record CommandKnowsLine(LineUtils caller) {}
