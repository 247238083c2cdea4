package dev.parley.shell.command;

import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.SyncSummary;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.SyncView;
import java.util.Optional;

/** How a command ends that ran a sync. */
final class SyncEnd {
    private SyncEnd() {}

    /**
     * What kept it from being done, where something did.
     *
     * @param lastDelay why something was put off last
     */
    static Optional<CommandFailure> of(SyncSummary summary, SyncView view, Optional<String> lastDelay) {
        return switch (summary.end()) {
            case ENDED -> Optional.empty();
            case DESK_DOWN, DESK_REFUSES -> summary.fault().map(fault -> DeskFailures.of(view.desk(), fault));
            case OUT_OF_PATIENCE ->
                Optional.of(
                        summary.carried() == 0 && summary.parked() == 0
                                ? new CommandFailure(
                                        ExitCode.VENDOR,
                                        "the ticket desk '" + view.desk() + "' took nothing: "
                                                + summary.fault()
                                                        .map(DeskFault::words)
                                                        .or(() -> lastDelay)
                                                        .orElse("all of it has to wait"),
                                        "The next run goes on; 'parley sync why CONVERSATION' says more")
                                : left(view));
            case COMPLETE, LIMIT -> view.pending() + view.parked() == 0 ? Optional.empty() : Optional.of(left(view));
        };
    }

    private static CommandFailure left(SyncView view) {
        return new CommandFailure(
                ExitCode.PARTLY,
                Amounts.of(view.pending(), "change") + " pending and " + view.parked() + " parked on " + view.tenant()
                        + " -> " + view.desk(),
                "The next run goes on with what is pending; 'parley sync parked' lists the rest");
    }
}
