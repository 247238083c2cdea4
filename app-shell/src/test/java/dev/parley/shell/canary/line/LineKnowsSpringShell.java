package dev.parley.shell.canary.line;

import org.springframework.shell.core.command.CommandRegistry;

/** Allowed: the types of the interactive shell. */
record LineKnowsSpringShell(CommandRegistry registry) {}
