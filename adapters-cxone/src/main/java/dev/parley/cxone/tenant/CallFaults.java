package dev.parley.cxone.tenant;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in the domain's words what a failure of the wire means. */
final class CallFaults {
    private CallFaults() {}

    static ContactCentreException of(CallFailure failure, Operation operation, CxoneTenant tenant, Instant comeBackAt) {
        return new ContactCentreException(fault(failure, operation, tenant, comeBackAt), failure);
    }

    /** The tenant gave no token. What may pass stays a failure, which can be repeated. */
    static RuntimeException ofToken(CallFailure failure, CxoneTenant tenant) {
        return switch (failure.kind()) {
            case UNAUTHORISED, FORBIDDEN -> refusedCredentials(failure, tenant);
            // RFC 6749, 5.2: invalid_client may come as 400; a redirect or anything else is not about credentials
            case REFUSED, CONFLICT ->
                failure.status() == 400
                        ? refusedCredentials(failure, tenant)
                        : new ContactCentreException(
                                new ContactFault.Rejected(failure.status(), failure.detail()), failure);
            case NOT_FOUND ->
                new ContactCentreException(
                        new ContactFault.NotFound("token endpoint of " + organisation(tenant)), failure);
            case LIMITED, VENDOR, UNREACHABLE, BROKEN, TIMED_OUT, UNINTELLIGIBLE, RESTING, CROWDED -> failure;
        };
    }

    private static ContactCentreException refusedCredentials(CallFailure failure, CxoneTenant tenant) {
        return new ContactCentreException(new ContactFault.CredentialsRefused(organisation(tenant)), failure);
    }

    static void checkScopes(AccessToken token, Scope scope, Set<Scope> needed, CxoneTenant tenant) {
        token.scopes().ifPresent(granted -> {
            var wanted = EnumSet.of(scope);
            wanted.addAll(needed);
            wanted.removeIf(each -> granted.contains(each.word()));
            if (!wanted.isEmpty()) {
                throw new ContactCentreException(missing(wanted, tenant));
            }
        });
    }

    private static ContactFault fault(
            CallFailure failure, Operation operation, CxoneTenant tenant, Instant comeBackAt) {
        return switch (failure.kind()) {
            case UNAUTHORISED -> new ContactFault.CredentialsRefused(organisation(tenant));
            case FORBIDDEN -> missing(Set.of(operation.scope()), tenant);
            case NOT_FOUND -> new ContactFault.NotFound(operation.subject());
            case CONFLICT, REFUSED -> new ContactFault.Rejected(failure.status(), failure.detail());
            case LIMITED -> new ContactFault.RateLimited(comeBackAt);
            case VENDOR -> new ContactFault.VendorFailed(failure.status());
            case UNREACHABLE, BROKEN -> new ContactFault.Unreachable(tenant.host(), failure.detail());
            case TIMED_OUT -> new ContactFault.TimedOut(tenant.limits().exchange());
            case CROWDED -> new ContactFault.TimedOut(tenant.limits().operation());
            case UNINTELLIGIBLE -> new ContactFault.Unintelligible(operation.name(), failure.detail());
            case RESTING -> new ContactFault.Resting(comeBackAt);
        };
    }

    private static ContactFault missing(Collection<Scope> scopes, CxoneTenant tenant) {
        List<String> words = scopes.stream().map(Scope::word).toList();
        return new ContactFault.ScopeMissing(new TreeSet<>(words), organisation(tenant));
    }

    private static String organisation(CxoneTenant tenant) {
        return tenant.organisation().toString();
    }
}
