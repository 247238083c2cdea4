package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.exchange.ExchangeEvent.Done;
import dev.parley.domain.exchange.ExchangeEvent.TurnOver;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.Undertaking;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many calls something took is counted on the thread that does it. */
class AuditedExchangeTest {
    private final ThreadLocal<Long> calls = ThreadLocal.withInitial(() -> 0L);
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final AuditedExchange exchange = exchange(trail);

    @Test
    void theCallsBetweenIntentionAndOutcomeAreCounted() {
        call(5);
        exchange.record(Events.intended(Events.saying("a", "Hello")));
        call(3);
        exchange.record(new TurnOver(Events.turn(new TurnOutcome.Replied())));

        assertThat(calls("a")).containsExactly(0, 3);
    }

    @Test
    void whatWasNeverIntendedTookNoCalls() {
        call(5);
        exchange.record(new TurnOver(Events.notSaid()));

        assertThat(calls("a")).containsExactly(0);
    }

    @Test
    void anOpeningIsCountedThoughTheVendorGivesItAnotherId() {
        Undertaking opening = Events.opening("proposed");
        exchange.record(Events.intended(opening));
        call(2);
        exchange.record(new Done(opening, Events.seen("own", new Active()), Entries.NINE));

        assertThat(calls("own")).containsExactly(2);
    }

    @Test
    void eachIntentionIsCountedForItself() {
        for (int turn = 1; turn <= 3; turn++) {
            exchange.record(Events.intended(Events.saying("a", "Hello")));
            call(turn);
            exchange.record(new TurnOver(Events.turn(new TurnOutcome.Replied())));
            call(10);
        }

        assertThat(calls("a")).containsExactly(0, 1, 0, 2, 0, 3);
    }

    @Test
    void otherThreadsDoNotCount() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> talks = IntStream.rangeClosed(1, 8)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        Undertaking closing = Events.closing("conversation-" + number);
                        exchange.record(Events.intended(closing));
                        call(number);
                        exchange.record(
                                new Done(closing, Events.seen("conversation-" + number, new Active()), Entries.NINE));
                    }))
                    .toList();
            for (Future<?> talk : talks) {
                talk.get();
            }
        }

        for (int number = 1; number <= 8; number++) {
            assertThat(calls("conversation-" + number)).containsExactly(0, number);
        }
    }

    @Test
    void whatCannotBeKeptIsToldToWhoeverIntendedIt() {
        var full = new ForwardingAuditTrail() {
            @Override
            public AuditRecord append(AuditEntry entry) {
                throw new IllegalStateException("the disk is full");
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> exchange(full).record(Events.intended(Events.closing("a"))))
                .withMessage("the disk is full");
    }

    @Test
    void whoeverRecoversSaysSo() {
        exchange.recovering().record(Events.intended(Events.saying("a", "Hello")));
        exchange.recovering().record(new TurnOver(Events.turn(new TurnOutcome.Replied())));

        assertThat(trail.of(Entries.id("a")))
                .allSatisfy(record -> assertThat(record.entry().details().members())
                        .containsEntry("recovered", new JsonBoolean(true)));
    }

    private AuditedExchange exchange(AuditTrail kept) {
        return new AuditedExchange(
                kept,
                Entries.ORIGIN,
                new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text),
                calls::get);
    }

    private void call(int times) {
        calls.set(calls.get() + times);
    }

    private List<Integer> calls(String conversation) {
        return trail.of(Entries.id(conversation)).stream()
                .map(record -> record.entry().cost().calls())
                .toList();
    }
}
