package dev.parley.domain.scenario.dsl;

/**
 * How large something is, in bytes of its JSON in UTF-8.
 *
 * @param bytes at least 1
 */
public record Size(int bytes) {
    /** Checks the bound. */
    public Size {
        if (bytes < 1) {
            throw new IllegalArgumentException("a size is at least 1 byte, not " + bytes);
        }
    }
}
