package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Optional;

/** Puts the beginning and the end of a run on record, so that a run that was killed is known as one. */
public final class AuditedRun {
    /** The outcome of a run that is on its way. */
    public static final String BEGUN = "begun";

    /** The outcome of a run whose process was killed. */
    public static final String KILLED = "killed";

    private final AuditTrail trail;
    private final AuditOrigin origin;
    private final Redactor redactor;
    private final InstantSource clock;

    /**
     * @param trail where it is put on record
     * @param tenant where it runs
     * @param run its id
     * @param redactor takes personal data out of its name
     * @param clock our time
     */
    public AuditedRun(AuditTrail trail, String tenant, String run, Redactor redactor, InstantSource clock) {
        this.trail = trail;
        this.origin = new AuditOrigin(tenant, Optional.of(run), Optional.empty());
        this.redactor = redactor;
        this.clock = clock;
    }

    /**
     * It begins.
     *
     * @param name what reports call it
     * @param conversations how many are planned
     */
    public void begin(String name, int conversations) {
        append(
                BEGUN,
                JsonObject.empty()
                        .with("name", new JsonString(redactor.redactSingle(name)))
                        .with("conversations", new JsonNumber(BigDecimal.valueOf(conversations))));
    }

    /** @param outcome in one word, for example {@code all-said} or {@link #KILLED} */
    public void end(String outcome) {
        append(outcome, JsonObject.empty());
    }

    private void append(String outcome, JsonObject details) {
        trail.append(AuditEntry.about(clock.instant(), AuditKind.RUN, origin, Optional.empty(), outcome, details));
    }
}
