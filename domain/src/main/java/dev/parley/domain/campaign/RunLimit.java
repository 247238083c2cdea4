package dev.parley.domain.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * Which runs stay when others are forgotten: those that are among the newest, and those that began lately.
 *
 * @param newest how many of the newest stay, whenever they began; not negative
 * @param since whatever began then or later stays; absent when that keeps none
 */
public record RunLimit(int newest, Optional<Instant> since) {
    /** Checks the number. */
    public RunLimit {
        if (newest < 0) {
            throw new IllegalArgumentException("the newest " + newest + " runs cannot be meant");
        }
    }

    /**
     * Whether a run stays.
     *
     * @param newer how many runs are newer
     * @param began when it began
     */
    public boolean keeps(int newer, Instant began) {
        return newer < newest || since.filter(bound -> !began.isBefore(bound)).isPresent();
    }
}
