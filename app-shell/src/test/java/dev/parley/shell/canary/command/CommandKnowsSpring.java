package dev.parley.shell.canary.command;

import org.springframework.context.annotation.Lazy;

/** A command in a container. */
@Lazy
final class CommandKnowsSpring {}
