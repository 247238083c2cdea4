package dev.parley.domain.sync;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import java.time.Instant;

/**
 * A change that a desk has not acknowledged yet.
 *
 * @param conversation which one
 * @param state as it stood then
 * @param changedAt the vendor's time of the change: its version
 * @param dueAt our time before which it is not tried
 * @param attempts how often it was tried in vain
 */
public record Pending(
        ConversationId conversation, ConversationState state, Instant changedAt, Instant dueAt, int attempts) {

    /** A change that nobody tried yet. */
    public static Pending of(Change change, Instant now) {
        return new Pending(change.conversation().id(), change.conversation().state(), change.at(), now, 0);
    }

    /** A conversation as it stands, whatever changed. */
    static Pending of(Conversation stands, Instant now) {
        Instant changedAt = stands.updatedAt().or(stands::createdAt).orElse(now);
        return new Pending(stands.id(), stands.state(), changedAt, now, 0);
    }

    /**
     * One that somebody wants to be carried, of which nobody told when it changed and how it stands. Every change that the
     * feed tells of is newer.
     */
    static Pending unseen(ConversationId conversation, Instant now) {
        return new Pending(conversation, new ConversationState.Unrecognised("not told"), Instant.EPOCH, now, 0);
    }

    /** Whether nobody told when it changed. */
    boolean isUnseen() {
        return changedAt.equals(Instant.EPOCH);
    }

    /** The same, to be tried again. */
    public Pending again(Instant at) {
        return new Pending(conversation, state, changedAt, at, attempts + 1);
    }

    /** The same, as if it was never tried. */
    public Pending anew(Instant at) {
        return new Pending(conversation, state, changedAt, at, 0);
    }

    /** The same, which was tried in vain before, however often. */
    public Pending triedAlready(Instant at) {
        return new Pending(conversation, state, changedAt, at, Math.max(attempts, 1));
    }

    /** The same, later, through no fault of its own. */
    public Pending deferred(Instant at) {
        return new Pending(conversation, state, changedAt, at, attempts);
    }
}
