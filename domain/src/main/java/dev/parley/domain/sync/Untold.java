package dev.parley.domain.sync;

import dev.parley.domain.exchange.ContactFault;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a conversation of which the contact centre does not tell what was said. Where that is its own matter, as
 * behind an erasure, it is tried again and put aside in the end, and the others are carried all the same.
 *
 * @param change the change
 * @param parts what a sync works with
 */
record Untold(Pending change, SyncParts parts) {

    /** Decides, and keeps the decision; empty where it is the tenant that fails, for all of them. */
    Optional<CarryOutcome> outcome(ContactFault fault) {
        return why(fault).map(why -> change.attempts() + 1 >= parts.rules().attempts() ? putAside(why) : again(why));
    }

    private CarryOutcome again(String why) {
        Instant at = now().plus(parts.backOff(change.attempts() + 1));
        decide(Decision.What.LATER, why);
        parts.ledger().postpone(parts.route(), change.again(at));
        return new CarryOutcome.Later(at, why);
    }

    private CarryOutcome putAside(String why) {
        ExternalKey key = ExternalKey.of(parts.route().tenant(), change.conversation());
        var parked = Parked.all(key, change, why, now());
        decide(Decision.What.PARK, why);
        parts.ledger().park(parts.route(), parked);
        return new CarryOutcome.PutAside(parked, Optional.empty());
    }

    private void decide(Decision.What what, String why) {
        parts.ledger().decided(parts.route(), new Decision(change.conversation(), now(), what, why, Optional.empty()));
    }

    private Instant now() {
        return parts.clock().instant();
    }

    /**
     * Why a conversation cannot be told, where that is its own matter; empty where it is the tenant that fails, for all of
     * them. Nothing of what the contact centre answered is in it: that may be what somebody said.
     */
    static Optional<String> why(ContactFault fault) {
        return switch (fault) {
            case ContactFault.NotFound missing -> Optional.of("the contact centre does not know " + missing.what());
            case ContactFault.Unintelligible strange ->
                Optional.of("what the contact centre tells cannot be read: not " + strange.what());
            case ContactFault.Rejected rejected ->
                Optional.of("the contact centre refuses to tell it: HTTP " + rejected.status());
            case ContactFault.CredentialsRefused c -> Optional.empty();
            case ContactFault.ScopeMissing s -> Optional.empty();
            case ContactFault.UnknownBot u -> Optional.empty();
            case ContactFault.MoveRefused m -> Optional.empty();
            case ContactFault.RateLimited r -> Optional.empty();
            case ContactFault.Unreachable u -> Optional.empty();
            case ContactFault.VendorFailed v -> Optional.empty();
            case ContactFault.TimedOut t -> Optional.empty();
            case ContactFault.Resting r -> Optional.empty();
        };
    }
}
