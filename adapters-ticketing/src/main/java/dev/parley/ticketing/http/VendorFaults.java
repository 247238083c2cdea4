package dev.parley.ticketing.http;

import dev.parley.domain.sync.DeskFault;
import java.util.Optional;

/** What a vendor means by an answer that is no success, where it means something else than HTTP says. */
@FunctionalInterface
public interface VendorFaults {
    /** Of a vendor whose status codes say what they mean. */
    VendorFaults NONE = refusal -> Optional.empty();

    /** The fault; empty where it is the one that the status stands for with everybody. */
    Optional<DeskFault> of(Refusal refusal);
}
