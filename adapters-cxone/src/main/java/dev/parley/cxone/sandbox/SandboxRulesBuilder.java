package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.SandboxRules.ExpiresIn;
import dev.parley.cxone.sandbox.SandboxRules.Listing;
import dev.parley.cxone.sandbox.SandboxRules.NextUri;
import dev.parley.cxone.sandbox.SandboxRules.RateLimit;
import dev.parley.cxone.sandbox.SandboxRules.ReadFlag;
import java.time.Duration;
import java.util.Optional;

/** Rules being put together: starts from what they were, each method changes one. */
public final class SandboxRulesBuilder {
    private Duration tokenLife = Duration.ofHours(1);
    private ExpiresIn expiresIn = ExpiresIn.NUMBER;
    private boolean idempotencyKeys = true;
    private boolean preferWait = true;
    private Duration longestWait = Duration.ofSeconds(60);
    private Listing listing = Listing.ARRAY;
    private ReadFlag readFlag = ReadFlag.ON_FIRST_LISTING;
    private boolean listMoves = true;
    private Duration listLag = Duration.ZERO;
    private NextUri nextUri = NextUri.PATH;
    private boolean ownIds;
    private Optional<RateLimit> rateLimit = Optional.empty();
    private int contextBytes = 65_536;
    private int textBytes = 65_536;
    private int bodyBytes = 1_048_576;

    SandboxRulesBuilder() {}

    SandboxRulesBuilder(SandboxRules from) {
        tokenLife = from.tokenLife();
        expiresIn = from.expiresIn();
        idempotencyKeys = from.idempotencyKeys();
        preferWait = from.preferWait();
        longestWait = from.longestWait();
        listing = from.listing();
        readFlag = from.readFlag();
        listMoves = from.listMoves();
        listLag = from.listLag();
        nextUri = from.nextUri();
        ownIds = from.ownIds();
        rateLimit = from.rateLimit();
        contextBytes = from.contextBytes();
        textBytes = from.textBytes();
        bodyBytes = from.bodyBytes();
    }

    /** Sets how long a token is good for. */
    public SandboxRulesBuilder tokenLife(Duration life) {
        tokenLife = life;
        return this;
    }

    /** Sets how {@code expires_in} is written. */
    public SandboxRulesBuilder expiresIn(ExpiresIn form) {
        expiresIn = form;
        return this;
    }

    /** Sets whether {@code Idempotency-Key} is understood. */
    public SandboxRulesBuilder idempotencyKeys(boolean understood) {
        idempotencyKeys = understood;
        return this;
    }

    /** Sets whether {@code Prefer: wait=N} is understood. */
    public SandboxRulesBuilder preferWait(boolean understood) {
        preferWait = understood;
        return this;
    }

    /** Sets the most that {@code Prefer: wait=N} waits. */
    public SandboxRulesBuilder longestWait(Duration most) {
        longestWait = most;
        return this;
    }

    /** Sets how interactions are listed. */
    public SandboxRulesBuilder listing(Listing form) {
        listing = form;
        return this;
    }

    /** Sets what {@code read} does. */
    public SandboxRulesBuilder readFlag(ReadFlag behaviour) {
        readFlag = behaviour;
        return this;
    }

    /** Sets whether {@code updatedDate} moves when an interaction arrives. */
    public SandboxRulesBuilder listMoves(boolean moves) {
        listMoves = moves;
        return this;
    }

    /** Sets how much later a change shows in {@code updatedDate} and in the list. */
    public SandboxRulesBuilder listLag(Duration lag) {
        listLag = lag;
        return this;
    }

    /** Sets how {@code nextUri} is written. */
    public SandboxRulesBuilder nextUri(NextUri form) {
        nextUri = form;
        return this;
    }

    /** Sets whether the server gives conversations an id of its own. */
    public SandboxRulesBuilder ownIds(boolean own) {
        ownIds = own;
        return this;
    }

    /** Sets how many calls a client may make in a time. */
    public SandboxRulesBuilder rateLimit(int calls, Duration per) {
        rateLimit = Optional.of(new RateLimit(calls, per));
        return this;
    }

    /** Sets the most that a context may hold, in bytes of its JSON. */
    public SandboxRulesBuilder contextBytes(int most) {
        contextBytes = most;
        return this;
    }

    /** Sets the most that a message may hold, in bytes of UTF-8. */
    public SandboxRulesBuilder textBytes(int most) {
        textBytes = most;
        return this;
    }

    /** Sets the most that a request may hold, in bytes. */
    public SandboxRulesBuilder bodyBytes(int most) {
        bodyBytes = most;
        return this;
    }

    /** The rules. */
    public SandboxRules build() {
        return new SandboxRules(
                tokenLife,
                expiresIn,
                idempotencyKeys,
                preferWait,
                longestWait,
                listing,
                readFlag,
                listMoves,
                listLag,
                nextUri,
                ownIds,
                rateLimit,
                contextBytes,
                textBytes,
                bodyBytes);
    }
}
