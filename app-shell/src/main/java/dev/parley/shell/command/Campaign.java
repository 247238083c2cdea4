package dev.parley.shell.command;

import dev.parley.domain.audit.AuditedRun;
import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignSettings;
import dev.parley.domain.campaign.CampaignWatcher;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.CaseRunner;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.PlannedCase;
import dev.parley.domain.campaign.RunCampaign;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.campaign.RunLimit;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.report.ResultJson;
import dev.parley.shell.report.RunAgain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One campaign as a command runs it: plan, hold, redact, report, show. */
final class Campaign {
    private final Invocation line;
    private final TenantSession tenant;
    private final RunLedger runs;
    private final ReplyTimeMemory replyTimes;
    private final OptionalInt keptRuns;
    private final Optional<String> usual;
    private final String name;
    private final CampaignSettings settings;

    /**
     * @param tenant where it runs, with the guard that the line asks for
     * @param records keep it, and know how fast bots reply
     * @param usual the tenant that is meant where no line names one
     * @param name what reports call it
     * @param seed what generated values are drawn from
     */
    Campaign(Invocation line, TenantSession tenant, Records records, Optional<String> usual, String name, long seed) {
        this(line, tenant, records, usual, name, CampaignOptions.settings(line, seed));
    }

    /** @param settings in place of those of the line */
    Campaign(
            Invocation line,
            TenantSession tenant,
            Records records,
            Optional<String> usual,
            String name,
            CampaignSettings settings) {
        this.line = line;
        this.tenant = tenant;
        this.runs = records.runs();
        this.replyTimes = records.replyTimes(tenant.tenant());
        this.keptRuns = records.keptRuns();
        this.usual = usual;
        this.name = name;
        this.settings = settings;
        CampaignOptions.rate(line).ifPresent(tenant.requests()::keepTo);
    }

    /**
     * Runs it.
     *
     * @param scenarios each names a bot
     * @param sources where they come from
     */
    CommandResult run(List<Scenario> scenarios, List<String> sources) {
        List<PlannedCase> cases = PlannedCase.of(scenarios, CampaignOptions.repeat(line));
        return CampaignOptions.planned(line)
                ? CampaignForecast.of(cases, line, tenant, replyTimes)
                : run(setup(cases, sources, here(), CampaignOptions.repeat(line)), cases);
    }

    /**
     * Runs cases of an earlier run once more, as a run of its own.
     *
     * @param cases named as they were then, which is from the folder of then
     * @param repeat how many times each scenario is executed, for the record
     */
    CommandResult again(RunSetup then, List<PlannedCase> cases, int repeat) {
        return run(setup(cases, then.sources(), then.folder(), repeat), cases);
    }

    private CommandResult run(RunSetup setup, List<PlannedCase> cases) {
        checkTickets(cases);
        Reports.of(line).makeRoom();
        runs.begin(setup);
        return goOn(setup, cases, List.of());
    }

    /** Where scenarios ask for tickets: that there is a desk which can tell, before anything is said. */
    void checkTickets(List<PlannedCase> cases) {
        if (cases.stream().anyMatch(one -> one.scenario().asksForTickets())) {
            tenant.tickets().check();
        }
    }

    /**
     * Goes on with a run, which is this process's.
     *
     * @param before what came of the cases that were executed before
     */
    CommandResult goOn(RunSetup setup, List<PlannedCase> cases, List<CaseResult> before) {
        Instant from = tenant.clock().instant();
        Map<String, Long> callsBefore = tenant.calls().get();
        Map<CaseKey, CaseResult> kept = new ConcurrentHashMap<>();
        RunCampaign.Outcome outcome;
        try (var live = live(cases.size())) {
            outcome = hold(setup, cases, kept, live);
        }
        List<CaseResult> all = Stream.concat(
                        before.stream(),
                        outcome.cases().stream().map(each -> kept.getOrDefault(each.key(), redacted(each))))
                .toList();
        runs.end(
                setup.run(),
                outcome.ending(),
                Duration.between(from, tenant.clock().instant()),
                CallsMade.since(callsBefore, tenant.calls().get()));
        KeptRun whole = runs.find(setup.run()).orElseThrow();
        var result = new CampaignResult(setup, all, outcome.ending(), whole.took(), whole.calls());
        forgetOld();
        var again = new RunAgain(setup, usual, ScenarioSources.here());
        Reports.Written reports = Reports.of(line).write(result, again);
        outcome.unforeseen().ifPresent(thrown -> {
            throw thrown;
        });
        return CampaignEnd.of(result, again, reports, line);
    }

    /** How far it is, on a terminal. */
    private CampaignLine live(int cases) {
        return new CampaignLine(line, CampaignLine.progress(tenant, cases), this::redacted);
    }

    /**
     * Runs one side of a comparison, kept as a run of its own. What it costs is not counted: both sides' requests are the
     * tenant's.
     *
     * @param inStep makes each case wait for its pair
     * @return what came of it as it was said, which must be redacted before anybody sees it
     */
    CampaignResult side(
            List<PlannedCase> cases, List<String> sources, UnaryOperator<CaseRunner> inStep, CampaignWatcher watcher) {
        checkTickets(cases);
        RunSetup setup = setup(cases, sources, here(), CampaignOptions.repeat(line));
        runs.begin(setup);
        Instant from = tenant.clock().instant();
        RunCampaign.Outcome outcome = hold(setup, cases, new ConcurrentHashMap<>(), watcher, inStep, 2);
        Duration took = Duration.between(from, tenant.clock().instant());
        runs.end(setup.run(), outcome.ending(), took, Map.of());
        forgetOld();
        outcome.unforeseen().ifPresent(thrown -> {
            throw thrown;
        });
        return new CampaignResult(setup, outcome.cases(), outcome.ending(), Optional.of(took), Map.of());
    }

    private RunCampaign.Outcome hold(
            RunSetup setup, List<PlannedCase> cases, Map<CaseKey, CaseResult> kept, CampaignWatcher watcher) {
        return hold(setup, cases, kept, watcher, runner -> runner, 1);
    }

    private RunCampaign.Outcome hold(
            RunSetup setup,
            List<PlannedCase> cases,
            Map<CaseKey, CaseResult> kept,
            CampaignWatcher watcher,
            UnaryOperator<CaseRunner> inStep,
            int sides) {
        AuditedRun run = tenant.run(setup.run().value());
        run.begin(name, cases.size());
        TenantSession.Work work = tenant.workIn(setup.run().value());
        Set<BotId> bots = bots(cases);
        RunCampaign.Outcome outcome = new RunCampaign(
                        inStep.apply(work::run),
                        settings,
                        () -> Math.max(1, tenant.requests().served(bots) / sides),
                        result -> keep(setup.run(), redacted(result), kept),
                        watcher)
                .run(cases);
        run.end(outcome.ending().word());
        return outcome;
    }

    private static Set<BotId> bots(List<PlannedCase> cases) {
        return cases.stream().flatMap(one -> one.scenario().bot().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private void forgetOld() {
        if (keptRuns.isPresent()) {
            runs.forgetBeyond(new RunLimit(keptRuns.getAsInt(), Optional.empty()));
        }
    }

    private void keep(RunId run, CaseResult result, Map<CaseKey, CaseResult> kept) {
        kept.put(result.key(), result);
        runs.keep(run, result);
    }

    private static Optional<String> here() {
        return Optional.of(ScenarioSources.here().toString());
    }

    private RunSetup setup(List<PlannedCase> cases, List<String> sources, Optional<String> folder, int repeat) {
        Instant now = tenant.clock().instant();
        return new RunSetup(
                        new RunId(tenant.freshRun()),
                        name,
                        tenant.tenant(),
                        sources,
                        KeptOptions.of(line, tenant.redactor()::redactSingle),
                        repeat,
                        settings.parallel(),
                        settings.retries(),
                        settings.seed(),
                        now,
                        cases.size(),
                        Fingerprints.of(
                                cases.stream()
                                        .map(PlannedCase::scenario)
                                        .distinct()
                                        .toList(),
                                CampaignOptions.classPath(line)),
                        folder)
                .within(tenant.budget());
    }

    /** What was said may be personal; from here on it is not. */
    CaseResult redacted(CaseResult result) {
        return ResultJson.redacted(
                result, conversation -> text -> tenant.redactor().redact(conversation, text));
    }
}
