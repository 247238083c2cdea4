package dev.parley.shell.command;

import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunAmount;
import dev.parley.domain.campaign.RunLimit;
import dev.parley.shell.render.ForgottenView;
import dev.parley.shell.render.Shown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** {@code runs prune|delete}: runs that nobody needs any more. */
public final class ForgetRunsCommands implements CommandGroup {
    private static final Option<Long> KEEP =
            Option.of("keep", ValueType.number(0, 1_000_000), "how many of the newest stay, however old they are");
    private static final Option<Duration> OLDER_THAN =
            Option.of("older-than", ValueType.duration(), "whatever began within that time stays, such as 30d");

    private final Records records;
    private final InstantSource clock;

    /**
     * @param records where runs are kept
     * @param clock our time
     */
    public ForgetRunsCommands(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Simulations";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("runs", "prune")
                        .summary("Forgets old runs, all of them at once or none")
                        .help("""
                                A run goes when neither --keep nor --older-than keeps it. One that is under way stays. It cannot be
                                undone; reports that were written stay, and so does the audit trail.""")
                        .takes(KEEP, OLDER_THAN, Confirmation.YES)
                        .example("runs prune --keep 100 --older-than 30d", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION)
                        .runs(this::prune),
                CommandSpec.named("runs", "delete")
                        .summary("Forgets one run and all that is kept of it")
                        .takes(NamedRun.RUN, Confirmation.YES)
                        .example("runs delete r4f2a", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION)
                        .runs(this::delete));
    }

    private CommandResult prune(Invocation line) {
        if (line.find(KEEP).isEmpty() && line.find(OLDER_THAN).isEmpty()) {
            throw CommandFailure.usage(
                    "which runs? --keep or --older-than says it, or both", "See 'parley runs prune --help'");
        }
        var limit = new RunLimit(
                Math.toIntExact(line.find(KEEP).orElse(0L)),
                line.find(OLDER_THAN).map(clock.instant()::minus));
        RunAmount there = records.runs().beyond(limit);
        if (there.runs() == 0) {
            return shown(there);
        }
        String what = ForgottenView.words(there);
        return Confirmation.given(
                        line,
                        "this deletes " + what + ", and cannot be undone",
                        "Delete " + what + "? It cannot be undone.")
                ? shown(records.runs().forgetBeyond(limit))
                : CommandResult.nothing().endingWith(ExitCode.NEGATIVE);
    }

    private CommandResult delete(Invocation line) {
        KeptRun run = NamedRun.of(line.get(NamedRun.RUN), records.runs());
        checkOver(run.underWay());
        String what = "the run " + run.setup().run() + " (" + run.setup().name() + ")";
        if (!Confirmation.given(
                line, "this deletes " + what + ", and cannot be undone", "Delete " + what + "? It cannot be undone.")) {
            return CommandResult.nothing().endingWith(ExitCode.NEGATIVE);
        }
        RunAmount gone = records.runs().forget(run.setup().run()).orElse(RunAmount.NONE);
        checkOver(records.runs().find(run.setup().run()).isPresent());
        return shown(gone);
    }

    private static void checkOver(boolean underWay) {
        if (underWay) {
            throw CommandFailure.usage("that run is under way", "Wait for it, or end it first");
        }
    }

    private static CommandResult shown(RunAmount gone) {
        return CommandResult.of(Shown.one(ForgottenView.of(gone), ForgottenView::write));
    }
}
