package dev.parley.shell.store;

import java.time.Instant;

/**
 * Tells one process from all others.
 *
 * @param host tells its machine or container from all others
 * @param pid its number there
 * @param started when it was started, because numbers are used again
 */
public record ProcessMark(String host, long pid, Instant started) {}
