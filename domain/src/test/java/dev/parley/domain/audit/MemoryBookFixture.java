package dev.parley.domain.audit;

import java.util.function.Function;

/** A book in memory, or a broken one around it. */
final class MemoryBookFixture implements ConversationBookFixture {
    private final AuditTrail trail = new MemoryAuditTrail();
    private final MemoryConversationBook intact = new MemoryConversationBook(trail);
    private final ConversationBook book;

    MemoryBookFixture() {
        this(intact -> intact);
    }

    MemoryBookFixture(Function<ConversationBook, ConversationBook> broken) {
        book = broken.apply(intact);
    }

    @Override
    public AuditTrail trail() {
        return trail;
    }

    @Override
    public ConversationBook book() {
        return book;
    }

    @Override
    public void processDies() {
        intact.processDies();
    }
}
