package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.MemoryAuditTrail;
import dev.parley.domain.audit.MemoryPseudonyms;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands on the trail of a write into a desk. */
class AuditedWritesTest {
    private static final DeskWrite WRITE = new DeskWrite(
            new Route("sandbox", "rt"), ID, Decision.What.APPEND, "3 entries", new AttemptKey("attempt-1"));
    private final AuditTrail trail = new MemoryAuditTrail();
    private final AuditedWrites writes = new AuditedWrites(
            trail,
            new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text),
            InstantSource.fixed(Instant.parse("2026-01-15T09:00:00Z")));

    @Test
    void aWriteIsOnRecordBeforeItAndBehindItWithItsAttempt() {
        writes.intended(WRITE);
        writes.over(WRITE, Optional.empty());

        List<AuditEntry> entries = entries();
        assertThat(entries).extracting(AuditEntry::outcome).containsExactly("intended", "done");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(AuditKind.TICKET);
            assertThat(entry.origin().tenant()).isEqualTo("sandbox");
            assertThat(entry.details().members())
                    .containsEntry("desk", new JsonString("rt"))
                    .containsEntry("operation", new JsonString("append"))
                    .containsEntry("about", new JsonString("3 entries"))
                    .containsEntry("attempt", new JsonString("attempt-1"));
        });
    }

    @Test
    void whatTheDeskSaysIsRedacted() {
        writes.intended(WRITE);
        writes.over(
                WRITE, Optional.of(new DeskFault.Rejected(Optional.of("requester"), "ann@example.com is not known")));

        AuditEntry failed = entries().getLast();
        assertThat(failed.outcome()).isEqualTo("failed");
        assertThat(failed.error()).isEqualTo(Optional.of("DeskFault"));
        assertThat(failed.words().note()).contains("requester: <email-1> is not known");
    }

    private List<AuditEntry> entries() {
        return trail.of(ID).stream().map(AuditRecord::entry).toList();
    }
}
