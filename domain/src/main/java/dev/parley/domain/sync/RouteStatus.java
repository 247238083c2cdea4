package dev.parley.domain.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How a route stands.
 *
 * @param cursor how far its changes are noted; empty before the first run
 * @param pending how many changes the desk has not acknowledged
 * @param nextDue when the first of them may be tried
 * @param parked how much is put aside
 * @param carried how many conversations stand in the desk
 * @param entries how many entries stand there
 * @param holder who works on it now
 */
public record RouteStatus(
        Optional<SyncCursor> cursor,
        long pending,
        Optional<Instant> nextDue,
        long parked,
        long carried,
        long entries,
        Optional<Holder> holder) {}
