package dev.parley.domain.campaign;

import java.time.Duration;

/** How replies are looked for, and what that is reckoned to cost. The delays are those that were measured. */
public enum Looking {
    /** One watch of the tenant's list tells of all conversations that wait; who is told lists its messages once. */
    ONE_WATCH(1, Duration.ofMillis(135), 4),
    /** Each of many conversations looks by itself, when an answer is likely. */
    SCHEDULE_OF_MANY(2, Duration.ofMillis(385), 0),
    /** Each of a few conversations looks by itself, and may look once more than each of many. */
    SCHEDULE_OF_FEW(3, Duration.ofMillis(250), 0),
    /** The server holds each request until there is an answer. */
    HELD(1, Duration.ofMillis(50), 0);

    private final int looks;
    private final Duration delay;
    private final int watchesPerSecond;

    Looking(int looks, Duration delay, int watchesPerSecond) {
        this.looks = looks;
        this.delay = delay;
        this.watchesPerSecond = watchesPerSecond;
    }

    /** How many requests find one answer. */
    int looks() {
        return looks;
    }

    /** How long an answer is there before it is seen. */
    Duration delay() {
        return delay;
    }

    /** How many requests a second all conversations share, as long as one waits. */
    int watchesPerSecond() {
        return watchesPerSecond;
    }
}
