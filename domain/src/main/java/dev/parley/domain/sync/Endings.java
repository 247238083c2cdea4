package dev.parley.domain.sync;

import dev.parley.domain.conversation.Message;
import java.util.List;

/** Who wants to know how the conversations ended that a sync carries. Safe for many threads. */
@FunctionalInterface
public interface Endings {
    /** Nobody. */
    Endings NONE = (change, said) -> {};

    /**
     * A conversation is carried; it need not be over.
     *
     * @param change how it stands
     * @param said everything that was said, in the vendor's order
     */
    void seen(Pending change, List<Message> said);
}
