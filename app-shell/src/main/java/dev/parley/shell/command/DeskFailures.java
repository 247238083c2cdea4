package dev.parley.shell.command;

import dev.parley.domain.sync.CannotBeAsked;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.RouteHeld;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.Complaint;
import dev.parley.shell.render.DeskFaultWords;
import java.util.Optional;

/** Says how a process ends for a fault of a ticket desk, and for a route that somebody else is at. */
public final class DeskFailures implements FailureWords {
    /** Knows what desks do wrong. */
    public DeskFailures() {}

    @Override
    public Optional<CommandFailure> of(Throwable thrown) {
        return switch (thrown) {
            case DeskException e -> Optional.of(of(e));
            case CannotBeAsked e -> Optional.of(of(e));
            case RouteHeld e -> Optional.of(of(e));
            default -> Optional.empty();
        };
    }

    /** The failure that a fault is. */
    static CommandFailure of(DeskException e) {
        return of(e.desk(), e.fault());
    }

    /** The failure that a fault of that desk is. */
    static CommandFailure of(String desk, DeskFault fault) {
        return of(Optional.of(desk), fault);
    }

    private static CommandFailure of(Optional<String> desk, DeskFault fault) {
        Complaint words = DeskFaultWords.of(desk, fault);
        return new CommandFailure(exitCode(fault), words.what(), words.hint());
    }

    private static CommandFailure of(CannotBeAsked e) {
        return new CommandFailure(
                ExitCode.CONFIGURATION,
                String.valueOf(e.getMessage()),
                "Ask the system behind it; a webhook whose receiver can answer is asked with 'answers: yes'");
    }

    /** The failure that another run on the same route is. */
    static CommandFailure of(RouteHeld held) {
        return new CommandFailure(
                ExitCode.PARTLY,
                String.valueOf(held.getMessage()),
                "Wait until it is over; if it was killed, the route is free at "
                        + Amounts.moment(held.holder().until()));
    }

    private static ExitCode exitCode(DeskFault fault) {
        return switch (fault) {
            case DeskFault.Unauthorised refused -> ExitCode.CREDENTIALS;
            case DeskFault.Misconfigured wrong -> ExitCode.CONFIGURATION;
            case DeskFault.Transient failed -> ExitCode.VENDOR;
            case DeskFault.RateLimited limited -> ExitCode.VENDOR;
            case DeskFault.Rejected rejected -> ExitCode.VENDOR;
            case DeskFault.Conflict conflict -> ExitCode.VENDOR;
            case DeskFault.Missing missing -> ExitCode.VENDOR;
        };
    }
}
