package dev.parley.domain.audit;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a conversation ended as the audit trail tells it. Pure. */
public final class EndingOnRecord {
    private static final String SILENT = new TurnOutcome.Silent(Duration.ZERO).word();
    private static final String AGENT = "agent ";

    private final List<AuditEntry> entries;
    private final Duration patience;

    private EndingOnRecord(List<AuditEntry> entries, Duration patience) {
        this.entries = entries;
        this.patience = patience;
    }

    /**
     * From the records alone, in the redacted words that were kept.
     *
     * @param records of one conversation, in their order
     * @param patience how long a silent bot was waited for
     * @return nothing where no word is on record, or all were erased
     */
    public static Optional<Ending> of(List<AuditEntry> records, Duration patience) {
        var record = new EndingOnRecord(records, patience);
        List<Message> said = record.said();
        return said.isEmpty() ? Optional.empty() : Optional.of(record.ending(said, record.state(), Optional.empty()));
    }

    /**
     * From what the vendor has, and what only the records know: who was left without an answer, and in which state it was
     * before Parley closed it.
     *
     * @param seen the conversation's state at the vendor
     * @param said everything that was said, oldest first
     * @param records of that conversation; none where Parley never spoke in it
     * @param bot whom it was held with, where the vendor tells
     * @param patience how long a silent bot was waited for
     */
    public static Ending with(
            ConversationState seen,
            List<Message> said,
            List<AuditEntry> records,
            Optional<BotId> bot,
            Duration patience) {
        var record = new EndingOnRecord(records, patience);
        return record.ending(said, record.wasClosedHere() ? record.state() : seen, bot);
    }

    /**
     * The same, in the state that it was in before it was closed, whoever closed it.
     *
     * @param entries of that conversation
     * @param said everything that was said, oldest first
     * @param waited how long a silent bot was waited for
     */
    static Ending beforeItsEnd(List<AuditEntry> entries, List<Message> said, Duration waited) {
        var record = new EndingOnRecord(entries, waited);
        return record.ending(said, record.state(), Optional.empty());
    }

    /** The last turn in which something was said. */
    static Optional<AuditEntry> lastTurn(List<AuditEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == AuditKind.TURN && entry.endsAnIntention())
                .reduce((earlier, later) -> later);
    }

    /** Whom it was held with. */
    static Optional<BotId> bot(List<AuditEntry> entries) {
        return entries.stream().flatMap(entry -> entry.origin().bot().stream()).findFirst();
    }

    private Ending ending(List<Message> said, ConversationState state, Optional<BotId> bot) {
        Optional<AuditEntry> last = lastTurn(entries);
        boolean unanswered = !said.isEmpty() && said.getLast().author() instanceof Author.Visitor;
        return new Ending(
                state,
                said,
                last.filter(turn -> unanswered && turn.outcome().equals(SILENT)).map(turn -> patience),
                last.filter(turn -> turn.outcome().equals(AuditEntry.FAILED)).flatMap(AuditEntry::error),
                bot.or(() -> bot(entries)));
    }

    private boolean wasClosedHere() {
        return entries.stream().anyMatch(entry -> entry.kind() == AuditKind.CLOSING && entry.concludes());
    }

    /** The last state on record in which it was not over. */
    private ConversationState state() {
        return entries.reversed().stream()
                .flatMap(entry -> entry.aftermath().state().stream())
                .flatMap(word -> ConversationState.named(word).stream())
                .filter(state -> !state.isOver())
                .findFirst()
                .orElseGet(ConversationState.Closed::new);
    }

    private List<Message> said() {
        var said = new ArrayList<Message>();
        for (AuditEntry entry : entries) {
            if (!entry.isIntention()) {
                entry.words().userMessage().ifPresent(text -> add(said, new Author.Visitor(), text));
                entry.words().botResponses().forEach(text -> add(said, new Author.Bot(), text));
                entry.words().others().forEach(text -> other(said, text));
            }
        }
        return said;
    }

    /** What agents and the platform said stands with its author in front. */
    private static void other(List<Message> said, String text) {
        int colon = text.indexOf(": ");
        String author = colon < 0 ? "" : text.substring(0, colon);
        String words = text.substring(colon < 0 ? 0 : colon + 2);
        if (author.startsWith(AGENT)) {
            add(said, new Author.Agent(new ParticipantId(author.substring(AGENT.length()))), words);
        } else if (author.equals(new Author.Bot().word())) {
            add(said, new Author.Bot(), words);
        } else if (author.equals(new Author.Visitor().word())) {
            add(said, new Author.Visitor(), words);
        } else {
            add(said, new Author.Platform(), words);
        }
    }

    private static void add(List<Message> said, Author author, String text) {
        said.add(Message.of(
                new MessageId("on-record-" + said.size()),
                author,
                text,
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }
}
