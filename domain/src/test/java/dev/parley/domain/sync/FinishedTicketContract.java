package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said behind a ticket's end is not lost. */
public interface FinishedTicketContract extends DeskKit {

    @Test
    @KitCase(28)
    default void aTicketThatIsClosedForGoodIsFollowedByOneMore() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(bench.desk.capabilities().closedIsFinal(), "a closed ticket of this system takes entries");
            Chat chat = bench.chat().saysLines(2);
            TicketRef before = bench.carried(chat, new ConversationState.Resolved());
            fixture().somebodyCloses(before);
            chat.saysLines(2);
            bench.faults().nextWrites(new Fault.AnswerLost());
            bench.carry(chat, new ConversationState.Active());
            bench.carry(chat.saysLines(1), new ConversationState.Active());
            List<TicketRef> live = fixture().tickets(chat.key());

            assertThat(live).hasSize(1).doesNotContain(before);
            assertThat(fixture().followUpOf(live.getFirst())).contains(before);
            String both = fixture().shown(before) + "\n" + fixture().shown(live.getFirst());
            assertThat(Standing.of(chat, both)).isEqualTo(Standing.ONCE_AND_IN_ORDER);
        }
    }

    @Test
    @KitCase(28)
    default void aTicketThatIsClosedForGoodAndHoldsAllOfItIsFollowedByNone() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(bench.desk.capabilities().closedIsFinal(), "a closed ticket of this system takes entries");
            Chat chat = bench.chat().saysLines(2);
            TicketRef before = bench.carried(chat, new ConversationState.Resolved());
            fixture().somebodyCloses(before);
            bench.pass(bench.desk.capabilities().searchLag());
            bench.ledger = new MemorySyncLedger();

            assertThat(bench.carry(chat, new ConversationState.Active()))
                    .isEqualTo(new CarryOutcome.Done(before, false, 0, false));
            assertThat(fixture().tickets(chat.key())).isEmpty();
        }
    }

    @Test
    @KitCase(28)
    default void aTicketThatIsClosedForGoodRefusesEntriesInWords() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(bench.desk.capabilities().closedIsFinal(), "a closed ticket of this system takes entries");
            Chat chat = bench.chat().saysLines(1);
            TicketRef ticket = bench.ticket(chat);
            fixture().somebodyCloses(ticket);

            assertThatThrownBy(
                            () -> bench.desk.append(ticket, DeskBench.entries(chat), DeskBench.attempt(chat, "append")))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            refused -> assertThat(refused.fault())
                                    .isInstanceOfSatisfying(
                                            DeskFault.Missing.class,
                                            missing -> assertThat(missing.why()).isEqualTo(Why.CLOSED_FOR_GOOD)));
        }
    }

    @Test
    @KitCase(28)
    default void aClosedTicketThatIsNotFinalTakesWhatComesLate() {
        try (var bench = new DeskBench(fixture())) {
            assumeFalse(bench.desk.capabilities().closedIsFinal(), "a closed ticket of this system is final");
            Chat chat = bench.chat().saysLines(2);
            TicketRef before = bench.carried(chat, new ConversationState.Closed());
            fixture().somebodyCloses(before);

            assertThat(bench.carried(chat.saysLines(2), new ConversationState.Closed()))
                    .isEqualTo(before);
        }
    }

    @Test
    @KitCase(28)
    default void aTicketThatIsNotThereIsMissing() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(1);
            var nowhere = new TicketRef("987654321");

            List.<Runnable>of(
                            () -> bench.desk.marks(nowhere),
                            () -> bench.desk.append(
                                    nowhere, DeskBench.entries(chat), DeskBench.attempt(chat, "append")),
                            () -> bench.desk.move(nowhere, TicketState.PENDING, Optional.empty()),
                            () -> bench.desk.link(nowhere, new BackLink("the chat", DeskBench.link(chat.id()))))
                    .forEach(call -> assertThatThrownBy(call::run)
                            .isInstanceOfSatisfying(
                                    DeskException.class,
                                    refused -> assertThat(refused.fault())
                                            .isInstanceOfSatisfying(
                                                    DeskFault.Missing.class,
                                                    missing -> assertThat(missing.why())
                                                            .isEqualTo(Why.DELETED))));
        }
    }
}
