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
import java.util.Map;
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

    /**
     * @param tenants where conversations are
     * @param records where runs are kept
     */
    public RerunCommands(TenantSessions tenants, Records records) {
        this.tenants = tenants;
        this.records = records;
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
                        .takes(NamedRun.RUN, FAILED)
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
                        .takes(NamedRun.RUN)
                        .takes(CampaignOptions.all())
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
                                redacted, and expected texts are redacted the same way.""")
                        .takes(NamedRun.RUN, WITH)
                        .takes(CampaignOptions.reporting())
                        .example("simulate recheck last --with orders.yaml", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION, ExitCode.PARTLY)
                        .runs(this::recheck));
    }

    private CommandResult rerun(Invocation line) {
        CampaignResult run = NamedRun.whole(line.get(NamedRun.RUN), records.runs());
        Map<CaseKey, CaseResult> wanted = run.cases().stream()
                .filter(one -> !line.is(FAILED) || !one.verdict().isPass())
                .collect(Collectors.toMap(CaseResult::key, one -> one));
        if (wanted.isEmpty()) {
            throw CommandFailure.usage("every case of that run passed", "Leave --failed out to run them all again");
        }
        TenantSession tenant = tenants.of(line).guarded(CampaignOptions.guard(line));
        try (var sources = ScenarioSources.open(paths(run), line)) {
            List<PlannedCase> cases = planned(sources.scenarios(), run).stream()
                    .flatMap(planned -> Optional.ofNullable(wanted.get(planned.key())).stream()
                            .map(then -> cast(planned, bot(then))))
                    .toList();
            checkFound(cases.size(), wanted.size());
            return campaign(line, tenant, run.setup().name(), run.setup().seed())
                    .run(cases, run.setup().sources(), run.setup().repeat());
        }
    }

    private CommandResult resume(Invocation line) {
        KeptRun kept = NamedRun.of(line.get(NamedRun.RUN), records.runs());
        TenantSession tenant = tenants.named(kept.setup().tenant(), line).guarded(CampaignOptions.guard(line));
        CampaignResult run = records.runs().whole(kept.setup().run()).orElseThrow();
        List<CaseResult> done = run.cases().stream()
                .filter(one -> !one.verdict().isNoVerdictOnTheBot())
                .toList();
        Set<CaseKey> keys = done.stream().map(CaseResult::key).collect(Collectors.toSet());
        try (var sources = ScenarioSources.open(paths(run), line)) {
            Optional<BotId> bot = run.cases().stream().findFirst().map(RerunCommands::bot);
            List<PlannedCase> cases = planned(sources.scenarios(), run).stream()
                    .filter(planned -> !keys.contains(planned.key()))
                    .map(planned -> cast(
                            planned, bot.or(planned.scenario()::bot).orElseGet(() -> VisitorOptions.bot(line, tenant))))
                    .toList();
            if (cases.isEmpty()) {
                throw CommandFailure.usage("every case of that run was executed", "'parley runs show' shows it");
            }
            if (!records.runs().resume(kept.setup().run())) {
                throw CommandFailure.usage("that run is under way in another process", "Wait for it, or end it first");
            }
            return campaign(line, tenant, run.setup().name(), run.setup().seed())
                    .goOn(run.setup(), cases, done);
        }
    }

    private CommandResult recheck(Invocation line) {
        CampaignResult run = NamedRun.whole(line.get(NamedRun.RUN), records.runs());
        List<Path> from = line.find(WITH).map(List::of).orElseGet(() -> paths(run));
        try (var sources = ScenarioSources.open(from, line)) {
            Map<String, Scenario> byName = sources.scenarios().stream()
                    .collect(Collectors.toMap(Scenario::name, scenario -> scenario, (first, second) -> first));
            List<CaseResult> judged = new ArrayList<>();
            int untold = 0;
            for (CaseResult one : run.cases()) {
                Optional<CaseResult> again = Optional.ofNullable(
                                byName.get(one.key().scenario()))
                        .flatMap(scenario -> again(line, one, scenario));
                again.ifPresent(judged::add);
                untold += again.isPresent() ? 0 : 1;
            }
            if (untold > 0) {
                line.note(Amounts.of(untold, "case") + " could not be judged again; they are left out");
            }
            var result = new CampaignResult(run.setup(), judged, run.ending(), run.took(), run.calls());
            var told = new RunAgain(run.setup(), tenants.usual());
            List<String> reports =
                    ReportKind.write(result, told, CampaignOptions.reports(line), CampaignOptions.reportDir(line));
            boolean negative = judged.stream().anyMatch(one -> !one.verdict().isPass());
            return CommandResult.of(
                            Shown.one(CampaignView.of(result, Optional.empty(), told, reports), new CampaignText()))
                    .endingWith(negative ? ExitCode.NEGATIVE : untold > 0 ? ExitCode.PARTLY : ExitCode.DONE);
        }
    }

    private Optional<CaseResult> again(Invocation line, CaseResult one, Scenario scenario) {
        return switch (new Rejudge()
                .judge(
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

    private Campaign campaign(Invocation line, TenantSession tenant, String name, long seed) {
        return new Campaign(line, tenant, records, tenants.usual(), name, seed, List.of());
    }

    private static List<Path> paths(CampaignResult run) {
        if (run.setup().sources().isEmpty()) {
            throw CommandFailure.usage(
                    "that run came from no file, so its scenarios are not kept", "Run it again with 'parley simulate'");
        }
        return run.setup().sources().stream().map(Path::of).toList();
    }

    /** The plan of then: a file that was named in another way is the same file. */
    private static List<PlannedCase> planned(List<Scenario> scenarios, CampaignResult run) {
        return PlannedCase.of(scenarios, run.setup().repeat()).stream()
                .map(planned -> new PlannedCase(
                        new CaseKey(
                                sourceOfThen(planned.key().source(), run),
                                planned.key().scenario(),
                                planned.key().repetition()),
                        planned.scenario()))
                .toList();
    }

    private static String sourceOfThen(String source, CampaignResult run) {
        return run.cases().stream()
                .map(one -> one.key().source())
                .filter(then ->
                        Path.of(then).getFileName().equals(Path.of(source).getFileName()))
                .findFirst()
                .orElse(source);
    }

    private static void checkFound(int found, int wanted) {
        if (found < wanted) {
            throw CommandFailure.usage(
                    "%d of %d cases are not in the scenario files any more".formatted(wanted - found, wanted),
                    "Bring the files back as they were, or run them with 'parley simulate'");
        }
    }

    private static PlannedCase cast(PlannedCase planned, BotId bot) {
        return new PlannedCase(planned.key(), planned.scenario().with(bot));
    }

    private static BotId bot(CaseResult one) {
        return one.last().scenario().bot();
    }
}
