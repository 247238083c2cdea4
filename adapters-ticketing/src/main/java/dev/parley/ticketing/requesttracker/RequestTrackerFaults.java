package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.ticketing.http.Refusal;
import dev.parley.ticketing.http.VendorFaults;
import java.util.Optional;

/** Names the right that a 403 is about, and sees through a 400 that is one in truth. */
final class RequestTrackerFaults implements VendorFaults {

    @Override
    public Optional<DeskFault> of(Refusal refusal) {
        boolean denied = refusal.status() == 403
                || (refusal.status() == 400 && refusal.words().contains("Permission Denied"));
        if (denied) {
            return Optional.of(new DeskFault.Unauthorised(Optional.of(right(refusal)), refusal.reason()));
        }
        if (refusal.status() == 404 && refusal.path().contains("/ticket/")) {
            return Optional.of(new DeskFault.Missing(Why.DELETED, refusal.reason()));
        }
        return Optional.empty();
    }

    private static String right(Refusal refusal) {
        String path = refusal.path();
        if (path.contains("/queue/")) {
            return "SeeQueue";
        }
        return switch (refusal.method()) {
            case "POST" -> path.endsWith("/comment") ? "CommentOnTicket" : "CreateTicket";
            case "PUT" -> "ModifyTicket";
            default -> "ShowTicket";
        };
    }
}
