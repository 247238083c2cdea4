package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The trail of one process, in memory: gone when it ends. */
public final class MemoryAuditTrail implements AuditTrail {
    private final Map<ConversationId, List<AuditEntry>> entries = new ConcurrentHashMap<>();

    /** A trail without entries. */
    public MemoryAuditTrail() {}

    @Override
    public void append(AuditEntry entry) {
        entries.computeIfAbsent(entry.conversationId(), first -> new CopyOnWriteArrayList<>())
                .add(entry);
    }

    @Override
    public List<AuditEntry> of(ConversationId conversation) {
        return List.copyOf(entries.getOrDefault(conversation, List.of()));
    }
}
