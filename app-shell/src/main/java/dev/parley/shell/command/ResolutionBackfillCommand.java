package dev.parley.shell.command;

import dev.parley.domain.sync.BackfillScope;
import dev.parley.domain.sync.BackfillSummary;
import dev.parley.domain.sync.BackfillSummary.Counts;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.BackfillView;
import dev.parley.shell.render.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@code resolution backfill}: verdicts on conversations that were held elsewhere, or before verdicts were kept. */
public final class ResolutionBackfillCommand implements CommandGroup {
    private static final Option<Boolean> AGAIN =
            Option.flag("again", "judge those, too, that are judged already: the rules may be others now");

    private final TenantSessions tenants;
    private final Records records;
    private final InstantSource clock;
    private final RateOptions options;

    /**
     * @param tenants where conversations are
     * @param records where verdicts are kept
     * @param clock our time
     * @param bots what TAB offers for {@code --bot}
     */
    public ResolutionBackfillCommand(TenantSessions tenants, Records records, InstantSource clock, Suggestions bots) {
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
        this.options = new RateOptions(bots);
    }

    @Override
    public String title() {
        return ResolutionExplainCommand.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("resolution", "backfill")
                .summary("Reads conversations that the tenant has of a period, and judges those that nobody judged")
                .help("""
                        For conversations that were held elsewhere, or before Parley kept verdicts: so that 'resolution report'
                        counts all of them. Lists what changed last in the period, reads what was said, judges it by the rules in
                        force and keeps the verdicts; nothing else is kept, and nothing is changed at the tenant. May be ended at
                        any moment and done again: the next run goes on there. The last hour is left to later, since what is open
                        may still move. Verdicts on simulations and chats stay. Exit 6 when some could not be read.""")
                .takes(options.ofBackfill())
                .takes(AGAIN)
                .example("resolution backfill --last 30d", "")
                .example("resolution backfill --from 2026-01-01 --to 2026-02-01 --bot order-bot", "")
                .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR, ExitCode.PARTLY)
                .needsScopes("conversations:read")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        Instant begun = clock.instant();
        BackfillScope scope = options.backfill(line, begun, line.is(AGAIN));
        TenantSession tenant = tenants.of(line);
        BackfillSummary summary = Undisturbed.call(
                "backfill",
                () -> new ReadEndings(tenant)
                        .backfill(
                                records.coverage(),
                                line.interruption()::requested,
                                (counts, upTo) -> show(line, counts, upTo, begun))
                        .run(scope));
        line.progress("");
        CommandResult result =
                CommandResult.of(Shown.one(BackfillView.of(tenant.tenant(), scope, summary), BackfillView::write));
        return summary.fault()
                .map(fault -> result.failing(ContactFailures.of(fault)))
                .orElseGet(() -> unread(result, summary.counts().untold()));
    }

    private static CommandResult unread(CommandResult result, long untold) {
        return untold == 0
                ? result
                : result.failing(new CommandFailure(
                        ExitCode.PARTLY,
                        Amounts.of(untold, "conversation") + " could not be read, and are not judged",
                        "'parley conversation show ID' says of one what the tenant answers"));
    }

    private void show(Invocation line, Counts counts, Instant upTo, Instant begun) {
        if (line.err().isTerminal()) {
            line.progress(BackfillView.progress(counts, upTo, Duration.between(begun, clock.instant())));
        }
    }
}
