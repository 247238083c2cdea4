package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ExchangeEvent;
import dev.parley.domain.exchange.ExchangeEvent.Done;
import dev.parley.domain.exchange.ExchangeEvent.Failed;
import dev.parley.domain.exchange.ExchangeEvent.Interrupted;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.Undertaking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the events of an undertaking leave on record. */
class EventEntriesTest {
    private static final AuditOrigin ORIGIN = new AuditOrigin("acme", Optional.of("run-1"), Optional.empty());

    private final EventEntries entries = new EventEntries(
            ORIGIN, new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text), JsonObject.empty());

    static Stream<Undertaking> undertakings() {
        return Stream.of(Events.opening("a"), Events.saying("a", "Hello"), Events.replacing("a"), Events.closing("a"));
    }

    @ParameterizedTest
    @MethodSource("undertakings")
    void anIntentionHasCostNothingAndSeenNothing(Undertaking what) {
        AuditEntry entry = entries.of(Events.intended(what), 7);

        assertThat(entry.isIntention()).isTrue();
        assertThat(entry.cost()).isEqualTo(AuditCost.NONE);
        assertThat(entry.aftermath()).isEqualTo(AuditAftermath.NONE);
        assertThat(entry.timestamp()).isEqualTo(Entries.NINE);
        assertThat(entry.conversation()).contains(Entries.id("a"));
        assertThat(entry.origin().tenant()).isEqualTo("acme");
        assertThat(entry.origin().run()).contains("run-1");
    }

    @ParameterizedTest
    @MethodSource("undertakings")
    void intentionAndOutcomesAreAboutTheSame(Undertaking what) {
        AuditEntry intention = entries.of(Events.intended(what), 0);
        List<ExchangeEvent> outcomes = List.of(
                new Done(what, Events.seen("a", new Active()), Entries.NINE),
                new Failed(what, new ContactFault.VendorFailed(503), Entries.NINE),
                new Interrupted(what, Entries.NINE));

        assertThat(outcomes).map(event -> entries.of(event, 2)).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(intention.kind());
            assertThat(entry.turn()).isEqualTo(intention.turn());
            assertThat(entry.conversation()).isEqualTo(intention.conversation());
            assertThat(entry.cost().calls()).isEqualTo(2);
        });
    }

    @Test
    void anIntentionToSaySomethingHoldsTheWordsRedactedAndTheKey() {
        AuditEntry entry = entries.of(Events.intended(Events.saying("a", "I am ann@example.com")), 0);

        assertThat(entry.kind()).isEqualTo(AuditKind.TURN);
        assertThat(entry.turn()).isEqualTo(3);
        assertThat(entry.words()).isEqualTo(Entries.words("I am <email-1>"));
        assertThat(entry.details().members()).isEqualTo(Map.of("key", new JsonString("key-1")));
    }

    @Test
    void anOpeningSaysHowLongItIsMeantToLastAndHowLargeItsContextIs() {
        AuditEntry entry = entries.of(Events.intended(Events.opening("a")), 0);

        assertThat(entry.kind()).isEqualTo(AuditKind.OPENING);
        assertThat(entry.origin().bot()).contains(Events.BOT);
        assertThat(entry.details().members())
                .isEqualTo(Map.of(
                        "holding",
                        new JsonString("UNTIL_THE_COMMAND_ENDS"),
                        "contextBytes",
                        new JsonNumber(BigDecimal.valueOf(Events.CONTEXT.bytes()))));
    }

    @Test
    void anOpeningUnderTheVendorsOwnIdSaysWhichWasProposed() {
        AuditEntry entry =
                entries.of(new Done(Events.opening("proposed"), Events.seen("own", new Active()), Entries.NINE), 1);

        assertThat(entry.conversation()).contains(Entries.id("own"));
        assertThat(entry.details().members()).containsEntry("proposed", new JsonString("proposed"));
    }

    @Test
    void whatWasDoneSaysHowTheConversationStandsBehindIt() {
        AuditEntry entry = entries.of(new Done(Events.closing("a"), Events.seen("a", new Closed()), Entries.NINE), 1);

        assertThat(entry.kind()).isEqualTo(AuditKind.CLOSING);
        assertThat(entry.outcome()).isEqualTo(AuditEntry.DONE);
        assertThat(entry.aftermath().state()).contains("closed");
        assertThat(entry.aftermath().contextSize()).contains(Events.CONTEXT.bytes());
        assertThat(entry.aftermath().resolution()).isEmpty();
        assertThat(entry.origin().bot()).contains(Events.BOT);
        assertThat(entry.error()).isEmpty();
        assertThat(entry.words()).isEqualTo(AuditWords.NONE);
    }

    @Test
    void aContextThatIsReplacedIsOnRecordByItsSize() {
        AuditEntry entry = entries.of(Events.intended(Events.replacing("a")), 0);

        assertThat(entry.kind()).isEqualTo(AuditKind.CONTEXT);
        assertThat(entry.details().members())
                .isEqualTo(Map.of("contextBytes", new JsonNumber(BigDecimal.valueOf(Events.CONTEXT.bytes()))));
    }

    @Test
    void whatFailedNamesTheFaultAndQuotesItRedacted() {
        var fault = new ContactFault.Rejected(400, "no such visitor: ann@example.com");
        AuditEntry entry = entries.of(new Failed(Events.opening("a"), fault, Entries.NINE), 4);

        assertThat(entry.outcome()).isEqualTo(AuditEntry.FAILED);
        assertThat(entry.error()).contains("Rejected");
        assertThat(entry.isUnsettled()).isFalse();
        assertThat(entry.words().note().orElseThrow())
                .contains("400", "<email-1>")
                .doesNotContain("ann@");
    }

    @Test
    void whatFailedWithoutAnAnswerIsUnsettled() {
        var fault = new ContactFault.Unreachable("example.com:443", "connection reset");

        assertThat(entries.of(new Failed(Events.opening("a"), fault, Entries.NINE), 1)
                        .isUnsettled())
                .isTrue();
    }

    @Test
    void whatWasInterruptedIsUnsettled() {
        AuditEntry entry = entries.of(new Interrupted(Events.opening("a"), Entries.NINE), 1);

        assertThat(entry.outcome()).isEqualTo(AuditEntry.INTERRUPTED);
        assertThat(entry.isUnsettled()).isTrue();
        assertThat(entry.error()).isEmpty();
    }

    @Test
    void whatWasRefusedNamesTheRefusal() {
        var refusal = new Refusal.ContextOverBudget(Events.CONTEXT, new ContextBudget(10));
        AuditEntry entry = entries.of(new ExchangeEvent.Refused(Events.replacing("a"), refusal, Entries.NINE), 0);

        assertThat(entry.outcome()).isEqualTo(AuditEntry.REFUSED);
        assertThat(entry.error()).contains("ContextOverBudget");
        assertThat(entry.words()).isEqualTo(AuditWords.NONE);
        assertThat(entry.isUnsettled()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("undertakings")
    void whoRecoversSaysSoInEveryEntry(Undertaking what) {
        var recovering = new EventEntries(ORIGIN, entries.redactor(), MissingRecords.RECOVERED);

        assertThat(recovering.of(Events.intended(what), 0).details().members())
                .containsEntry("recovered", new JsonBoolean(true));
    }
}
