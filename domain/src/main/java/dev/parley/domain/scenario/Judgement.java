package dev.parley.domain.scenario;

import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.TurnOutcome;

/** Says how an execution came out. Pure. */
final class Judgement {
    private Judgement() {}

    static Verdict of(SimulationResult result) {
        return switch (result.completion()) {
            case Completion.Interrupted i -> Verdict.INTERRUPTED;
            case Completion.BrokenOff broken -> of(broken.fault());
            case Completion.HeldBack h -> Verdict.FAILED;
            case Completion.FellShort f -> failed(result);
            case Completion.AllSaid a -> allSaid(result);
        };
    }

    /** A bot that was silent where something was expected of it took too long; a wrong word failed. */
    private static Verdict failed(SimulationResult result) {
        return result.failures().stream().allMatch(check -> check.rule().equals(Rules.SILENT))
                ? Verdict.TIMEOUT
                : Verdict.FAILED;
    }

    private static Verdict allSaid(SimulationResult result) {
        if (!result.failures().isEmpty()) {
            return failed(result);
        }
        boolean silent = result.turns().stream().anyMatch(turn -> turn.outcome() instanceof TurnOutcome.Silent);
        return silent && !result.scenario().expecting() ? Verdict.TIMEOUT : Verdict.PASSED;
    }

    private static Verdict of(ContactFault fault) {
        return switch (fault) {
            case ContactFault.TimedOut t -> Verdict.TIMEOUT;
            case ContactFault.Unreachable u -> Verdict.DISCONNECTED;
            case ContactFault.RateLimited r -> Verdict.RATE_LIMITED;
            case ContactFault.VendorFailed v -> Verdict.VENDOR_ERROR;
            case ContactFault.Unintelligible u -> Verdict.VENDOR_ERROR;
            case ContactFault.Resting r -> Verdict.VENDOR_ERROR;
            case ContactFault.CredentialsRefused c -> Verdict.VENDOR_ERROR;
            case ContactFault.ScopeMissing s -> Verdict.VENDOR_ERROR;
            case ContactFault.NotFound n -> Verdict.VENDOR_ERROR;
            case ContactFault.UnknownBot u -> Verdict.VENDOR_ERROR;
            case ContactFault.MoveRefused m -> Verdict.FAILED;
            case ContactFault.Rejected r -> Verdict.VENDOR_ERROR;
        };
    }
}
