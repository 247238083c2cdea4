package dev.parley.cxone.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of changed conversations, and where the next one is. */
record ConversationPageWire(
        @Nullable List<ConversationWire> entities, @Nullable String nextUri) {}
