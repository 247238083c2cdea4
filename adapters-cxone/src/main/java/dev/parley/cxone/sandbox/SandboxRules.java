package dev.parley.cxone.sandbox;

import java.time.Duration;
import java.util.Optional;

/**
 * What this server does where the API leaves it open, and its limits. {@link #standard()} is a server that knows every
 * convenience; {@link #but()} changes single ones.
 *
 * @param tokenLife how long a token is good for
 * @param expiresIn how {@code expires_in} is written
 * @param idempotencyKeys whether {@code Idempotency-Key} is understood
 * @param preferWait whether {@code Prefer: wait=N} is understood
 * @param longestWait the most that it waits
 * @param listing how interactions are listed
 * @param readFlag what {@code read} does
 * @param listMoves whether {@code updatedDate} moves when an interaction arrives
 * @param listLag how much later a change shows in {@code updatedDate} and in the list
 * @param nextUri how {@code nextUri} is written
 * @param ownIds whether the server gives conversations an id of its own
 * @param rateLimit how many calls a client may make; empty for no limit
 * @param contextBytes the most that a context may hold, in bytes of its JSON
 * @param textBytes the most that a message may hold, in bytes of UTF-8
 * @param bodyBytes the most that a request may hold
 */
public record SandboxRules(
        Duration tokenLife,
        ExpiresIn expiresIn,
        boolean idempotencyKeys,
        boolean preferWait,
        Duration longestWait,
        Listing listing,
        ReadFlag readFlag,
        boolean listMoves,
        Duration listLag,
        NextUri nextUri,
        boolean ownIds,
        Optional<RateLimit> rateLimit,
        int contextBytes,
        int textBytes,
        int bodyBytes) {

    /** How {@code expires_in} is written. */
    public enum ExpiresIn {
        /** {@code 3600}. */
        NUMBER,
        /** {@code "3600"}. */
        TEXT,
        /** Not at all. */
        ABSENT
    }

    /** How interactions are listed. */
    public enum Listing {
        /** A JSON array. */
        ARRAY,
        /** An object with the array as {@code entities}. */
        ENTITIES
    }

    /** What {@code read} does. */
    public enum ReadFlag {
        /** It is always false. */
        NEVER,
        /** It is false the first time that an interaction is listed, true from then on. */
        ON_FIRST_LISTING
    }

    /** How {@code nextUri} is written. */
    public enum NextUri {
        /** {@code http://host:port/api/v2/conversations?…}. */
        ABSOLUTE,
        /** {@code /api/v2/conversations?…}. */
        PATH,
        /** {@code conversations?…}, relative to the API base. */
        RELATIVE
    }

    /**
     * So many calls in such a time, as a steady flow with a burst of that many. Each process that serves a data folder
     * counts its own.
     *
     * @param calls the calls, at least one
     * @param per the time they may be made in
     */
    public record RateLimit(int calls, Duration per) {
        /** Checks both. */
        public RateLimit {
            if (calls < 1 || !per.isPositive()) {
                throw new IllegalArgumentException(
                        "a rate limit allows something in a time, not " + calls + " in " + per);
            }
        }
    }

    /** A server that knows every convenience, limits nothing, and keeps to 64 KiB of context. */
    public static SandboxRules standard() {
        return new SandboxRulesBuilder().build();
    }

    /** These rules, to be changed. */
    public SandboxRulesBuilder but() {
        return new SandboxRulesBuilder(this);
    }
}
