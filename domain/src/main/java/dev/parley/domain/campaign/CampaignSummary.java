package dev.parley.domain.campaign;

import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a run says, in figures. Every figure is about the attempts that count, except where all attempts are named.
 *
 * @param verdicts how many cases came out how, in the order of {@link Verdict}; none is left out
 * @param outcomes how many conversations ended how, by the word of the resolution
 * @param scenarios how often each scenario passed, by its name, in the order of the plan
 * @param rate how often cases passed that say something about the bot
 * @param turns how many turns were taken, those of all attempts
 * @param botTime the bot's own times to its first messages
 * @param detectionDelay how long we took to see them
 * @param callsPerTurn the requests a turn cost, where they were counted
 */
public record CampaignSummary(
        Map<Verdict, Integer> verdicts,
        Map<String, Integer> outcomes,
        Map<String, PassRate> scenarios,
        PassRate rate,
        long turns,
        Quantiles botTime,
        Quantiles detectionDelay,
        Optional<Double> callsPerTurn) {

    /** Keeps unchangeable copies. */
    public CampaignSummary {
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
    }

    /** Sums up. */
    public static CampaignSummary of(CampaignResult result) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict, 0));
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, PassRate> scenarios = new LinkedHashMap<>();
        PassRate rate = new PassRate(0, 0);
        for (CaseResult one : result.cases()) {
            verdicts.merge(one.verdict(), 1, Integer::sum);
            outcomes.merge(one.last().resolution().word(), 1, Integer::sum);
            if (!one.verdict().isNoVerdictOnTheBot()) {
                rate = plus(rate, one.verdict());
                scenarios.merge(
                        one.key().scenario(),
                        plus(new PassRate(0, 0), one.verdict()),
                        (a, b) -> plus(a, one.verdict()));
            }
        }
        long turns = turns(result).count();
        return new CampaignSummary(
                verdicts,
                outcomes,
                scenarios,
                rate,
                turns,
                times(result, turn -> turn.timing().botTime()),
                times(result, turn -> turn.timing().detectionDelay()),
                calls(result, turns));
    }

    /** How many cases came out so. */
    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    private static PassRate plus(PassRate rate, Verdict verdict) {
        return new PassRate(rate.passed() + (verdict.isPass() ? 1 : 0), rate.total() + 1);
    }

    private static Stream<Turn> turns(CampaignResult result) {
        return result.cases().stream()
                .flatMap(one -> one.attempts().stream())
                .map(SimulationResult::turns)
                .flatMap(List::stream)
                .filter(turn -> !(turn.outcome() instanceof TurnOutcome.NotSaid));
    }

    private static Quantiles times(CampaignResult result, Function<Turn, Optional<Duration>> which) {
        return Quantiles.of(turns(result).map(which).flatMap(Optional::stream).toList());
    }

    private static Optional<Double> calls(CampaignResult result, long turns) {
        long calls = result.calls().values().stream().mapToLong(Long::longValue).sum();
        return calls == 0 || turns == 0 ? Optional.empty() : Optional.of((double) calls / turns);
    }
}
