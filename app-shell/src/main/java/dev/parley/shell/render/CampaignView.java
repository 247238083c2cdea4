package dev.parley.shell.render;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignSummary;
import dev.parley.domain.campaign.CampaignVerdict;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.PassRate;
import dev.parley.domain.scenario.Check;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import dev.parley.shell.report.RunAgain;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run of simulations.
 *
 * @param run its id
 * @param name what it is called
 * @param tenant where it ran
 * @param verdict how it came out: {@code passed}, {@code failed}, {@code nothing-done}, {@code partly-done}, {@code
 *     not-allowed} or {@code interrupted}
 * @param ending how far it came
 * @param took how long it took
 * @param cases how many conversations were held
 * @param passed how many passed, those that did not at once left out
 * @param flaky how many passed, but not at once
 * @param failed how many failed
 * @param timeout in how many the bot, or the vendor, was too slow
 * @param disconnected in how many the connection could not be made
 * @param rateLimited in how many the vendor limited us
 * @param vendorError in how many the vendor failed
 * @param interrupted how many were interrupted
 * @param turns how many turns were taken
 * @param callsPerTurn what a turn cost in requests
 * @param botTimeP50 what half of the bot's own times do not exceed
 * @param botTimeP95 what 95 % of the bot's own times do not exceed
 * @param detectionDelayP50 what half of our delays in seeing an answer do not exceed
 * @param detectionDelayP95 what 95 % of our delays do not exceed
 * @param options what it was started with, each as one word
 * @param scenarios how often each passed
 * @param results what came of each case
 * @param reports the files that were written
 */
public record CampaignView(
        String run,
        String name,
        String tenant,
        String verdict,
        String ending,
        Optional<Duration> took,
        int cases,
        int passed,
        int flaky,
        int failed,
        int timeout,
        int disconnected,
        int rateLimited,
        int vendorError,
        int interrupted,
        long turns,
        Optional<Double> callsPerTurn,
        Optional<Duration> botTimeP50,
        Optional<Duration> botTimeP95,
        Optional<Duration> detectionDelayP50,
        Optional<Duration> detectionDelayP95,
        List<String> options,
        List<ScenarioRow> scenarios,
        List<CaseRow> results,
        List<String> reports) {

    /**
     * How often a scenario passed.
     *
     * @param scenario its name
     * @param passed how often it passed
     * @param total how often it was executed with a verdict on the bot
     * @param low the lower end of the 95 % interval of the pass rate
     * @param high its upper end
     * @param inARow how likely it passes as often in a row as it was executed
     * @param passHat how likely it passes so often in a row, for lengths worth telling; nothing of one execution
     * @param moreToDecide how many more executions would decide whether the required rate is reached, where it is open
     */
    public record ScenarioRow(
            String scenario,
            long passed,
            long total,
            double low,
            double high,
            double inARow,
            List<PassHat> passHat,
            Optional<Long> moreToDecide) {}

    /**
     * How likely several executions in a row pass: pass^k.
     *
     * @param k how many in a row
     * @param likely from 0 to 1
     * @param low the lower end of its 95 % interval
     * @param high the upper end
     */
    public record PassHat(int k, double likely, double low, double high) {}

    /**
     * What came of a case.
     *
     * @param scenario its name
     * @param repetition 1 for the first
     * @param verdict how it came out
     * @param attempts how often it was tried
     * @param conversation the vendor's id
     * @param place where it failed
     * @param expected what was expected there
     * @param seen what was seen
     * @param rule which rule decided
     * @param again a line for a shell that has it again, where there is one
     * @param notAgain why there is no such line
     */
    public record CaseRow(
            String scenario,
            int repetition,
            String verdict,
            int attempts,
            String conversation,
            Optional<String> place,
            Optional<String> expected,
            Optional<String> seen,
            Optional<String> rule,
            Optional<String> again,
            Optional<String> notAgain) {}

    /**
     * A run as it is shown.
     *
     * @param required the share of cases that must pass, where not all must
     * @param again tells how a case is had again
     * @param reports the files that were written
     */
    public static CampaignView of(
            CampaignResult result, Optional<Double> required, RunAgain again, List<String> reports) {
        CampaignSummary summary = CampaignSummary.of(result);
        return new CampaignView(
                result.setup().run().value(),
                result.setup().name(),
                result.setup().tenant(),
                word(CampaignVerdict.of(result, required)),
                result.ending().word(),
                result.took(),
                result.cases().size(),
                summary.count(Verdict.PASSED),
                summary.count(Verdict.FLAKY),
                summary.count(Verdict.FAILED),
                summary.count(Verdict.TIMEOUT),
                summary.count(Verdict.DISCONNECTED),
                summary.count(Verdict.RATE_LIMITED),
                summary.count(Verdict.VENDOR_ERROR),
                summary.count(Verdict.INTERRUPTED),
                summary.turns(),
                summary.callsPerTurn().map(calls -> Math.round(calls * 100) / 100.0),
                summary.botTime().at(0.5),
                summary.botTime().at(0.95),
                summary.detectionDelay().at(0.5),
                summary.detectionDelay().at(0.95),
                result.setup().options(),
                summary.scenarios().entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), required))
                        .toList(),
                result.cases().stream()
                        .map(one -> row(one, Optional.of(again.of(one))))
                        .toList(),
                reports);
    }

    private static String word(CampaignVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ScenarioRow row(String scenario, PassRate rate, Optional<Double> required) {
        return new ScenarioRow(
                scenario,
                rate.passed(),
                rate.total(),
                rounded(rate.low()),
                rounded(rate.high()),
                rounded(rate.inARow(Math.toIntExact(rate.total()))),
                rate.lengths().stream()
                        .map(k -> new PassHat(
                                k, rounded(rate.inARow(k)), rounded(rate.inARowLow(k)), rounded(rate.inARowHigh(k))))
                        .toList(),
                required.flatMap(
                        share -> rate.moreToDecide(share).stream().boxed().findFirst()));
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    /** What came of a case, as long as its run is not over. */
    public static CaseRow row(CaseResult one) {
        return row(one, Optional.empty());
    }

    private static CaseRow row(CaseResult one, Optional<RunAgain.Again> again) {
        SimulationResult last = one.last();
        Optional<Check> failure = last.failures().stream().findFirst();
        return new CaseRow(
                one.key().scenario(),
                one.key().repetition(),
                one.verdict().word(),
                one.attempts().size(),
                last.conversation().value(),
                failure.map(check -> check.place().toString()),
                failure.map(Check::expected),
                failure.map(Check::seen).or(() -> SimulationView.problem(last.completion())),
                failure.map(Check::rule),
                again.flatMap(RunAgain.Again::line),
                again.filter(RunAgain.Again.Impossible.class::isInstance).map(RunAgain.Again::words));
    }
}
