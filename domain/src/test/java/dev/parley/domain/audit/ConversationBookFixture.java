package dev.parley.domain.audit;

/** What {@link ConversationBookContract} needs: a book, and the trail that fills it. */
public interface ConversationBookFixture {
    /** The trail as the process has it that is alive now; empty at first. */
    AuditTrail trail();

    /** What is tested: the book that is kept with that trail, as the process has it that is alive now. */
    ConversationBook book();

    /**
     * The process that is alive dies without ending anything, and another one begins: {@link #trail()} and {@link
     * #book()} are the new one's from now on.
     */
    void processDies();

    /**
     * Another process begins beside the one that is alive: {@link #trail()} and {@link #book()} are the other one's while
     * it works. Then it dies without ending anything, and the first one is alive as before.
     */
    void meanwhile(Runnable anothersWork);
}
