package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.DeskFault;
import dev.parley.ticketing.http.Refusal;
import dev.parley.ticketing.http.VendorFaults;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Redmine says 422 to nearly everything: without an error in it, two changes have met. */
final class RedmineFaults implements VendorFaults {
    private static final Pattern FIELD =
            Pattern.compile("^(.+?) (?:cannot|can't|is|has|must|was|does|doesn't|should) .*$");
    private static final Pattern OURS = Pattern.compile("^(Project|Tracker|Status) .*");

    @Override
    public Optional<DeskFault> of(Refusal refusal) {
        if (refusal.status() != 422) {
            return Optional.empty();
        }
        if (refusal.body().path("errors").isEmpty()) {
            return Optional.of(new DeskFault.Conflict("the issue has changed meanwhile (HTTP 422)"));
        }
        if (OURS.matcher(refusal.words()).matches()) {
            return Optional.of(new DeskFault.Misconfigured(refusal.reason()));
        }
        Matcher field = FIELD.matcher(refusal.words());
        return Optional.of(new DeskFault.Rejected(
                field.matches() ? Optional.of(field.group(1)) : Optional.empty(), refusal.reason()));
    }
}
