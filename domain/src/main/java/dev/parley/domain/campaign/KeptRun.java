package dev.parley.domain.campaign;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a ledger says of a run without telling its cases.
 *
 * @param setup how it was started
 * @param ending how far it came; unfinished while it is under way, and for good where its process was killed
 * @param took how long it took, once it is over
 * @param calls the requests that it cost, by kind; none until it is over
 * @param verdicts how many of the kept cases came out how; what no case came out as is left out
 * @param underWay whether it has not ended and its process is alive
 */
public record KeptRun(
        RunSetup setup,
        Ending ending,
        Optional<Duration> took,
        Map<String, Long> calls,
        Map<Verdict, Integer> verdicts,
        boolean underWay) {
    /** Keeps unchangeable copies. */
    public KeptRun {
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
        var ordered = new EnumMap<Verdict, Integer>(Verdict.class);
        ordered.putAll(verdicts);
        verdicts = Collections.unmodifiableMap(ordered);
    }

    /** How many cases are kept of it. */
    public int executed() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them did not pass. */
    public int failing() {
        return verdicts.entrySet().stream()
                .filter(entry -> !entry.getKey().isPass())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
