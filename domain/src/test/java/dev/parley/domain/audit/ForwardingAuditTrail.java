package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.util.List;

/** Forwards to another trail: whoever breaks something overrides it. */
class ForwardingAuditTrail implements AuditTrail {
    private final AuditTrail intact;

    ForwardingAuditTrail() {
        this(new MemoryAuditTrail());
    }

    ForwardingAuditTrail(AuditTrail intact) {
        this.intact = intact;
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        return intact.append(entry);
    }

    @Override
    public List<AuditRecord> of(ConversationId conversation) {
        return intact.of(conversation);
    }

    @Override
    public List<AuditRecord> latest(AuditFilter filter, int atMost) {
        return intact.latest(filter, atMost);
    }

    @Override
    public List<AuditRecord> chain(String chain, long behind, int atMost) {
        return intact.chain(chain, behind, atMost);
    }

    @Override
    public List<AuditLink> links(String chain, long behind, int atMost) {
        return intact.links(chain, behind, atMost);
    }

    @Override
    public List<ChainHead> heads() {
        return intact.heads();
    }

    @Override
    public int erase(ConversationId conversation, AuditEntry erasure) {
        return intact.erase(conversation, erasure);
    }
}
