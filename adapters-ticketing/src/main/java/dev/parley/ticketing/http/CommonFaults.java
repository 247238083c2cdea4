package dev.parley.ticketing.http;

import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.domain.sync.DeskFault.RateLimited.Scope;
import java.util.Optional;

/** What a status stands for with everybody. The question behind it: may the request have been carried out? */
final class CommonFaults {
    private CommonFaults() {}

    static DeskFault of(Refusal refusal) {
        String reason = refusal.reason();
        return switch (refusal.status()) {
            case 401 -> new DeskFault.Unauthorised(Optional.empty(), reason);
            case 403 -> new DeskFault.Unauthorised(Optional.of(right(refusal)), reason);
            case 404, 410 -> new DeskFault.Missing(Why.DELETED, reason);
            case 409, 412 -> new DeskFault.Conflict(reason);
            case 408 -> new DeskFault.Transient(true, reason);
            case 429 -> new DeskFault.RateLimited(refusal.retryAfter(), Scope.ACCOUNT);
            case 503 ->
                refusal.retryAfter().isPresent()
                        ? new DeskFault.RateLimited(refusal.retryAfter(), Scope.ACCOUNT)
                        : new DeskFault.Transient(false, reason);
            default ->
                refusal.status() >= 500
                        ? new DeskFault.Transient(true, reason)
                        : new DeskFault.Rejected(Optional.empty(), reason);
        };
    }

    private static String right(Refusal refusal) {
        String path = refusal.path();
        int query = path.indexOf('?');
        return refusal.method() + " " + (query < 0 ? path : path.substring(0, query));
    }
}
