package dev.parley.domain.sync;

import java.time.Instant;

/** What became of one change on its way into a desk. */
public sealed interface CarryOutcome {

    /**
     * All of it stands there.
     *
     * @param ticket where
     * @param created whether the ticket is new
     * @param appended how many entries were added
     * @param moved whether the state was carried
     */
    record Done(TicketRef ticket, boolean created, int appended, boolean moved) implements CarryOutcome {}

    /** It is tried again. What stands there already stays. */
    record Later(Instant at, String why) implements CarryOutcome {}

    /** It is put aside until somebody decides. */
    record PutAside(Parked parked) implements CarryOutcome {}

    /** Somebody else is at this conversation. It stays pending. */
    record Busy(Holder holder) implements CarryOutcome {}

    /** The desk takes nothing until it is mended, or for a while. The change stays pending. */
    record DeskDown(DeskFault fault, Instant until) implements CarryOutcome {}
}
