package dev.parley.domain.sync;

import java.time.Instant;
import java.util.Optional;

/** What became of one change on its way into a desk. */
public sealed interface CarryOutcome {

    /**
     * All of it stands there.
     *
     * @param ticket where
     * @param created whether the ticket is new
     * @param appended how many entries were added
     * @param moved whether the state was carried
     * @param refused what the desk refuses, where it took none of the entries that were missing; empty where it took any, or
     *     none was missing
     */
    record Done(TicketRef ticket, boolean created, int appended, boolean moved, Optional<Refusal> refused)
            implements CarryOutcome {
        /** Nothing of it was refused, or not everything. */
        public Done(TicketRef ticket, boolean created, int appended, boolean moved) {
            this(ticket, created, appended, moved, Optional.empty());
        }
    }

    /**
     * It is tried again. What stands there already stays.
     *
     * @param at our time before which it is not
     * @param why in one line, for people
     * @param failure how the desk failed; empty where it has to wait for something else
     */
    record Later(Instant at, String why, Optional<DeskFault.Transient> failure) implements CarryOutcome {
        /** Because of something else than a desk that fails. */
        public Later(Instant at, String why) {
            this(at, why, Optional.empty());
        }
    }

    /**
     * It is put aside until somebody decides.
     *
     * @param parked what
     * @param refused what the desk refuses; empty where it is put aside for something else
     */
    record PutAside(Parked parked, Optional<Refusal> refused) implements CarryOutcome {}

    /** Somebody else is at this conversation. It stays pending. */
    record Busy(Holder holder) implements CarryOutcome {}

    /** The desk takes nothing until it is mended, or for a while. The change stays pending. */
    record DeskDown(DeskFault fault, Instant until) implements CarryOutcome {}
}
