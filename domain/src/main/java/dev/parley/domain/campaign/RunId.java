package dev.parley.domain.campaign;

/**
 * Names a run.
 *
 * @param value short enough to type, for example {@code r4f2a90b1c3}
 */
public record RunId(String value) {
    /** Checks that there is one. */
    public RunId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of a run is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
