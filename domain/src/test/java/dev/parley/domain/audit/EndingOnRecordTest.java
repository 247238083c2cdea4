package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a conversation ended, as the audit trail tells it. */
class EndingOnRecordTest {
    private static final String SILENT = new TurnOutcome.Silent(Duration.ZERO).word();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final BotId BOT = new BotId("order-bot");

    private static Ending onRecord(AuditEntry... records) {
        return EndingOnRecord.of(List.of(records), PATIENCE).orElseThrow();
    }

    private static Ending with(ConversationState seen, List<Message> said, AuditEntry... records) {
        return EndingOnRecord.with(seen, said, List.of(records), Optional.empty(), PATIENCE);
    }

    private static AuditEntry unanswered(String said) {
        return Entries.turn("c", 1, SILENT).saying(Entries.words(said));
    }

    private static AuditEntry closed() {
        return Entries.leaving(
                "closed", Entries.at(Entries.NINE.plusSeconds(60), AuditKind.CLOSING, "c", 0, AuditEntry.DONE));
    }

    private static AuditEntry failed(String error) {
        AuditEntry turn = Entries.turn("c", 2, AuditEntry.FAILED).saying(Entries.words("Hello?"));
        return new AuditEntry(
                turn.timestamp(),
                turn.kind(),
                turn.origin(),
                turn.conversation(),
                turn.turn(),
                turn.outcome(),
                Optional.of(error),
                turn.aftermath(),
                turn.cost(),
                turn.details(),
                turn.words());
    }

    private static Message message(Author author, String text) {
        return Message.of(new MessageId(text), author, text, Optional.empty(), Optional.empty(), List.of());
    }

    private static List<String> said(Ending ending) {
        return ending.transcript().stream()
                .map(message -> message.author().word() + ": " + message.text())
                .toList();
    }

    @Test
    void theWordsStandInTheirOrderEachOnce() {
        Ending ending = onRecord(
                Entries.turn("c", 1, AuditEntry.INTENDED).saying(Entries.words("Track order 1")),
                Entries.turn("c", 1),
                Entries.turn("c", 2, AuditEntry.INTENDED).saying(Entries.words("Track order 2")),
                Entries.turn("c", 2));

        assertThat(said(ending))
                .containsExactly(
                        "visitor: Track order 1",
                        "bot: It is on its way.",
                        "visitor: Track order 2",
                        "bot: It is on its way.");
    }

    @Test
    void whatOthersSaidKeepsItsAuthor() {
        Ending ending = onRecord(Entries.turn("c", 1)
                .saying(new AuditWords(
                        Optional.of("Agent!"),
                        List.of("One moment."),
                        List.of("agent 17: Hello, this is Tom: at your service", "bot: Bye", "visitor: Hi", "No colon"),
                        Optional.empty())));

        assertThat(ending.transcript())
                .extracting(Message::author)
                .containsExactly(
                        new Author.Visitor(),
                        new Author.Bot(),
                        new Author.Agent(new ParticipantId("17")),
                        new Author.Bot(),
                        new Author.Visitor(),
                        new Author.Platform());
        assertThat(ending.transcript())
                .extracting(Message::text)
                .contains("Hello, this is Tom: at your service", "No colon");
    }

    @Test
    void whereNoWordIsOnRecordThereIsNoEnding() {
        assertThat(EndingOnRecord.of(List.of(), PATIENCE)).isEmpty();
        assertThat(EndingOnRecord.of(List.of(Entries.turn("c", 1, "replied"), closed()), PATIENCE))
                .as("all words were erased")
                .isEmpty();
        assertThat(EndingOnRecord.of(
                        List.of(Entries.turn("c", 1, AuditEntry.INTENDED).saying(Entries.words("Hello"))), PATIENCE))
                .as("nobody knows whether it was said")
                .isEmpty();
    }

    @Test
    void aBotThatWasWaitedForInVainWasSilent() {
        assertThat(onRecord(unanswered("Hello?")).silence()).contains(PATIENCE);
        assertThat(onRecord(Entries.turn("c", 1)).silence()).isEmpty();
    }

    @Test
    void whoAnsweredLateWasNotSilent() {
        List<Message> late = List.of(
                message(new Author.Visitor(), "Hello?"), message(new Author.Bot(), "Sorry, that took a while."));

        assertThat(with(new ConversationState.Active(), late, unanswered("Hello?"))
                        .silence())
                .isEmpty();
        assertThat(with(new ConversationState.Active(), late.subList(0, 1), unanswered("Hello?"))
                        .silence())
                .contains(PATIENCE);
        assertThat(with(new ConversationState.Active(), List.of(), unanswered("Hello?"))
                        .silence())
                .as("the vendor has none of it")
                .isEmpty();
    }

    @Test
    void whatBrokeOffIsTheLastTurnsFault() {
        assertThat(onRecord(Entries.turn("c", 1), failed("Unreachable")).failure())
                .contains("Unreachable");
        assertThat(onRecord(failed("Unreachable"), Entries.turn("c", 3)).failure())
                .as("it went on")
                .isEmpty();
    }

    @Test
    void itStandsInTheLastStateInWhichItWasNotOver() {
        assertThat(onRecord(
                                Entries.leaving("active", Entries.turn("c", 1)),
                                Entries.leaving("queued", Entries.turn("c", 2)),
                                closed())
                        .state())
                .isEqualTo(new ConversationState.Queued());
        assertThat(onRecord(Entries.turn("c", 1), closed()).state())
                .as("no other state is on record")
                .isEqualTo(new ConversationState.Closed());
    }

    @Test
    void whoClosedItDecidesWhichStateCounts() {
        AuditEntry queued = Entries.leaving("queued", Entries.turn("c", 1));

        assertThat(with(new ConversationState.Closed(), List.of(), queued, closed())
                        .state())
                .as("Parley closed it, so that says nothing")
                .isEqualTo(new ConversationState.Queued());
        assertThat(with(new ConversationState.Closed(), List.of(), queued).state())
                .as("somebody else closed it")
                .isEqualTo(new ConversationState.Closed());
        assertThat(with(new ConversationState.Resolved(), List.of()).state())
                .as("nothing of it is on record")
                .isEqualTo(new ConversationState.Resolved());
    }

    @Test
    void theBotIsWhomTheVendorNamesElseWhomTheRecordNames() {
        AuditEntry turn = Entries.by(new AuditOrigin("test", Optional.empty(), Optional.of(BOT)), Entries.turn("c", 1));
        Optional<BotId> other = Optional.of(new BotId("other-bot"));

        assertThat(onRecord(Entries.turn("c", 1), turn).bot()).contains(BOT);
        assertThat(with(new ConversationState.Active(), List.of(), turn).bot()).contains(BOT);
        assertThat(EndingOnRecord.with(new ConversationState.Active(), List.of(), List.of(turn), other, PATIENCE)
                        .bot())
                .isEqualTo(other);
        assertThat(onRecord(Entries.turn("c", 1)).bot()).isEmpty();
    }

    @Test
    void beforeItsEndItStandsAsItStoodWhoeverEndedIt() {
        Ending ending = EndingOnRecord.beforeItsEnd(
                List.of(Entries.leaving("queued", unanswered("Hello?"))),
                List.of(message(new Author.Visitor(), "Hello?")),
                Duration.ofMinutes(5));

        assertThat(ending.state()).isEqualTo(new ConversationState.Queued());
        assertThat(ending.silence()).as("waited for until it was closed").contains(Duration.ofMinutes(5));
    }
}
