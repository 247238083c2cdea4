package dev.parley.shell.store;

import java.time.Instant;

/**
 * Tells one process from all others.
 *
 * @param host the name of its machine or container
 * @param pid its number there
 * @param started when it was started, because numbers are used again
 */
public record ProcessMark(String host, long pid, Instant started) {}
