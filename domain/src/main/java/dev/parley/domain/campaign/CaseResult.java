package dev.parley.domain.campaign;

import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.util.List;

/**
 * What came of one case, every attempt of it.
 *
 * @param key which case
 * @param attempts in their order, at least one; another one is made only behind one that did not pass
 */
public record CaseResult(CaseKey key, List<SimulationResult> attempts) {
    /** Checks that there is an attempt. */
    public CaseResult {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a result has at least one attempt");
        }
    }

    /** The attempt that counts. */
    public SimulationResult last() {
        return attempts.getLast();
    }

    /** How the case came out: flaky when it passed, and not at once. */
    public Verdict verdict() {
        Verdict verdict = last().verdict();
        return verdict == Verdict.PASSED && attempts.size() > 1 ? Verdict.FLAKY : verdict;
    }
}
