package dev.parley.ticketing.zendesk;

import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.domain.sync.DeskFault.RateLimited.Scope;
import dev.parley.ticketing.http.Refusal;
import dev.parley.ticketing.http.VendorFaults;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What Zendesk means by a refusal: <code>{"error", "description", "details": {field: [{"description"}]}}</code>.
 *
 * @param words what may be shown of a text
 */
record ZendeskFaults(UnaryOperator<String> words) implements VendorFaults {
    private static final String ACCOUNT_LIMIT = "APIRateLimitExceeded";
    private static final String KEY_WITH_OTHER_WORDS = "IdempotentRequestError";

    @Override
    public Optional<DeskFault> of(Refusal refusal) {
        return switch (refusal.status()) {
            case 400 ->
                error(refusal).equals(KEY_WITH_OTHER_WORDS)
                        ? Optional.of(new DeskFault.Conflict("a ticket was created with that key a short time ago"))
                        : Optional.empty();
            case 422 -> Optional.of(invalid(refusal));
            case 429 -> Optional.of(new DeskFault.RateLimited(refusal.retryAfter(), scope(refusal)));
            default -> Optional.empty();
        };
    }

    private DeskFault invalid(Refusal refusal) {
        for (Map.Entry<String, JsonNode> detail : refusal.body().path("details").properties()) {
            String said = detail.getValue().path(0).path("description").asString("");
            String reason = said.isEmpty() ? refusal.reason() : words.apply(said);
            if (detail.getKey().equals("status")
                    && reason.toLowerCase(Locale.ROOT).contains("closed")) {
                return new DeskFault.Missing(Why.CLOSED_FOR_GOOD, reason);
            }
            return new DeskFault.Rejected(Optional.of(words.apply(detail.getKey())), reason);
        }
        return new DeskFault.Rejected(Optional.empty(), refusal.reason());
    }

    /** A ticket takes 30 updates in 10 minutes; a limit that is not the account's is that one. */
    private static Scope scope(Refusal refusal) {
        boolean ofTheTicket = refusal.method().equals("PUT") && !error(refusal).equals(ACCOUNT_LIMIT);
        return ofTheTicket ? Scope.TICKET : Scope.ACCOUNT;
    }

    private static String error(Refusal refusal) {
        return refusal.body().path("error").asString("");
    }
}
