package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;

/** What {@link AnalyticsContract} needs: figures, and a tenant at which conversations are held. Fresh for each test. */
public interface AnalyticsFixture {
    /** What is tested: the figures of the tenant that the methods below change. */
    Analytics analytics();

    /** The tenant's time. */
    Instant now();

    /** The bot with which the conversations below are held. */
    BotId bot();

    /** Holds a conversation that the bot resolves, now. */
    ConversationId resolved();

    /** Holds a conversation that nobody resolves, now. */
    ConversationId unresolved();
}
