package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignVerdict;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.scenario.Closing;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.CampaignText;
import dev.parley.shell.render.CampaignView;
import dev.parley.shell.render.Shown;
import dev.parley.shell.report.RunAgain;
import java.util.Optional;
import java.util.stream.Stream;

/** How a command ends that ran a campaign: what it shows, and its exit code. */
final class CampaignEnd {
    private CampaignEnd() {}

    /**
     * The end of a run.
     *
     * @param again tells how a case is had again
     * @param reports those that were written, and those that were not
     */
    static CommandResult of(CampaignResult result, RunAgain again, Reports.Written reports, Invocation line) {
        Optional<Double> required = CampaignOptions.required(line);
        CommandResult done = CommandResult.of(
                        Shown.one(CampaignView.of(result, required, again, reports.files()), new CampaignText()))
                .endingWith(exitCode(CampaignVerdict.of(result, required)));
        return reports.telling(noticingOpen(result.cases().stream(), done, line), line);
    }

    /** Partly done is what left a conversation open. */
    static CommandResult noticingOpen(Stream<CaseResult> cases, CommandResult done, Invocation line) {
        long open = cases.flatMap(one -> one.attempts().stream())
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
}
