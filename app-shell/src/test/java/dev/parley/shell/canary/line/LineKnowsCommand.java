package dev.parley.shell.canary.line;

import dev.parley.shell.canary.command.CommandKnowsLine;

/** Closes the circle. */
record LineKnowsCommand(CommandKnowsLine command) {}
