package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunDiff;
import dev.parley.shell.render.CampaignText;
import dev.parley.shell.render.CampaignView;
import dev.parley.shell.render.RunDiffView;
import dev.parley.shell.render.RunRow;
import dev.parley.shell.render.Shown;
import dev.parley.shell.report.RunAgain;
import java.util.ArrayList;
import java.util.List;

/** {@code runs list|show|diff}: the runs that are kept. */
public final class RunCommands implements CommandGroup {
    private static final Option<Long> LIMIT = Option.of("limit", ValueType.number(1, 10_000), "how many of the latest")
            .shortly('n')
            .byDefault("20");
    private static final int PAGE = 200;
    private static final Option<String> BEFORE = Option.of(
            "before", ValueType.name(), "only those begun before this run: the last of one page gives the next");
    private static final Positional<String> OTHER = Positional.of("RUN2", ValueType.name(), "the later one, or 'last'");

    private final TenantSessions tenants;
    private final Records records;

    /**
     * @param tenants where conversations are
     * @param records where runs are kept
     */
    public RunCommands(TenantSessions tenants, Records records) {
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
                CommandSpec.named("runs", "list")
                        .summary("Lists the runs that are kept, the latest first")
                        .takes(LIMIT, BEFORE)
                        .example("runs list -n 5", "")
                        .example("runs list --before r4f2a", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::list),
                CommandSpec.named("runs", "show")
                        .summary("Shows what came of a run, and writes reports of it")
                        .takes(NamedRun.RUN)
                        .takes(CampaignOptions.reporting())
                        .example("runs show last --report html", "")
                        .mayEndWith(ExitCode.CONFIGURATION, ExitCode.PARTLY)
                        .runs(this::show),
                CommandSpec.named("runs", "diff")
                        .summary("Tells which cases came out otherwise in a later run, and whether that means anything")
                        .takes(NamedRun.RUN, OTHER)
                        .example("runs diff r4f2a last", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::diff));
    }

    /** Page by page, and of each run only what is shown. */
    private CommandResult list(Invocation line) {
        int most = Math.toIntExact(line.get(LIMIT));
        List<RunRow> rows = new ArrayList<>();
        List<KeptRun> page = line.find(BEFORE)
                .map(name -> NamedRun.of(name, records.runs()).setup().run())
                .map(run -> records.runs().earlier(run, Math.min(PAGE, most)))
                .orElseGet(() -> records.runs().latest(Math.min(PAGE, most)));
        while (!page.isEmpty()) {
            page.stream().map(RunRow::of).forEach(rows::add);
            int left = most - rows.size();
            page = left == 0
                    ? List.of()
                    : records.runs().earlier(page.getLast().setup().run(), Math.min(PAGE, left));
        }
        return CommandResult.of(Shown.rows(RunRow.class, rows));
    }

    private CommandResult show(Invocation line) {
        CampaignResult run = NamedRun.whole(line.get(NamedRun.RUN), records.runs());
        Reports reports = Reports.of(line);
        reports.makeRoom();
        var again = new RunAgain(run.setup(), tenants.usual(), ScenarioSources.here());
        Reports.Written written = reports.write(run, again);
        return written.telling(
                CommandResult.of(Shown.one(
                        CampaignView.of(run, run.setup().requiredRate(), again, written.files()), new CampaignText())),
                line);
    }

    private CommandResult diff(Invocation line) {
        CampaignResult before = NamedRun.whole(line.get(NamedRun.RUN), records.runs());
        CampaignResult after = NamedRun.whole(line.get(OTHER), records.runs());
        Fingerprints.differing(before.setup().fingerprints(), after.setup().fingerprints())
                .forEach(name -> line.note(name + " was changed between these runs"));
        return CommandResult.of(Shown.one(
                RunDiffView.of(before.setup().run().value(), after.setup().run().value(), RunDiff.of(before, after))));
    }
}
