package dev.parley.cxone.conversations;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What has been seen of a tenant's server beyond what the API promises. Shared by all commands of a process.
 *
 * @param heldRequests whether it holds requests
 * @param movingDates whether its dates move with messages
 * @param bots who is a bot there
 * @param watch whether its list moves with messages
 * @param waiting how many conversations wait for something to come right now
 */
record TenantHabits(
        HeldRequests heldRequests,
        MovingDates movingDates,
        BotParticipants bots,
        WatchBelief watch,
        AtomicInteger waiting) {
    static TenantHabits unknown() {
        return new TenantHabits(
                new HeldRequests(), new MovingDates(), new BotParticipants(), new WatchBelief(), new AtomicInteger());
    }
}
