package dev.parley.domain.sync;

import java.util.Optional;

/**
 * What a run did.
 *
 * @param noted how many changes were new to the route
 * @param carried how many conversations stand in the desk as they are now
 * @param created how many tickets are new
 * @param appended how many entries were added
 * @param moved how many tickets were moved
 * @param parked how many were put aside in this run
 * @param pending how many changes the desk has not acknowledged, at the end
 * @param end why it ended
 * @param fault what the desk said, where that ended it, or keeps it from being asked
 */
public record SyncSummary(
        long noted,
        long carried,
        long created,
        long appended,
        long moved,
        long parked,
        long pending,
        End end,
        Optional<DeskFault> fault) {

    /** Why a run ended. */
    public enum End {
        /** Nothing is left to do, but for what is parked. */
        COMPLETE,
        /** So many as were asked for are carried. */
        LIMIT,
        /** What is left has to wait for longer than the run has patience. */
        OUT_OF_PATIENCE,
        /** The desk takes nothing now: it says so, or one conversation after the other fails. */
        DESK_DOWN,
        /** The desk refuses one conversation after the other alike, and took nothing between them. */
        DESK_REFUSES,
        /** It was ended from outside, between two writes. */
        ENDED
    }
}
