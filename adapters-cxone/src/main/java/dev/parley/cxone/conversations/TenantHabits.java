package dev.parley.cxone.conversations;

/**
 * What has been seen of a tenant's server beyond what the API promises. Shared by all commands of a process.
 *
 * @param heldRequests whether it holds requests
 * @param movingDates whether its dates move with messages
 * @param bots who is a bot there
 */
record TenantHabits(HeldRequests heldRequests, MovingDates movingDates, BotParticipants bots) {
    static TenantHabits unknown() {
        return new TenantHabits(new HeldRequests(), new MovingDates(), new BotParticipants());
    }
}
