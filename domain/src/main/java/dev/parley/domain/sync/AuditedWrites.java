package dev.parley.domain.sync;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.audit.AuditAftermath;
import dev.parley.domain.audit.AuditCost;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditWords;
import dev.parley.domain.audit.Redactor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Puts every write into a desk on the audit trail, before it and behind it, with its attempt's key. An intention without an
 * outcome is one of a process that was killed between both: the next run looks at the ticket before it writes. Safe for many
 * threads.
 */
public final class AuditedWrites implements WriteRecorder {
    private final AuditTrail trail;
    private final Redactor redactor;
    private final InstantSource clock;

    /**
     * @param trail where it is put on record
     * @param redactor takes personal data out of what the desk says
     * @param clock our time
     */
    public AuditedWrites(AuditTrail trail, Redactor redactor, InstantSource clock) {
        this.trail = trail;
        this.redactor = redactor;
        this.clock = clock;
    }

    @Override
    public void intended(DeskWrite write) {
        append(write, AuditEntry.INTENDED, Optional.empty(), AuditWords.NONE);
    }

    @Override
    public void over(DeskWrite write, Optional<DeskFault> fault) {
        if (fault.isEmpty()) {
            append(write, AuditEntry.DONE, Optional.empty(), AuditWords.NONE);
        } else {
            String said = redactor.redact(write.conversation(), fault.get().words());
            append(
                    write,
                    AuditEntry.FAILED,
                    Optional.of(DeskFault.class.getSimpleName()),
                    new AuditWords(Optional.empty(), List.of(), List.of(), Optional.of(said)));
        }
    }

    private void append(DeskWrite write, String outcome, Optional<String> error, AuditWords words) {
        trail.append(new AuditEntry(
                clock.instant(),
                AuditKind.TICKET,
                new AuditOrigin(write.route().tenant(), Optional.empty(), Optional.empty()),
                Optional.of(write.conversation()),
                0,
                outcome,
                error,
                AuditAftermath.NONE,
                AuditCost.NONE,
                JsonObject.empty()
                        .with("desk", new JsonString(write.route().desk()))
                        .with("operation", new JsonString(write.what().word()))
                        .with("about", new JsonString(write.words()))
                        .with("attempt", new JsonString(write.attempt().value())),
                words));
    }
}
