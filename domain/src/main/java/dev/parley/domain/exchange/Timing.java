package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a turn took, the bot's share told apart from ours.
 *
 * @param botTime from the vendor's taking of the message to its first reply, by the vendor's clock; absent where the
 *     vendor tells no times or nothing came
 * @param detectionDelay from the first reply's being there to our seeing it; absent where it cannot be told
 * @param total from the start of sending to the first reply, or to the end of waiting, by our clock
 * @param looks how many requests for this conversation alone the waiting has cost
 */
public record Timing(Optional<Duration> botTime, Optional<Duration> detectionDelay, Duration total, int looks) {
    /** No time was spent. */
    public static final Timing NONE = new Timing(Optional.empty(), Optional.empty(), Duration.ZERO, 0);

    static Timing of(
            Instant started,
            Instant firstSeen,
            Optional<Instant> takenAt,
            Optional<Duration> clockAhead,
            List<Message> replies,
            int looks) {
        Optional<Instant> there = replies.stream().findFirst().flatMap(Message::createdAt);
        return new Timing(
                there.flatMap(at -> takenAt.map(taken -> notNegative(Duration.between(taken, at)))),
                there.flatMap(at -> clockAhead.map(ahead -> notNegative(Duration.between(at, firstSeen.plus(ahead))))),
                notNegative(Duration.between(started, firstSeen)),
                looks);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
