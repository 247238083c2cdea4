package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.Holding;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What {@link MemoryConversationBook} gathers about one conversation. */
final class BookPage {
    private record Begun(AuditKind kind, int turn) {}

    private final Set<Begun> begun = new LinkedHashSet<>();
    private ConversationId id;
    private String tenant = "";
    private Optional<BotId> bot = Optional.empty();
    private Optional<String> run = Optional.empty();
    private Optional<Holding> holding = Optional.empty();
    private Instant since = Instant.MAX;
    private Instant touched = Instant.MIN;
    private Optional<String> state = Optional.empty();
    private boolean over;
    private boolean unsettled;
    private long firstNumber = Long.MAX_VALUE;
    private long lastNumber;

    BookPage(ConversationId id) {
        this.id = id;
    }

    BookPage renamed(ConversationId other) {
        id = other;
        return this;
    }

    void enter(AuditRecord record) {
        AuditEntry entry = record.entry();
        tenant = tenant.isEmpty() ? entry.origin().tenant() : tenant;
        bot = entry.origin().bot().or(() -> bot);
        if (entry.kind() == AuditKind.OPENING) {
            run = entry.origin().run().or(() -> run);
            holding = text(entry, EventEntries.HOLDING).map(Holding::valueOf).or(() -> holding);
        }
        since = entry.timestamp().isBefore(since) ? entry.timestamp() : since;
        touched = entry.timestamp().isAfter(touched) ? entry.timestamp() : touched;
        state = entry.aftermath().state().or(() -> state);
        over = over || entry.concludes();
        unsettled = entry.isUnsettled() || (unsettled && entry.kind() != AuditKind.MESSAGES);
        var what = new Begun(entry.kind(), entry.turn());
        if (entry.isIntention()) {
            begun.add(what);
        } else {
            begun.remove(what);
        }
        firstNumber = Math.min(firstNumber, record.id().number());
        lastNumber = record.id().number();
    }

    ConversationId id() {
        return id;
    }

    long firstNumber() {
        return firstNumber;
    }

    long lastNumber() {
        return lastNumber;
    }

    BookedConversation booked(boolean inUse) {
        return new BookedConversation(
                id,
                tenant,
                bot,
                run,
                holding,
                since,
                touched,
                state,
                over,
                unsettled,
                begun.stream().findFirst().map(Begun::kind),
                inUse);
    }

    /** The id under which the book had the conversation until the vendor gave it another. */
    static Optional<ConversationId> proposed(AuditEntry entry) {
        return text(entry, EventEntries.PROPOSED).map(ConversationId::new);
    }

    private static Optional<String> text(AuditEntry entry, String detail) {
        return entry.details().members().get(detail) instanceof JsonString text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
