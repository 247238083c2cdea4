package dev.parley.domain.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as its system last told it.
 *
 * @param ref which ticket
 * @param key the key that the system returned, not the one that was asked for
 * @param state where it stands; empty where its word stands for none of Parley's, for example a state of the team's own
 * @param stateWord the system's own word for it
 * @param createdAt when it was created, by the system's clock: the oldest of several wins
 * @param live whether it takes entries: false where it is closed for good, or merged into another one
 * @param version for conditional changes, where the system has one
 */
public record TicketSnapshot(
        TicketRef ref,
        ExternalKey key,
        Optional<TicketState> state,
        String stateWord,
        Instant createdAt,
        boolean live,
        Optional<TicketVersion> version) {}
