package dev.parley.shell.canary.command;

import org.jline.terminal.Terminal;

/** A command that can only run in a terminal. */
record CommandKnowsJLine(Terminal terminal) {}
