package dev.parley.domain.sync;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.ConversationId;

/** What {@link DeltaFeedContract} needs: a feed, and a tenant at which things change. Fresh for each test. */
public interface DeltaFeedFixture {

    /** What is tested: the feed of the tenant that the methods below change. */
    DeltaFeed feed();

    /** The time of the tenant; nothing passes by itself. */
    VirtualTime time();

    /** Opens a conversation, now. */
    ConversationId open();

    /** Closes a conversation, now. */
    void close(ConversationId conversation);

    /** The visitor says that, the bot answers with one message, and time passes until it is there. */
    void say(ConversationId conversation, String text);
}
