package dev.parley.domain.exchange;

import dev.parley.domain.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The vendor has taken a message.
 *
 * @param message the vendor's id of it
 * @param takenAt the vendor's time of it, where it tells one
 * @param clockAhead how far the vendor's clock is ahead of ours (negative: behind), where this call could tell
 */
public record Receipt(MessageId message, Optional<Instant> takenAt, Optional<Duration> clockAhead) {}
