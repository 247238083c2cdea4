package dev.parley.ticketing.servicenow;

import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.ticketing.http.Refusal;
import dev.parley.ticketing.http.VendorFaults;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ServiceNow's words stand in {@code error.message} and {@code error.detail}.
 *
 * @param words what may be shown of a text
 */
record ServiceNowFaults(UnaryOperator<String> words) implements VendorFaults {
    private static final Pattern MANDATORY =
            Pattern.compile("(?i)data policy|mandatory|business rule|invalid (?:update|insert)");
    private static final Pattern FIELDS = Pattern.compile("(?i)fields are mandatory: ([^.]+)");

    @Override
    public Optional<DeskFault> of(Refusal refusal) {
        String detail = refusal.body().path("error").path("detail").asString("");
        String message = refusal.body().path("error").path("message").asString("");
        if (message.isEmpty()) {
            return Optional.empty();
        }
        String reason =
                words.apply(detail.isEmpty() ? message : message + ": " + detail) + " (HTTP " + refusal.status() + ")";
        return switch (refusal.status()) {
            case 400, 403 ->
                refusal.status() == 400 || MANDATORY.matcher(reason).find()
                        ? Optional.of(new DeskFault.Rejected(field(reason), reason))
                        : Optional.of(new DeskFault.Unauthorised(
                                Optional.of(
                                        refusal.method() + " " + refusal.path().replaceFirst("\\?.*", "")),
                                reason));
            case 404 ->
                Optional.of(
                        message.contains("Invalid table")
                                ? new DeskFault.Misconfigured(reason)
                                : new DeskFault.Missing(Why.DELETED, reason));
            default -> Optional.empty();
        };
    }

    private static Optional<String> field(String reason) {
        Matcher fields = FIELDS.matcher(reason);
        return fields.find() ? Optional.of(fields.group(1)) : Optional.empty();
    }
}
