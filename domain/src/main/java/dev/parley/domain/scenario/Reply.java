package dev.parley.domain.scenario;

import java.util.List;

/**
 * One message that the bot is expected to say.
 *
 * @param checks all of which one message must pass, at least one
 * @param place where it is written
 */
public record Reply(List<MessageCheck> checks, Place place) {
    /** Checks that something is expected. */
    public Reply {
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("an expected reply says what it must be like");
        }
    }
}
