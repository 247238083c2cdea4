package dev.parley.domain.sync;

import java.util.Optional;

/**
 * A change of which nobody told how its conversation stands, because the contact centre did not when somebody wanted it: it is
 * looked at before it is carried.
 *
 * @param parts what a sync works with
 */
record Unseen(SyncParts parts) {

    /**
     * The change as its conversation stands now, which is pending from then on; one that was seen, as it is.
     *
     * @throws dev.parley.domain.exchange.ContactCentreException when the contact centre still does not tell
     */
    Pending seen(Pending change) {
        if (!change.isUnseen()) {
            return change;
        }
        Pending stands = Pending.of(parts.look().apply(change.conversation()), change.dueAt());
        var seen = new Pending(
                change.conversation(), stands.state(), stands.changedAt(), change.dueAt(), change.attempts());
        parts.ledger().want(parts.route(), seen, Optional.empty());
        return seen;
    }
}
