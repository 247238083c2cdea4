package dev.parley.ticketing.jira;

import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.RateLimited.Scope;
import dev.parley.ticketing.http.Refusal;
import dev.parley.ticketing.http.VendorFaults;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What Jira means by a refusal: <code>{"errorMessages": [text], "errors": {field: text}}</code>.
 *
 * @param words what may be shown of a text
 */
record JiraFaults(UnaryOperator<String> words) implements VendorFaults {
    private static final String PER_ISSUE = "jira-per-issue-on-write";

    @Override
    public Optional<DeskFault> of(Refusal refusal) {
        return switch (refusal.status()) {
            case 400, 413, 422 -> Optional.of(rejected(refusal));
            case 429 -> Optional.of(new DeskFault.RateLimited(refusal.retryAfter(), scope(refusal)));
            default -> Optional.empty();
        };
    }

    private DeskFault rejected(Refusal refusal) {
        for (Map.Entry<String, JsonNode> error : refusal.body().path("errors").properties()) {
            return new DeskFault.Rejected(
                    Optional.of(words.apply(error.getKey())),
                    error.getValue().isString() ? words.apply(error.getValue().asString()) : refusal.reason());
        }
        return new DeskFault.Rejected(Optional.empty(), refusal.reason());
    }

    private static Scope scope(Refusal refusal) {
        return PER_ISSUE.equals(refusal.headers().get("ratelimit-reason")) ? Scope.TICKET : Scope.ACCOUNT;
    }
}
