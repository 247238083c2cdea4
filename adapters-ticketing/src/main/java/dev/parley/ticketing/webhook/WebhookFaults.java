package dev.parley.ticketing.webhook;

import dev.parley.domain.sync.DeskFault;
import dev.parley.ticketing.http.Refusal;
import dev.parley.ticketing.http.VendorFaults;
import java.util.Optional;

/**
 * What Standard Webhooks says of answers: 410 means to stop, and there is nobody at a URL that is not found. Only a receiver
 * that answers says so of a ticket.
 *
 * @param answers whether it does
 */
record WebhookFaults(boolean answers) implements VendorFaults {
    @Override
    public Optional<DeskFault> of(Refusal refusal) {
        boolean question = "GET".equals(refusal.method());
        return switch (refusal.status()) {
            case 410 ->
                Optional.of(
                        new DeskFault.Misconfigured(
                                "the receiver wants no more events (HTTP 410): ask its people, then remove this desk or mend its url"));
            case 404 ->
                answers && !refusal.path().contains("?key=")
                        ? Optional.empty()
                        : Optional.of(new DeskFault.Misconfigured("nobody receives events at url (HTTP 404)"));
            case 405 ->
                Optional.of(new DeskFault.Misconfigured(
                        question
                                ? "the receiver cannot be asked (HTTP 405): set answers to no"
                                : "nobody receives events at url (HTTP 405)"));
            default -> Optional.empty();
        };
    }
}
