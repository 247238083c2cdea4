package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** No ticketing system keeps a second ticket away; nothing stands twice for it. */
public interface DuplicatesContract extends DeskKit {

    @Test
    @KitCase(19)
    default void twoWritersAtOneConversationEndWithOneTicket() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(4);
            var first = new AtomicBoolean(true);
            var meanwhile = new Mortal((method, done) -> {
                if ("create".equals(method) && !done && first.getAndSet(false)) {
                    bench.process(bench.desk, new MemorySyncLedger(), chat)
                            .carry(chat.change(new ConversationState.Active()));
                }
                return false;
            });
            bench.process(meanwhile.using(TicketDesk.class, bench.desk), bench.ledger, chat)
                    .carry(chat.change(new ConversationState.Active()));
            bench.pass(bench.desk.capabilities().searchLag());
            bench.carry(chat.saysLines(1), new ConversationState.Active());
            bench.pass(bench.desk.capabilities().searchLag());

            assertThat(first).isFalse();
            assertThat(fixture().tickets(chat.key())).hasSize(1);
            assertThat(Standing.of(
                                    chat,
                                    fixture()
                                            .shown(fixture().tickets(chat.key()).getFirst()))
                            .lost())
                    .isZero();
        }
    }

    @Test
    @KitCase(20)
    default void anEntryThatWasWrittenTwiceIsToldTwice() {
        Needs.counts(fixture());
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            var entry = new TranscriptEntry(new EntryKey("twice"), "Hello");
            bench.desk.append(ticket, List.of(entry), DeskBench.attempt(chat, "first"));
            bench.desk.append(ticket, List.of(entry), DeskBench.attempt(chat, "second"));

            assertThat(bench.desk.marks(ticket)).containsExactly(entry.key(), entry.key());
        }
    }

    @Test
    @KitCase(20)
    default void whatStandsThereIsToldHoweverItIsAsked() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            var entry = new TranscriptEntry(new EntryKey("once"), "Hello");
            bench.desk.append(ticket, List.of(entry), DeskBench.attempt(chat, "first"));

            assertThat(bench.desk.marks(ticket)).containsExactly(entry.key());
            assertThat(bench.desk.canBeAsked())
                    .as("whether it says that it can be asked")
                    .isTrue();
        }
    }

    @Test
    @KitCase(20)
    default void theOldestOfSeveralTicketsStaysAndNothingIsCopied() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(3);
            TicketRef oldest = bench.carried(chat, new ConversationState.Active());
            bench.pass(java.time.Duration.ofSeconds(1));
            fixture().somebodyCreates(chat.key(), "A duplicate");
            bench.pass(java.time.Duration.ofSeconds(1));
            fixture().somebodyCreates(chat.key(), "One more");
            bench.pass(bench.desk.capabilities().searchLag());

            assertThat(bench.carried(chat.saysLines(2), new ConversationState.Active()))
                    .isEqualTo(oldest);
            assertThat(bench.desk.find(chat.key()))
                    .extracting(TicketSnapshot::ref)
                    .containsExactly(oldest);
        }
    }

    @Test
    @KitCase(20)
    default void aTicketThatWasThereBeforeIsTaken() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(2);
            TicketRef theirs = fixture().somebodyCreates(chat.key(), "Made by hand");
            bench.pass(bench.desk.capabilities().searchLag());

            assertThat(bench.carried(chat, new ConversationState.Active())).isEqualTo(theirs);
        }
    }

    @Test
    @KitCase(20)
    default void retiringTwiceIsRetiringOnce() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            TicketRef winner = bench.ticket(chat);
            TicketRef loser = fixture().somebodyCreates(chat.key(), "A duplicate");
            bench.desk.retire(loser, winner);
            bench.desk.retire(loser, winner);

            assertThat(bench.found(chat).ref()).isEqualTo(winner);
            assertThat(fixture().tickets(chat.key())).containsExactly(winner);
        }
    }
}
