package dev.parley.domain.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * How Parley knows that the bot has finished: the first reply comes within the patience, and after each reply it stays
 * quiet for a while. Where it is known beforehand which messages come, the last of them ends the turn.
 *
 * @param patience how long the first reply may take, positive
 * @param quiet how long nothing may follow before the turn is over, not negative; zero takes the first batch as all
 * @param settles whether it has to stay quiet also behind the last message that is expected
 */
public record ReplyWindow(Duration patience, Duration quiet, boolean settles) {
    /** 30 s of patience, as the user's document polls (15 times, 2 s apart), and 1.5 s of quiet. */
    public static final ReplyWindow STANDARD = new ReplyWindow(Duration.ofSeconds(30), Duration.ofMillis(1500));

    /** Checks both. */
    public ReplyWindow {
        if (!patience.isPositive() || quiet.isNegative()) {
            throw new IllegalArgumentException(
                    "a reply window has a positive patience (%s) and a quiet of 0 or more (%s)"
                            .formatted(patience, quiet));
        }
    }

    /** Where a turn that knows what comes is over with the last of it. */
    public ReplyWindow(Duration patience, Duration quiet) {
        this(patience, quiet, false);
    }

    /** The same, which lets every answer settle for so long, also where nothing more of it is expected. */
    public ReplyWindow settling(Duration forSoLong) {
        return new ReplyWindow(patience, forSoLong, true);
    }

    /** How long nothing may follow an answer. */
    public Duration quietBehind(boolean allExpected) {
        return allExpected && !settles ? Duration.ZERO : quiet;
    }

    /** The same with another patience. */
    ReplyWindow patient(Duration other) {
        return new ReplyWindow(other, quiet, settles);
    }

    /** The window of a turn that began some time ago: there is at least one look. */
    ReplyWindow whatIsLeft(Instant began, Instant now) {
        Duration left = Duration.between(now, began.plus(patience));
        return patient(left.isPositive() ? left : Duration.ofMillis(1));
    }

    /** When the waiting for a first reply ends. */
    Instant patienceEnds(Instant sentAt) {
        return sentAt.plus(patience);
    }

    /** When the turn is over unless something more comes: a bot that never falls quiet gets twice the patience. */
    Instant quietEnds(Instant sentAt, Instant lastArrival) {
        Instant quietEnd = lastArrival.plus(quiet);
        Instant latest = sentAt.plus(patience.multipliedBy(2));
        return quietEnd.isBefore(latest) ? quietEnd : latest;
    }
}
