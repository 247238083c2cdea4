package dev.parley.cxone.sandbox;

/**
 * A bot of the sandbox, for a list.
 *
 * @param name what {@code --bot} takes
 * @param language its language, as the script says
 * @param description one line
 * @param file the script; {@code built-in:} before those that come along
 * @param rules how many rules it has
 */
public record SandboxBot(String name, String language, String description, String file, int rules) {}
