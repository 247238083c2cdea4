package dev.parley.shell.command;

import dev.parley.domain.audit.AuditedRun;
import dev.parley.domain.campaign.CampaignPlan;
import dev.parley.domain.campaign.CampaignProgress;
import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignVerdict;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.Looking;
import dev.parley.domain.campaign.PlanBasis;
import dev.parley.domain.campaign.PlannedCase;
import dev.parley.domain.campaign.RunCampaign;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.campaign.RunLimit;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.CampaignText;
import dev.parley.shell.render.CampaignView;
import dev.parley.shell.render.PlanText;
import dev.parley.shell.render.PlanView;
import dev.parley.shell.render.Shown;
import dev.parley.shell.report.ResultJson;
import dev.parley.shell.report.RunAgain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One campaign as a command runs it: plan, hold, redact, report, show. */
final class Campaign {
    private static final int A_CROWD = 4;

    private final Invocation line;
    private final TenantSession tenant;
    private final RunLedger runs;
    private final ReplyTimeMemory replyTimes;
    private final OptionalInt keptRuns;
    private final Optional<String> usual;
    private final String name;
    private final long seed;

    /**
     * @param tenant where it runs, with the guard that the line asks for
     * @param records keep it, and know how fast bots reply
     * @param usual the tenant that is meant where no line names one
     * @param name what reports call it
     * @param seed what generated values are drawn from
     */
    Campaign(Invocation line, TenantSession tenant, Records records, Optional<String> usual, String name, long seed) {
        this.line = line;
        this.tenant = tenant;
        this.runs = records.runs();
        this.replyTimes = records.replyTimes(tenant.tenant());
        this.keptRuns = records.keptRuns();
        this.usual = usual;
        this.name = name;
        this.seed = seed;
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
        return CampaignOptions.planned(line) ? plan(cases) : run(cases, sources, CampaignOptions.repeat(line));
    }

    /** What it will cost. Whether the tenant's list tells of all is known only when it runs: the dearer way is reckoned. */
    private CommandResult plan(List<PlannedCase> cases) {
        int parallel = CampaignOptions.settings(line, seed).parallel();
        var basis = new PlanBasis(
                parallel,
                CampaignOptions.guard(line),
                tenant.window(),
                parallel >= A_CROWD ? Looking.SCHEDULE_OF_MANY : Looking.SCHEDULE_OF_FEW,
                replyTimes,
                tenant.requests().perSecond());
        return CommandResult.of(
                Shown.one(PlanView.of(CampaignPlan.of(cases, basis), basis.perSecond()), new PlanText()));
    }

    /**
     * Runs some cases.
     *
     * @param repeat how many times each scenario is executed, for the record
     */
    CommandResult run(List<PlannedCase> cases, List<String> sources, int repeat) {
        RunSetup setup = setup(cases, sources, repeat);
        runs.begin(setup);
        return goOn(setup, cases, List.of());
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
        RunCampaign.Outcome outcome = hold(setup, cases, kept);
        List<CaseResult> all = Stream.concat(
                        before.stream(),
                        outcome.cases().stream().map(each -> kept.getOrDefault(each.key(), redacted(each))))
                .toList();
        runs.end(
                setup.run(),
                outcome.ending(),
                Duration.between(from, tenant.clock().instant()),
                since(callsBefore, tenant.calls().get()));
        KeptRun whole = runs.find(setup.run()).orElseThrow();
        var result = new CampaignResult(setup, all, outcome.ending(), whole.took(), whole.calls());
        forgetOld();
        var again = new RunAgain(setup, usual);
        List<String> reports =
                ReportKind.write(result, again, CampaignOptions.reports(line), CampaignOptions.reportDir(line));
        outcome.unforeseen().ifPresent(thrown -> {
            throw thrown;
        });
        return shown(result, again, reports);
    }

    private RunCampaign.Outcome hold(RunSetup setup, List<PlannedCase> cases, Map<CaseKey, CaseResult> kept) {
        AuditedRun run = tenant.run(setup.run().value());
        run.begin(name, cases.size());
        var progress = new CampaignProgress(
                cases.size(),
                tenant.clock(),
                () -> tenant.calls().get().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        var running = tenant.workIn(setup.run().value()).running();
        Set<BotId> bots = bots(cases);
        RunCampaign.Outcome outcome;
        try (var live = new CampaignLine(line, progress, this::redacted)) {
            outcome = new RunCampaign(
                            running::run,
                            CampaignOptions.settings(line, seed),
                            () -> tenant.requests().served(bots),
                            result -> keep(setup.run(), redacted(result), kept),
                            live)
                    .run(cases);
        }
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

    private RunSetup setup(List<PlannedCase> cases, List<String> sources, int repeat) {
        Instant now = tenant.clock().instant();
        var settings = CampaignOptions.settings(line, seed);
        return new RunSetup(
                new RunId(tenant.freshRun()),
                name,
                tenant.tenant(),
                sources,
                KeptOptions.of(line, tenant.redactor()::redactSingle),
                repeat,
                settings.parallel(),
                settings.retries(),
                seed,
                now,
                cases.size(),
                Fingerprints.of(
                        cases.stream().map(PlannedCase::scenario).distinct().toList()));
    }

    /** What was said may be personal; from here on it is not. */
    private CaseResult redacted(CaseResult result) {
        return ResultJson.read(ResultJson.write(
                result, conversation -> text -> tenant.redactor().redact(conversation, text)));
    }

    private CommandResult shown(CampaignResult result, RunAgain again, List<String> reports) {
        Optional<Double> required = CampaignOptions.required(line);
        CommandResult done = CommandResult.of(
                        Shown.one(CampaignView.of(result, required, again, reports), new CampaignText()))
                .endingWith(exitCode(CampaignVerdict.of(result, required)));
        long open = result.cases().stream()
                .flatMap(one -> one.attempts().stream())
                .filter(attempt -> attempt.closing() instanceof Closing.LeftOpen
                        || attempt.closing() instanceof Closing.NotFinished)
                .count();
        if (open == 0) {
            return done;
        }
        line.note(Amounts.of(open, "conversation") + " could not be closed; 'parley sweep' closes what nobody uses");
        return done.exitCode() == ExitCode.DONE ? done.endingWith(ExitCode.PARTLY) : done;
    }

    private static ExitCode exitCode(CampaignVerdict verdict) {
        return switch (verdict) {
            case PASSED -> ExitCode.DONE;
            case FAILED -> ExitCode.NEGATIVE;
            case NOTHING_DONE -> ExitCode.VENDOR;
            case PARTLY_DONE -> ExitCode.PARTLY;
            case NOT_ALLOWED -> ExitCode.CREDENTIALS;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }

    static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> made = new TreeMap<>();
        now.forEach((kind, count) -> {
            long more = count - before.getOrDefault(kind, 0L);
            if (more > 0) {
                made.put(kind, more);
            }
        });
        return made;
    }
}
