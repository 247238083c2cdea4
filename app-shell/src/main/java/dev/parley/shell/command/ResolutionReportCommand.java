package dev.parley.shell.command;

import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.RateReport;
import dev.parley.domain.resolution.ReportRates;
import dev.parley.domain.resolution.VendorComparison;
import dev.parley.domain.resolution.VendorFigures;
import dev.parley.shell.render.OutputFormat;
import dev.parley.shell.render.ResolutionView;
import dev.parley.shell.render.Shown;
import dev.parley.shell.report.RatesResult;
import dev.parley.shell.report.RatesResult.Vendor;
import dev.parley.shell.report.UnreadPart;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code resolution report}: which share of the conversations the bots resolved. */
public final class ResolutionReportCommand implements CommandGroup {
    private static final Option<Source> SOURCE = Option.of(
                    "source", ValueType.oneOf(Source.class), "our own verdicts, the vendor's figures, or both")
            .byDefault("local");

    private final TenantSessions tenants;
    private final Records records;
    private final InstantSource clock;
    private final Path data;
    private final RateOptions options;

    private enum Source {
        LOCAL,
        VENDOR,
        BOTH
    }

    /**
     * @param tenants who has figures of their own
     * @param records where verdicts are kept
     * @param clock our time
     * @param data where the vendor's answers are kept
     * @param bots what TAB offers for {@code --bot}
     */
    public ResolutionReportCommand(
            TenantSessions tenants, Records records, InstantSource clock, Path data, Suggestions bots) {
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
        this.data = data;
        this.options = new RateOptions(bots);
    }

    @Override
    public String title() {
        return ResolutionExplainCommand.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("resolution", "report")
                .summary("Reports which share the bots resolved, each rate with its interval, and what has changed")
                .help("""
                        Counts the conversations that ended in a period, each for the time of its end: those that scenarios and
                        people held through Parley, and those that 'sync run' carried once they were at rest. Each rate has its
                        count and its 95 % interval (Wilson); unknown and failed ones are counted beside it and belong to no
                        share. The period before is as long; chance alone explains a difference, or it does not (Newcombe).
                        --source vendor asks the tenant's analytics, shows what came and keeps all of it as JSON in the data
                        folder, or in --report-dir where a report is written; both holds it against our own verdicts.""")
                .takes(options.ofReport())
                .takes(SOURCE, RatesReportFile.REPORT, RatesReportFile.REPORT_DIR)
                .example("resolution report --last 7d --by bot", "")
                .example("resolution report --from 2026-01-01 --to 2026-02-01 --zone Europe/Berlin --by day", "")
                .example("resolution report --source both --report html --report-dir out", "")
                .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                .needsScopes("analytics:read")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        RateQuestion question = options.question(line, tenants.nameOf(line), clock.instant());
        Source source = line.get(SOURCE);
        RatesReportFile report = RatesReportFile.of(line);
        report.makeRoom();
        Optional<Vendor> vendor =
                source == Source.LOCAL ? Optional.empty() : Optional.of(asked(question, source, report, line));
        Optional<RateReport> local = source == Source.VENDOR
                ? Optional.empty()
                : Optional.of(new ReportRates(records.verdicts(), records.coverage(), clock).report(question));
        var result = new RatesResult(question, local, vendor);
        local.flatMap(rates -> RateOptions.unknownBot(
                        question.scope(), question.period(), rates.now().total(), records.verdicts()))
                .ifPresent(line::note);
        if (line.format() == OutputFormat.CSV) {
            local.ifPresent(rates -> UnreadPart.words(rates).forEach(line::note));
        }
        List<String> files = report.write(result).stream().map(Path::toString).toList();
        return CommandResult.of(shown(ResolutionView.of(result, files), line));
    }

    private Vendor asked(RateQuestion question, Source source, RatesReportFile report, Invocation line) {
        TenantSession tenant = tenants.of(line);
        line.progress("asking the tenant's analytics");
        VendorFigures figures = tenant.analytics()
                .resolution(question.period(), question.scope().bot());
        Path folder = report.wanted() ? report.folder() : data.resolve("figures");
        Path kept = new FiguresFile(folder)
                .keep(figures.raw(), tenant.tenant(), clock.instant(), tenant.redactor()::redactSingle);
        return new Vendor(
                figures,
                kept.toString(),
                source == Source.BOTH
                        ? Optional.of(VendorComparison.of(figures, tenant.tenant(), records.verdicts()))
                        : Optional.empty());
    }

    /** A table of one row would hold tables in its cells. */
    private static Shown shown(ResolutionView view, Invocation line) {
        return line.format() == OutputFormat.CSV ? view.rows() : Shown.one(view, ResolutionView::write);
    }
}
