package dev.parley.domain.campaign;

/**
 * Names one conversation of a run: the same scenario in another repetition is another case.
 *
 * @param source the file or class that the scenario is written in
 * @param scenario its name; a row of data is part of it
 * @param repetition 1 for the first
 */
public record CaseKey(String source, String scenario, int repetition) {
    /** Checks the number. */
    public CaseKey {
        if (repetition < 1) {
            throw new IllegalArgumentException("repetitions are counted from 1, not " + repetition);
        }
    }
}
