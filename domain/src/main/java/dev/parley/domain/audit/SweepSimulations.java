package dev.parley.domain.audit;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ConversationDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Closes conversations of a tenant that are marked as Parley's simulations and that nobody uses any more, whoever opened
 * them: also those of other machines, of which no book here knows. Conversations of real visitors are never touched: the
 * mark in the context decides.
 */
public final class SweepSimulations {
    private final ConversationDirectory directory;
    private final ContactCentre centre;
    private final CloseConversation close;
    private final ConversationBook book;

    /**
     * @param directory lists what is there
     * @param centre shows the mark
     * @param close closes, and puts it on record
     * @param book knows what a process of Parley is still at work on
     */
    public SweepSimulations(
            ConversationDirectory directory, ContactCentre centre, CloseConversation close, ConversationBook book) {
        this.directory = directory;
        this.centre = centre;
        this.close = close;
        this.book = book;
    }

    /**
     * What became of one.
     *
     * @param conversation which
     * @param fault why it could not be closed, where it could not
     */
    public record Swept(ConversationId conversation, Optional<ContactFault> fault) {}

    /**
     * What was found.
     *
     * @param conversations open simulations that nobody uses any more
     * @param complete whether all conversations of that time were looked at
     */
    public record Idle(List<ConversationId> conversations, boolean complete) {
        /** Keeps an unchangeable copy. */
        public Idle {
            conversations = List.copyOf(conversations);
        }
    }

    /**
     * The open simulations that nobody uses any more. Looks at each open conversation once; changes nothing.
     *
     * @param since those that changed at that time or later
     * @param idleSince but not behind that time, by the vendor's clock
     * @param atMost how many conversations are listed, 1 to 10,000
     * @throws ContactCentreException when the tenant cannot list them
     */
    public Idle find(Instant since, Instant idleSince, int atMost) {
        List<Conversation> changed = directory.changedSince(since, atMost);
        List<ConversationId> idle = changed.stream()
                .filter(conversation -> conversation.allows(Move.CLOSE))
                .filter(conversation -> isIdle(conversation, idleSince))
                .map(Conversation::id)
                .filter(id -> book.find(id).map(known -> !known.inUse()).orElse(true))
                .filter(this::isSimulation)
                .toList();
        return new Idle(idle, changed.size() < atMost);
    }

    /** Closes one. Safe to repeat. */
    public Swept sweep(ConversationId conversation) {
        try {
            close.close(conversation);
            return new Swept(conversation, Optional.empty());
        } catch (ContactCentreException e) {
            return new Swept(conversation, Optional.of(e.fault()));
        }
    }

    private boolean isSimulation(ConversationId id) {
        try {
            return centre.look(id).context().isSimulation();
        } catch (ContactCentreException e) {
            if (e.fault() instanceof ContactFault.NotFound) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isIdle(Conversation conversation, Instant idleSince) {
        return conversation
                .updatedAt()
                .or(conversation::createdAt)
                .map(last -> !last.isAfter(idleSince))
                .orElse(true);
    }
}
