package dev.parley.shell.command;

/**
 * A command: what it takes and what it does.
 *
 * @param spec its words, parameters and help
 * @param handler what it does
 */
public record Command(CommandSpec spec, Handler handler) {}
