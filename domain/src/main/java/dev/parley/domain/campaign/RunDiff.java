package dev.parley.domain.campaign;

import dev.parley.domain.scenario.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different in a later run. Pure.
 *
 * @param changed the cases of both runs that came out otherwise, in the order of the earlier run
 * @param same how many cases of both runs came out alike
 * @param removed the cases of the earlier run alone
 * @param added the cases of the later run alone
 * @param rate how often cases passed that say something about the bot
 * @param scenarios the same for each scenario of both runs, by its name, in the order of the earlier run
 * @param botTimeBefore the bot's own times in the earlier run
 * @param botTimeAfter the bot's own times in the later run
 */
public record RunDiff(
        List<Change> changed,
        int same,
        List<CaseKey> removed,
        List<CaseKey> added,
        RateChange rate,
        Map<String, RateChange> scenarios,
        Quantiles botTimeBefore,
        Quantiles botTimeAfter) {

    /** Keeps unchangeable copies. */
    public RunDiff {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
    }

    /**
     * A case that came out otherwise.
     *
     * @param key which one
     * @param before how it came out in the earlier run
     * @param after how it came out in the later run
     */
    public record Change(CaseKey key, Verdict before, Verdict after) {
        /** Whether it passed before and does not now, because of the bot. */
        public boolean isBroken() {
            return before.isPass() && !after.isPass() && !after.isNoVerdictOnTheBot();
        }

        /** Whether it did not pass before because of the bot, and does now. */
        public boolean isMended() {
            return after.isPass() && !before.isPass() && !before.isNoVerdictOnTheBot();
        }
    }

    /** Compares. */
    public static RunDiff of(CampaignResult before, CampaignResult after) {
        Map<CaseKey, Verdict> was = verdicts(before);
        Map<CaseKey, Verdict> is = verdicts(after);
        List<Change> changed = was.entrySet().stream()
                .filter(entry -> is.containsKey(entry.getKey()))
                .map(entry ->
                        new Change(entry.getKey(), entry.getValue(), Objects.requireNonNull(is.get(entry.getKey()))))
                .filter(change -> change.before() != change.after())
                .toList();
        List<CaseKey> removed = without(was, is);
        CampaignSummary first = CampaignSummary.of(before);
        CampaignSummary second = CampaignSummary.of(after);
        return new RunDiff(
                changed,
                was.size() - removed.size() - changed.size(),
                removed,
                without(is, was),
                new RateChange(first.rate(), second.rate()),
                scenarios(first.scenarios(), second.scenarios()),
                first.botTime(),
                second.botTime());
    }

    /** How many times as long the bot takes now, by the time that this share of its answers does not exceed. */
    public OptionalDouble botTimeRatio(double share) {
        return botTimeBefore
                .at(share)
                .filter(before -> !before.isZero())
                .flatMap(before -> botTimeAfter.at(share).map(after -> (double) after.toNanos() / before.toNanos()))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Map<CaseKey, Verdict> verdicts(CampaignResult result) {
        return result.cases().stream()
                .collect(Collectors.toMap(
                        CaseResult::key, CaseResult::verdict, (earlier, later) -> later, LinkedHashMap::new));
    }

    private static List<CaseKey> without(Map<CaseKey, Verdict> these, Map<CaseKey, Verdict> those) {
        return these.keySet().stream().filter(key -> !those.containsKey(key)).toList();
    }

    private static Map<String, RateChange> scenarios(Map<String, PassRate> before, Map<String, PassRate> after) {
        return before.keySet().stream()
                .filter(after::containsKey)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new RateChange(
                                Objects.requireNonNull(before.get(name)), Objects.requireNonNull(after.get(name))),
                        (a, b) -> b,
                        LinkedHashMap::new));
    }
}
