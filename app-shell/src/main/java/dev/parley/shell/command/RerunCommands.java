package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.PlannedCase;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.scenario.Rejudge;
import dev.parley.domain.scenario.Rejudge.Rejudgement;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.CampaignText;
import dev.parley.shell.render.CampaignView;
import dev.parley.shell.render.Shown;
import dev.parley.shell.report.RunAgain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code simulate rerun|resume|recheck}: runs that are kept, once more. */
public final class RerunCommands implements CommandGroup {
    private static final Option<Boolean> FAILED = Option.flag("failed", "only the cases that did not pass");
    private static final Option<Path> WITH =
            Option.of("with", ValueType.path(), "the scenario file with what is expected now");

    private final TenantSessions tenants;
    private final Records records;
    private final RuleBook rules;

    /**
     * @param tenants where conversations are
     * @param records where runs are kept
     * @param rules the rules in force
     */
    public RerunCommands(TenantSessions tenants, Records records, RuleBook rules) {
        this.tenants = tenants;
        this.records = records;
        this.rules = rules;
    }

    @Override
    public String title() {
        return "Simulations";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("simulate", "rerun")
                        .summary("Runs the cases of a kept run again, as a run of its own")
                        .help("""
                                As it was started then: with the same options, bots and weather, at the same tenant. Whatever the
                                line says itself holds instead. Says which scenario files have changed since.""")
                        .takes(NamedRun.RUN, FAILED, VisitorOptions.BOT, SandboxWeather.WEATHER, SandboxWeather.SEED)
                        .takes(CampaignOptions.all())
                        .example("simulate rerun last --failed", "")
                        .mayEndWith(
                                ExitCode.NEGATIVE,
                                ExitCode.CONFIGURATION,
                                ExitCode.CREDENTIALS,
                                ExitCode.VENDOR,
                                ExitCode.PARTLY)
                        .needsScopes("conversations:read", "conversations:write")
                        .runs(this::rerun),
                CommandSpec.named("simulate", "resume")
                        .summary("Goes on with a run that was interrupted or killed")
                        .help("""
                                With the options that it was started with, unless the line says otherwise; after --fail-fast, to the
                                end. What it took and what it cost is added up.""")
                        .takes(NamedRun.RUN, SandboxWeather.WEATHER)
                        .takes(CampaignOptions.goingOn())
                        .example("simulate resume last", "")
                        .mayEndWith(
                                ExitCode.NEGATIVE,
                                ExitCode.CONFIGURATION,
                                ExitCode.CREDENTIALS,
                                ExitCode.VENDOR,
                                ExitCode.PARTLY)
                        .needsScopes("conversations:read", "conversations:write")
                        .runs(this::resume),
                CommandSpec.named("simulate", "recheck")
                        .summary("Judges the conversations of a kept run again, without a call")
                        .help("""
                                For a changed expectation: the same lines, the answers of then. What was said is on record
                                redacted, and expected texts are redacted the same way. How it ended stays as it was judged then;
                                loops and lack of understanding are looked for by the rules in force now.""")
                        .takes(NamedRun.RUN, WITH)
                        .takes(CampaignOptions.reporting())
                        .example("simulate recheck last --with orders.yaml", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION, ExitCode.PARTLY)
                        .runs(this::recheck));
    }

    private CommandResult rerun(Invocation typed) {
        CampaignResult run = NamedRun.whole(typed.get(NamedRun.RUN), records.runs());
        var then = new CasesOfThen(run);
        List<CaseResult> wanted = run.cases().stream()
                .filter(one -> !typed.is(FAILED) || !one.verdict().isPass())
                .toList();
        if (wanted.isEmpty()) {
            throw typed.is(FAILED) && !run.cases().isEmpty()
                    ? CommandFailure.usage("every case of that run passed", "Leave --failed out to run them all again")
                    : CommandFailure.usage(
                            "no case of that run was executed", "'parley simulate resume' goes on with it");
        }
        Invocation line = KeptOptions.asThen(typed, run.setup());
        List<Path> files = then.sources();
        try (var sources = ScenarioSources.open(files, line)) {
            List<PlannedCase> plan = then.planned(sources.scenarios(), CampaignOptions.repeat(line));
            if (!chooses(typed)) {
                then.checkFound(plan, wanted);
            }
            then.noteChanges(line);
            TenantSession tenant = CampaignOptions.within(SandboxWeather.session(tenants, line), line);
            List<PlannedCase> cases = then.again(plan, wanted, typed.arguments().has(CampaignOptions.REPEAT)).stream()
                    .map(planned -> cast(planned, then, typed, line, tenant))
                    .toList();
            if (cases.isEmpty()) {
                throw CommandFailure.usage(
                        "no case of that run is chosen", "'parley runs show' shows what was executed");
            }
            Invocation kept = typed.is(FAILED) ? KeptOptions.adding(line, CampaignOptions.ONLY, names(cases)) : line;
            return campaign(kept, tenant, run.setup().name()).again(run.setup(), cases, CampaignOptions.repeat(line));
        }
    }

    private static boolean chooses(Invocation typed) {
        return typed.arguments().has(CampaignOptions.TAG) || typed.arguments().has(CampaignOptions.ONLY);
    }

    private static List<String> names(List<PlannedCase> cases) {
        return cases.stream()
                .map(planned -> planned.key().scenario())
                .distinct()
                .toList();
    }

    private CommandResult resume(Invocation typed) {
        KeptRun kept = NamedRun.of(typed.get(NamedRun.RUN), records.runs());
        CampaignResult run = records.runs().whole(kept.setup().run()).orElseThrow();
        var then = new CasesOfThen(run);
        Invocation line = KeptOptions.goingOn(typed, run.setup());
        List<CaseResult> done = run.cases().stream()
                .filter(one -> !one.verdict().isNoVerdictOnTheBot())
                .toList();
        Set<CaseKey> keys = done.stream().map(CaseResult::key).collect(Collectors.toSet());
        try (var sources = ScenarioSources.open(then.sources(), line)) {
            List<PlannedCase> plan =
                    then.planned(sources.scenarios(), run.setup().repeat());
            then.noteChanges(line);
            TenantSession tenant = CampaignOptions.within(SandboxWeather.session(tenants, line), line);
            List<PlannedCase> cases = plan.stream()
                    .filter(planned -> !keys.contains(planned.key()))
                    .map(planned -> cast(planned, then, typed, line, tenant))
                    .toList();
            if (cases.isEmpty()) {
                throw CommandFailure.usage("every case of that run was executed", "'parley runs show' shows it");
            }
            Campaign campaign = campaign(line, tenant, run.setup().name());
            campaign.checkTickets(cases);
            Reports.of(line).makeRoom();
            if (!records.runs().resume(kept.setup().run())) {
                throw CommandFailure.usage("that run is under way in another process", "Wait for it, or end it first");
            }
            return campaign.goOn(run.setup(), cases, done);
        }
    }

    /** By whom the line names; else with whom it was held then; else as it would be now. */
    private static PlannedCase cast(
            PlannedCase planned, CasesOfThen then, Invocation typed, Invocation line, TenantSession tenant) {
        BotId bot = VisitorOptions.givenBot(typed)
                .or(() -> then.botOfThen(planned.key()))
                .or(() -> VisitorOptions.givenBot(line))
                .or(planned.scenario()::bot)
                .orElseGet(() -> VisitorOptions.bot(line, tenant));
        return new PlannedCase(planned.key(), planned.scenario().with(bot));
    }

    private CommandResult recheck(Invocation line) {
        CampaignResult run = NamedRun.whole(line.get(NamedRun.RUN), records.runs());
        var then = new CasesOfThen(run);
        Reports reports = Reports.of(line);
        List<Path> from = line.find(WITH).map(List::of).orElseGet(then::sources);
        try (var sources = ScenarioSources.open(from, line)) {
            if (line.find(WITH).isEmpty()) {
                then.noteChanges(line);
            }
            reports.makeRoom();
            var expected =
                    ExpectedNow.of(sources.scenarios(), then, line.find(WITH).isPresent());
            expected.checkAny(run);
            List<CaseResult> judged = new ArrayList<>();
            int untold = 0;
            var rejudge = new Rejudge(rules.classifier(run.setup().tenant()));
            for (CaseResult one : run.cases()) {
                Optional<CaseResult> again =
                        expected.find(one.key()).flatMap(scenario -> again(line, rejudge, one, scenario));
                again.ifPresent(judged::add);
                untold += again.isPresent() ? 0 : 1;
            }
            if (untold > 0) {
                line.note(Amounts.of(untold, "case") + " could not be judged again; they are left out");
            }
            var result = new CampaignResult(run.setup(), judged, run.ending(), run.took(), run.calls());
            var told = new RunAgain(run.setup(), tenants.usual(), ScenarioSources.here());
            Reports.Written written = reports.write(result, told);
            boolean negative = judged.stream().anyMatch(one -> !one.verdict().isPass());
            CommandResult done = CommandResult.of(Shown.one(
                            CampaignView.of(result, Optional.empty(), told, written.files()), new CampaignText()))
                    .endingWith(negative ? ExitCode.NEGATIVE : untold > 0 ? ExitCode.PARTLY : ExitCode.DONE);
            return written.telling(done, line);
        }
    }

    private Optional<CaseResult> again(Invocation line, Rejudge rejudge, CaseResult one, Scenario scenario) {
        return switch (rejudge.judge(
                scenario,
                one.last(),
                text -> records.redactor().redact(one.last().conversation(), text))) {
            case Rejudgement.Judged judged -> Optional.of(new CaseResult(one.key(), List.of(judged.result())));
            case Rejudgement.CannotTell cannot -> {
                line.note("%s #%d: %s".formatted(one.key().scenario(), one.key().repetition(), cannot.why()));
                yield Optional.empty();
            }
        };
    }

    private Campaign campaign(Invocation line, TenantSession tenant, String name) {
        return new Campaign(line, tenant, records, tenants.usual(), name, SandboxWeather.seed(line));
    }
}
