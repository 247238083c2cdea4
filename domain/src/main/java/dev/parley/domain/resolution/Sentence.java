package dev.parley.domain.resolution;

/**
 * One sentence of an utterance.
 *
 * @param from its first token
 * @param to behind its last token, which may be a stop
 * @param asks whether it ends with a question mark
 * @param quote as it was written
 */
record Sentence(int from, int to, boolean asks, String quote) {
    boolean holds(int token) {
        return from <= token && token < to;
    }
}
