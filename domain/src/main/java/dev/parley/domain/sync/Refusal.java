package dev.parley.domain.sync;

/**
 * What a desk refuses.
 *
 * @param alike the operation and the field: the same for all that are refused alike
 * @param words what the desk said, in one line
 */
public record Refusal(String alike, String words) {}
