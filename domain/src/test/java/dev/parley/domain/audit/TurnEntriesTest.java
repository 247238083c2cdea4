package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ExchangeEvent.TurnOver;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.TurnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a turn leaves on record, whatever became of it. */
class TurnEntriesTest {
    private static final ContactFault SILENCE = new ContactFault.TimedOut(Duration.ofSeconds(9));
    private static final ContactFault NO = new ContactFault.Rejected(400, "not for ann@example.com");
    private static final Refusal REFUSAL = new Refusal.MoveNotLegal(Move.SAY, new Closed());

    private final EventEntries entries = new EventEntries(
            new AuditOrigin("acme", Optional.of("run-1"), Optional.empty()),
            new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text.replace("hunter2", "***")),
            JsonObject.empty());

    static Stream<TurnOutcome> outcomes() {
        return Stream.of(
                new TurnOutcome.Replied(),
                new TurnOutcome.AnsweredByOthers(),
                new TurnOutcome.Silent(Duration.ofSeconds(30)),
                new TurnOutcome.Refused(REFUSAL),
                new TurnOutcome.Failed(SILENCE),
                new TurnOutcome.Failed(NO),
                new TurnOutcome.Interrupted(),
                new TurnOutcome.NotSaid());
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyTurnIsOnRecordWithAllThatIsKnownOfIt(TurnOutcome outcome) {
        AuditEntry entry = of(outcome);

        assertThat(entry.kind()).isEqualTo(AuditKind.TURN);
        assertThat(entry.outcome()).isEqualTo(outcome.word());
        assertThat(entry.isIntention()).isFalse();
        assertThat(entry.timestamp()).isEqualTo(Entries.NINE);
        assertThat(entry.conversation()).contains(Entries.id("a"));
        assertThat(entry.turn()).isEqualTo(3);
        assertThat(entry.origin()).isEqualTo(new AuditOrigin("acme", Optional.of("run-1"), Optional.of(Events.BOT)));
        assertThat(entry.cost())
                .isEqualTo(new AuditCost(Optional.of(Duration.ofMillis(1_200)), Optional.of(Duration.ofMillis(30)), 3));
        assertThat(entry.aftermath())
                .isEqualTo(new AuditAftermath(
                        Optional.of(Events.CONTEXT.bytes()),
                        Optional.of("pending"),
                        Optional.of("unresolved"),
                        Optional.of(new MessageId("m-1")),
                        List.of(
                                new MessageId("m-0"),
                                new MessageId("m-2"),
                                new MessageId("m-3"),
                                new MessageId("m-4"))));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void whatWasSaidIsOnRecordRedactedAndByWhom(TurnOutcome outcome) {
        AuditWords words = of(outcome).words();

        assertThat(words.userMessage()).contains("I am <email-1>");
        assertThat(words.botResponses()).containsExactly("Hello <email-1>", "How can I help?");
        assertThat(words.others()).containsExactly("system: Welcome", "agent eve: Call <phone-1>");
    }

    @Test
    void anAnsweredTurnHasNoErrorAndNothingToNote() {
        Stream.of(new TurnOutcome.Replied(), new TurnOutcome.AnsweredByOthers(), new TurnOutcome.NotSaid())
                .map(this::of)
                .forEach(entry -> {
                    assertThat(entry.error()).isEmpty();
                    assertThat(entry.words().note()).isEmpty();
                    assertThat(entry.isUnsettled()).isFalse();
                });
    }

    @Test
    void aFailedTurnNamesTheFaultAndQuotesItRedacted() {
        AuditEntry entry = of(new TurnOutcome.Failed(NO));

        assertThat(entry.error()).contains("Rejected");
        assertThat(entry.words().note().orElseThrow()).contains("not for <email-1>");
        assertThat(entry.isUnsettled()).isFalse();
    }

    @Test
    void aTurnWhoseAnswerIsMissingIsUnsettled() {
        assertThat(of(new TurnOutcome.Failed(SILENCE)).isUnsettled()).isTrue();
        assertThat(of(new TurnOutcome.Interrupted()).isUnsettled()).isTrue();
        assertThat(of(new TurnOutcome.Silent(Duration.ofSeconds(30))).isUnsettled())
                .isFalse();
    }

    @Test
    void aRefusedTurnNamesTheRefusal() {
        AuditEntry entry = of(new TurnOutcome.Refused(REFUSAL));

        assertThat(entry.error()).contains("MoveNotLegal");
        assertThat(entry.words().note()).isEmpty();
    }

    @Test
    void aTurnOfAConversationThatWasNeverOpenedSaysSo() {
        AuditEntry entry = entries.of(new TurnOver(Events.notSaid()), 0);

        assertThat(entry.aftermath().state()).contains(AuditEntry.NEVER_OPENED);
        assertThat(entry.aftermath().contextSize()).isEmpty();
        assertThat(entry.aftermath().message()).isEmpty();
        assertThat(entry.cost()).isEqualTo(AuditCost.NONE);
        assertThat(entry.origin().bot()).isEmpty();
    }

    private AuditEntry of(TurnOutcome outcome) {
        return entries.of(new TurnOver(Events.turn(outcome)), 3);
    }
}
