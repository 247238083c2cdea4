package dev.parley.shell.command;

import dev.parley.cxone.sandbox.SandboxDataException;
import dev.parley.cxone.sandbox.SandboxException;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Refusal;
import dev.parley.shell.render.Complaint;
import dev.parley.shell.render.FaultWords;
import dev.parley.shell.render.RefusalWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how a process ends for a fault of a tenant, and for a refusal of Parley's own guard. */
public final class ContactFailures implements FailureWords {
    /** Knows faults, and what the sandbox complains about. */
    public ContactFailures() {}

    @Override
    public Optional<CommandFailure> of(Throwable thrown) {
        return switch (thrown) {
            case ContactCentreException e -> Optional.of(failure(exitCode(e.fault()), FaultWords.of(e.fault()), e));
            case SandboxDataException e -> Optional.of(new CommandFailure(ExitCode.CONFIGURATION, withoutStop(e), ""));
            case SandboxException e -> Optional.of(CommandFailure.usage(withoutStop(e), ""));
            default -> Optional.empty();
        };
    }

    /** The failure that a fault is. */
    public static CommandFailure of(ContactFault fault) {
        return failure(exitCode(fault), FaultWords.of(fault), null);
    }

    /** The failure that a refusal is. */
    public static CommandFailure of(Refusal refusal) {
        return failure(ExitCode.USAGE, RefusalWords.of(refusal), null);
    }

    /** How a process ends because of a fault. */
    static ExitCode exitCode(ContactFault fault) {
        return switch (fault) {
            case ContactFault.CredentialsRefused c -> ExitCode.CREDENTIALS;
            case ContactFault.ScopeMissing s -> ExitCode.CREDENTIALS;
            case ContactFault.NotFound n -> ExitCode.USAGE;
            case ContactFault.UnknownBot u -> ExitCode.USAGE;
            case ContactFault.MoveRefused m -> ExitCode.USAGE;
            case ContactFault.Rejected r -> ExitCode.VENDOR;
            case ContactFault.RateLimited r -> ExitCode.VENDOR;
            case ContactFault.Unreachable u -> ExitCode.VENDOR;
            case ContactFault.VendorFailed v -> ExitCode.VENDOR;
            case ContactFault.Unintelligible u -> ExitCode.VENDOR;
            case ContactFault.TimedOut t -> ExitCode.VENDOR;
            case ContactFault.Resting r -> ExitCode.VENDOR;
        };
    }

    private static CommandFailure failure(ExitCode code, Complaint complaint, @Nullable Throwable cause) {
        return new CommandFailure(code, complaint.what(), complaint.hint(), cause);
    }

    private static String withoutStop(SandboxException e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
