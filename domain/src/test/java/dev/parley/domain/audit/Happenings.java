package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.NINE;
import static dev.parley.domain.audit.Entries.at;
import static dev.parley.domain.audit.Entries.id;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.Holding;
import java.util.Optional;

/** What happens to conversations, as {@link AuditedExchange} puts it on record: each a second after the one before. */
final class Happenings {
    static final AuditOrigin RUN = new AuditOrigin("test", Optional.of("run-1"), Optional.of(new BotId("order-bot")));

    private final ConversationBookFixture fixture;
    private int seconds;

    Happenings(ConversationBookFixture fixture) {
        this.fixture = fixture;
    }

    /** An opening of a conversation that is to be closed by whoever opens it. */
    void opening(String conversation, String outcome) {
        opening(conversation, outcome, Holding.UNTIL_THE_COMMAND_ENDS);
    }

    void opening(String conversation, String outcome, Holding holding) {
        var details = JsonObject.empty().with(EventEntries.HOLDING, new JsonString(holding.name()));
        append(Entries.by(RUN, Entries.detailed(details, entry(AuditKind.OPENING, conversation, 0, outcome))));
    }

    /** An opening that the vendor does under another id. */
    void openedInstead(String proposed, String conversation) {
        var details = JsonObject.empty()
                .with(EventEntries.HOLDING, new JsonString(Holding.UNTIL_THE_COMMAND_ENDS.name()))
                .with(EventEntries.PROPOSED, new JsonString(proposed));
        append(Entries.by(RUN, Entries.detailed(details, entry(AuditKind.OPENING, conversation, 0, AuditEntry.DONE))));
    }

    /** An opening with its outcome. */
    void opened(String conversation) {
        opened(conversation, Holding.UNTIL_THE_COMMAND_ENDS);
    }

    void opened(String conversation, Holding holding) {
        opening(conversation, AuditEntry.INTENDED, holding);
        opening(conversation, AuditEntry.DONE, holding);
    }

    void turn(String conversation, int number, String outcome) {
        append(entry(AuditKind.TURN, conversation, number, outcome));
    }

    void turnLeaving(String state, String conversation, int number, String outcome) {
        append(Entries.leaving(state, entry(AuditKind.TURN, conversation, number, outcome)));
    }

    void closing(String conversation, String outcome) {
        record(AuditKind.CLOSING, conversation, outcome);
    }

    void closed(String conversation) {
        closing(conversation, AuditEntry.INTENDED);
        closing(conversation, AuditEntry.DONE);
    }

    /** Something about a conversation. */
    void record(AuditKind kind, String conversation, String outcome) {
        append(entry(kind, conversation, 0, outcome));
    }

    void recordLeaving(String state, AuditKind kind, String conversation, String outcome) {
        append(Entries.leaving(state, entry(kind, conversation, 0, outcome)));
    }

    void run(String run, String outcome) {
        seconds++;
        append(Entries.by(
                new AuditOrigin("test", Optional.of(run), Optional.empty()),
                at(NINE.plusSeconds(seconds), AuditKind.RUN, outcome)));
    }

    void append(AuditEntry entry) {
        fixture.trail().append(entry);
    }

    /** The next thing that happens, to be changed before it is put on record. */
    AuditEntry entry(AuditKind kind, String conversation, int turn, String outcome) {
        seconds++;
        return at(NINE.plusSeconds(seconds), kind, conversation, turn, outcome);
    }

    BookedConversation booked(String conversation) {
        return fixture.book().find(id(conversation)).orElseThrow();
    }
}
