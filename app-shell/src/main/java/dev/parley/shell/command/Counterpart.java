package dev.parley.shell.command;

import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditId;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/** Finds to an intention the record of its outcome, and the other way round. */
final class Counterpart {
    private Counterpart() {}

    /** The other record, where there is one. */
    static Optional<AuditId> of(AuditRecord record, AuditTrail trail) {
        return record.entry().conversation().flatMap(conversation -> of(record, conversation, trail));
    }

    private static Optional<AuditId> of(AuditRecord record, ConversationId conversation, AuditTrail trail) {
        List<AuditRecord> alike = trail.of(conversation).stream()
                .filter(other -> isAlike(record.entry(), other.entry()))
                .toList();
        int at = alike.stream().map(AuditRecord::id).toList().indexOf(record.id());
        int next = record.entry().isIntention() ? at + 1 : at - 1;
        return at >= 0 && next >= 0 && next < alike.size() && isOther(record, alike.get(next))
                ? Optional.of(alike.get(next).id())
                : Optional.empty();
    }

    private static boolean isAlike(AuditEntry one, AuditEntry other) {
        return one.kind() == other.kind() && one.turn() == other.turn();
    }

    private static boolean isOther(AuditRecord one, AuditRecord other) {
        return one.entry().isIntention() != other.entry().isIntention();
    }
}
