package dev.parley.domain.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is done when a desk did not do what it was asked: decided by whether it may have been done all the same.
 *
 * @param carrying the attempt
 * @param parts what it works with
 */
record BehindAFault(Carrying carrying, SyncParts parts) {
    private static final ExternalKey NOBODY = new ExternalKey("parley.nobody");

    /**
     * Decides, and keeps the decision.
     *
     * @param mayBeAtOnce whether what only has to be read again may be tried at once
     * @return empty where it is tried again at once
     */
    Optional<CarryOutcome> outcome(DeskFault fault, boolean mayBeAtOnce) {
        return switch (fault) {
            case DeskFault.Transient failed -> Optional.of(again(failed));
            case DeskFault.RateLimited limited -> Optional.of(limited(limited));
            case DeskFault.Unauthorised refused -> Optional.of(down(refused));
            case DeskFault.Misconfigured wrong -> Optional.of(down(wrong));
            case DeskFault.Rejected rejected ->
                Optional.of(putAside(rejected.words(), Optional.of(carrying.refuses(rejected))));
            case DeskFault.Conflict conflict ->
                mayBeAtOnce ? Optional.empty() : Optional.of(later(shortly(), conflict.words(), true));
            case DeskFault.Missing missing -> missing(missing, mayBeAtOnce);
        };
    }

    /** An item that fails for the last time is put aside, unless it is the desk that fails. */
    private CarryOutcome again(DeskFault.Transient failed) {
        Duration wait = failed.unclear() ? inFlight().plus(shortly()) : shortly();
        boolean lastTry = carrying.change().attempts() + 1 >= parts.rules().attempts();
        if (!lastTry || !failed.unclear()) {
            later(wait, failed.words(), !lastTry);
            return new CarryOutcome.Later(parts.clock().instant().plus(wait), failed.words(), Optional.of(failed));
        }
        Optional<DeskFault> down = desksOwnFault();
        if (down.isPresent()) {
            later(wait, down.get().words(), false);
            return new CarryOutcome.DeskDown(down.get(), parts.clock().instant().plus(wait));
        }
        if (carrying.appending().size() == 1) {
            new MissingEntries(carrying, parts).putAside(carrying.appending().getFirst(), failed.words());
            var afresh = new Pending(
                    carrying.conversation(),
                    carrying.change().state(),
                    carrying.change().changedAt(),
                    parts.clock().instant().plus(wait),
                    0);
            return postponed(afresh, "an entry was put aside");
        }
        return putAside(failed.words(), Optional.empty());
    }

    /** Why the desk tells nothing at all now, asked for a ticket that nobody has; empty where it does tell. */
    private Optional<DeskFault> desksOwnFault() {
        try {
            parts.desk().find(NOBODY);
            return Optional.empty();
        } catch (DeskException e) {
            return switch (e.fault()) {
                case DeskFault.Transient fault -> Optional.of(fault);
                case DeskFault.RateLimited fault -> Optional.of(fault);
                case DeskFault.Unauthorised fault -> Optional.of(fault);
                case DeskFault.Misconfigured fault -> Optional.of(fault);
                case DeskFault.Rejected fault -> Optional.empty();
                case DeskFault.Conflict fault -> Optional.empty();
                case DeskFault.Missing fault -> Optional.empty();
            };
        }
    }

    private CarryOutcome limited(DeskFault.RateLimited limited) {
        Duration wait = limited.retryAfter().orElse(Duration.ZERO).plus(shortly());
        CarryOutcome later = later(wait, limited.words(), false);
        return limited.scope() == DeskFault.RateLimited.Scope.TICKET
                ? later
                : new CarryOutcome.DeskDown(limited, parts.clock().instant().plus(wait));
    }

    private CarryOutcome down(DeskFault fault) {
        later(Duration.ZERO, fault.words(), false);
        return new CarryOutcome.DeskDown(fault, parts.clock().instant());
    }

    private Optional<CarryOutcome> missing(DeskFault.Missing missing, boolean mayBeAtOnce) {
        if (!mayBeAtOnce) {
            return Optional.of(later(shortly(), missing.words(), true));
        }
        if (missing.why() == DeskFault.Missing.Why.DELETED) {
            carrying.decide(Decision.What.SKIP, "its ticket is gone: " + missing.words());
            carrying.know(Carried.nothing(carrying.conversation()));
        }
        return Optional.empty();
    }

    private CarryOutcome putAside(String reason, Optional<Refusal> refused) {
        var parked = Parked.all(
                carrying.key(), carrying.change(), reason, parts.clock().instant());
        carrying.decide(Decision.What.PARK, reason);
        parts.ledger().park(parts.route(), parked);
        return new CarryOutcome.PutAside(parked, refused);
    }

    private CarryOutcome later(Duration wait, String why, boolean counts) {
        Instant at = parts.clock().instant().plus(wait);
        return postponed(
                counts ? carrying.change().again(at) : carrying.change().deferred(at), why);
    }

    private CarryOutcome postponed(Pending again, String why) {
        carrying.decide(Decision.What.LATER, why);
        parts.ledger().postpone(parts.route(), again);
        return new CarryOutcome.Later(again.dueAt(), why);
    }

    /** For so long a request whose answer never came may still be carried out, and what it made may not be found. */
    private Duration inFlight() {
        DeskCapabilities desk = parts.desk().capabilities();
        boolean created = carrying.known().ticket().isEmpty();
        return created ? LiveTicket.hiddenFor(desk) : desk.settle();
    }

    private Duration shortly() {
        return parts.backOff(carrying.change().attempts() + 1);
    }
}
