package dev.parley.cxone.tenant;

/**
 * What a call is for: enough to guard it and to name it when it fails.
 *
 * @param name a verb phrase, for example {@code send a message}
 * @param subject what it is done to, for example {@code conversation 4711}
 * @param scope the right it needs
 */
public record Operation(String name, String subject, Scope scope) {}
