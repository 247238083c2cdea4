package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.ConversationState.Ended;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.TurnOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to be put on record.
 *
 * @param timestamp our time of it; of a turn, the time at which it began; kept in microseconds
 * @param kind what it is about
 * @param origin tenant, run and bot
 * @param conversation where, if it is about one
 * @param turn 1 for the first message of the conversation; 0 where it is about none
 * @param outcome {@link #INTENDED}, or what became of it in one word, for example {@code replied} or {@code failed}
 * @param error the class of the failure or of the refusal, where there was one
 * @param aftermath what stood behind it
 * @param cost how long it took and how many calls
 * @param details facts of one kind of record only, none of them personal
 * @param words what was said, redacted
 */
public record AuditEntry(
        Instant timestamp,
        AuditKind kind,
        AuditOrigin origin,
        Optional<ConversationId> conversation,
        int turn,
        String outcome,
        Optional<String> error,
        AuditAftermath aftermath,
        AuditCost cost,
        JsonObject details,
        AuditWords words) {
    /** The outcome of what has not happened yet: it goes out next. */
    public static final String INTENDED = "intended";

    /** The outcome of what was done. */
    public static final String DONE = "done";

    /** The outcome of what the vendor or the network failed. */
    public static final String FAILED = "failed";

    /** The outcome of what Parley's own guard held back. */
    public static final String REFUSED = "refused";

    /** The outcome of what somebody stopped. */
    public static final String INTERRUPTED = "interrupted";

    /** The outcome of what a killed process had begun, and what the vendor then had. */
    public static final String RECOVERED = "recovered";

    /** The outcome of what a killed process had begun, and what the vendor never had. */
    public static final String NEVER_ARRIVED = "never-arrived";

    /** The outcome of what was begun in a conversation that the vendor had and has no more: nobody knows it. */
    public static final String GONE = "gone";

    /** Stands for the state of a conversation that never came to be. */
    public static final String NEVER_OPENED = "never-opened";

    private static final String UNSETTLED = "unsettled";
    private static final Set<String> NEVER_INTENDED = Set.of(REFUSED, new TurnOutcome.NotSaid().word());
    private static final Set<String> OVER = Set.of(new Closed().word(), new Ended().word());

    /** Cuts the time to microseconds. */
    public AuditEntry {
        timestamp = timestamp.truncatedTo(ChronoUnit.MICROS);
    }

    /** An entry of which nothing is known but what it is about: no turn, no error, no cost, no words. */
    static AuditEntry about(
            Instant timestamp,
            AuditKind kind,
            AuditOrigin origin,
            Optional<ConversationId> conversation,
            String outcome,
            JsonObject details) {
        return new AuditEntry(
                timestamp,
                kind,
                origin,
                conversation,
                0,
                outcome,
                Optional.empty(),
                AuditAftermath.NONE,
                AuditCost.NONE,
                details,
                AuditWords.NONE);
    }

    /** Whether it is an intention, whose outcome stands in a record of its own. */
    public boolean isIntention() {
        return outcome.equals(INTENDED);
    }

    /** Whether it is the outcome of an intention that stands in a record of its own; what was held back had none. */
    boolean endsAnIntention() {
        return !isIntention() && !NEVER_INTENDED.contains(outcome);
    }

    /**
     * Whether it ended so that the vendor may have messages of it, or a conversation, that are on no record: it was
     * interrupted, or the answer is missing.
     */
    public boolean isUnsettled() {
        return details.members().containsKey(UNSETTLED);
    }

    /** Whether the conversation is over behind it: closed, or known never to have come to be. */
    public boolean concludes() {
        boolean closed = aftermath.state().map(OVER::contains).orElse(false);
        return switch (kind) {
            case OPENING ->
                closed
                        || outcome.equals(REFUSED)
                        || outcome.equals(NEVER_ARRIVED)
                        || (outcome.equals(FAILED) && !isUnsettled());
            case CLOSING ->
                outcome.equals(DONE)
                        || outcome.equals(RECOVERED)
                        || outcome.equals(NEVER_ARRIVED)
                        || outcome.equals(GONE)
                        || error.equals(Optional.of(ContactFault.NotFound.class.getSimpleName()));
            case TURN, CONTEXT, MESSAGES -> closed;
            case RUN, TICKET, ERASURE, CHECKPOINT -> false;
        };
    }

    /** The same entry of an erasure, which says how far it reaches: up to these heads. */
    public AuditEntry reaching(List<ChainHead> heads) {
        JsonObject reach = JsonObject.empty();
        for (ChainHead head : heads) {
            reach = reach.with(head.chain(), new JsonNumber(BigDecimal.valueOf(head.count())));
        }
        JsonObject reaching = details.with(AuditTrail.UP_TO, reach);
        return new AuditEntry(
                timestamp, kind, origin, conversation, turn, outcome, error, aftermath, cost, reaching, words);
    }

    /** The same entry of something whose end is not known. */
    AuditEntry unsettled(boolean really) {
        JsonObject marked = details.with(UNSETTLED, new JsonBoolean(true));
        return really
                ? new AuditEntry(
                        timestamp, kind, origin, conversation, turn, outcome, error, aftermath, cost, marked, words)
                : this;
    }

    /** The same entry with other words. */
    AuditEntry saying(AuditWords other) {
        return new AuditEntry(
                timestamp, kind, origin, conversation, turn, outcome, error, aftermath, cost, details, other);
    }

    /** The same entry of something that went wrong: the class of what did is the error. */
    AuditEntry failing(Object why, AuditWords saying) {
        Optional<String> named = Optional.of(why.getClass().getSimpleName());
        return new AuditEntry(
                timestamp, kind, origin, conversation, turn, outcome, named, aftermath, cost, details, saying);
    }
}
