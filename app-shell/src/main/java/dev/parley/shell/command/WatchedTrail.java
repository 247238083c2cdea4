package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ChainHead;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Locale;

/**
 * A trail that is read from end to end by somebody who may lose patience: says how far the reading has come, and ends it
 * when the user wants that. Everything else goes to the trail itself. For one command on one thread.
 */
final class WatchedTrail implements AuditTrail {
    private final AuditTrail trail;
    private final Invocation line;
    private final String doing;
    private final long of;
    private long read;

    /** @param doing what the reading is for, for example {@code verified} */
    WatchedTrail(AuditTrail trail, Invocation line, String doing) {
        this.trail = trail;
        this.line = line;
        this.doing = doing;
        this.of = trail.heads().stream().mapToLong(ChainHead::count).sum();
    }

    @Override
    public List<AuditLink> links(String chain, long behind, int atMost) {
        if (line.interruption().requested()) {
            throw new WaitInterrupted(null);
        }
        List<AuditLink> page = trail.links(chain, behind, atMost);
        read += page.size();
        line.progress(String.format(Locale.ROOT, "%,d of %,d records %s", Math.min(read, of), of, doing));
        return page;
    }

    @Override
    public List<AuditRecord> chain(String chain, long behind, int atMost) {
        return trail.chain(chain, behind, atMost);
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        return trail.append(entry);
    }

    @Override
    public List<AuditRecord> of(ConversationId conversation) {
        return trail.of(conversation);
    }

    @Override
    public List<AuditRecord> latest(AuditFilter filter, int atMost) {
        return trail.latest(filter, atMost);
    }

    @Override
    public List<ChainHead> heads() {
        return trail.heads();
    }

    @Override
    public int erase(ConversationId conversation, AuditEntry erasure) {
        return trail.erase(conversation, erasure);
    }
}
