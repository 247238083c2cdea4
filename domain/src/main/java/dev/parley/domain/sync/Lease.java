package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;

/**
 * That one writer alone is at a conversation. It lasts longer than whatever a killed writer may still have on its way, so
 * that the next one sees all of it. Serves one attempt on one thread.
 */
final class Lease {
    private final SyncParts parts;
    private final ConversationId conversation;
    private final Holder me;
    private Instant until = Instant.MIN;
    private boolean writing;

    Lease(SyncParts parts, ConversationId conversation, Holder me) {
        this.parts = parts;
        this.conversation = conversation;
        this.me = me;
    }

    /** @return who has it from now on */
    Holder take() {
        Instant now = parts.clock().instant();
        return claim(now, now.plus(length()));
    }

    /**
     * Makes sure of it before the desk is looked at. It may have ended meanwhile: nothing that was read there counts yet.
     *
     * @throws NotYet when somebody else has it
     */
    void begin() {
        keep(parts.clock().instant());
    }

    /**
     * Makes sure of it before a write.
     *
     * @throws NotYet when it has ended: whoever had it meanwhile may have written what was missing at the last look
     */
    void renew() {
        Instant now = parts.clock().instant();
        if (!now.isBefore(until)) {
            throw new NotYet(now.plus(parts.rules().firstBackOff()), "its lease ended before a write");
        }
        keep(now);
    }

    /** A write begins, and may be on its way until {@link #wrote} says that its answer came. */
    void writes() {
        writing = true;
    }

    void wrote() {
        writing = false;
    }

    /** From when on it is anybody's where nobody decides any more what becomes of the last write. */
    Instant freeBehindABreak() {
        Instant now = parts.clock().instant();
        return writing ? now.plus(parts.desk().capabilities().settle()) : now;
    }

    private void keep(Instant now) {
        if (now.plus(length().dividedBy(2)).isBefore(until)) {
            return;
        }
        Holder holder = claim(now, now.plus(length()));
        if (!holder.id().equals(me.id())) {
            throw new NotYet(holder.until(), holder.words() + " is at it");
        }
    }

    /**
     * Gives it back. What is tried again is nobody's until then: another run would not know of a request that is still on
     * its way.
     */
    void end(Instant free) {
        Instant now = parts.clock().instant();
        if (free.isAfter(now)) {
            claim(now, free);
        } else {
            parts.ledger().unclaim(parts.route(), conversation, me);
        }
    }

    private Holder claim(Instant now, Instant end) {
        Holder holder = parts.ledger().claim(parts.route(), conversation, me.until(end), now);
        until = holder.until();
        return holder;
    }

    private Duration length() {
        Duration settle = parts.desk().capabilities().settle();
        return parts.rules().lease().compareTo(settle) < 0
                ? settle
                : parts.rules().lease();
    }
}
