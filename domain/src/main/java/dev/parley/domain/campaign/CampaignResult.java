package dev.parley.domain.campaign;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of a run.
 *
 * @param setup how it was started
 * @param cases what came of each case that was executed, in the order of the plan
 * @param ending how far it came
 * @param took how long it took; absent where the process was killed
 * @param calls the requests that it cost, by kind, where they were counted
 */
public record CampaignResult(
        RunSetup setup, List<CaseResult> cases, Ending ending, Optional<Duration> took, Map<String, Long> calls) {
    /** How far a run came. */
    public enum Ending {
        /** Every case was executed. */
        COMPLETE("complete"),
        /** It was to stop at the first failure, and did. */
        FAILED_FAST("failed-fast"),
        /** Somebody stopped Parley. */
        INTERRUPTED("interrupted"),
        /** It is under way, or its process was killed. */
        UNFINISHED("unfinished");

        private final String word;

        Ending(String word) {
            this.word = word;
        }

        /** The word for people and reports, in lower case with hyphens. */
        public String word() {
            return word;
        }
    }

    /** Keeps unchangeable copies. */
    public CampaignResult {
        cases = List.copyOf(cases);
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
    }
}
