package dev.parley.domain.audit;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A book in memory; a broken one reads the trail otherwise, or tells otherwise what it read. */
final class MemoryBookFixture implements ConversationBookFixture {
    private final AuditTrail trail = new MemoryAuditTrail();
    private final MemoryConversationBook intact;
    private final ConversationBook book;

    MemoryBookFixture() {
        this(trail -> trail, fixture -> fixture.intact);
    }

    MemoryBookFixture(UnaryOperator<AuditTrail> read, Function<MemoryBookFixture, ConversationBook> told) {
        intact = new MemoryConversationBook(read.apply(trail));
        book = told.apply(this);
    }

    MemoryConversationBook intact() {
        return intact;
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

    @Override
    public void meanwhile(Runnable anothersWork) {
        intact.meanwhile(anothersWork);
    }
}
