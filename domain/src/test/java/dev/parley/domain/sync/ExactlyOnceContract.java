package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import org.junit.jupiter.api.Test;

/** What happens on the way to the server happens to nobody's transcript. */
public interface ExactlyOnceContract extends DeskKit {

    @Test
    @KitCase(8)
    default void theSameChangeTwiceStandsThereOnce() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(3);
            bench.carried(chat, new ConversationState.Active());
            int writes = bench.faults().writes();
            bench.carried(chat, new ConversationState.Active());

            assertThat(bench.faults().writes()).isEqualTo(writes);
        }
    }

    @Test
    @KitCase(9)
    default void whatIsReplayedWithoutAnyMemoryStandsThereOnce() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(5);
            TicketRef ticket = bench.carried(chat, new ConversationState.Pending());
            for (int messages = 1; messages <= 5; messages++) {
                bench.pass(bench.desk.capabilities().searchLag());
                bench.ledger = new MemorySyncLedger();
                bench.carry(chat.first(messages), new ConversationState.Pending());
            }

            assertThat(bench.standsOnce(chat)).isEqualTo(ticket);
        }
    }

    @Test
    @KitCase(13)
    default void aTicketWhoseAnswerIsLostIsNotCreatedTwice() {
        firstWriteMeets(new Fault.AnswerLost());
    }

    @Test
    @KitCase(14)
    default void entriesWhoseAnswerIsLostAreNotAddedTwice() {
        secondWriteMeets(new Fault.AnswerLost());
    }

    @Test
    @KitCase(15)
    default void aMoveAndALinkWhoseAnswersAreLostAreMadeAllTheSame() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(2);
            bench.faults().nextWrites(new Fault.None(), new Fault.None(), new Fault.AnswerLost());
            bench.carried(chat, new ConversationState.Active());
            bench.faults().nextWrites(new Fault.AnswerLost());
            TicketRef ticket = bench.carried(chat.saysLines(0), new ConversationState.Resolved());

            assertThat(fixture().links(ticket)).containsExactly(DeskBench.link(chat.id()));
            assertThat(bench.found(chat).state()).contains(TicketState.RESOLVED);
        }
    }

    @Test
    @KitCase(16)
    default void whatABadGatewayAnswersForIsNotWrittenTwice() {
        firstWriteMeets(new Fault.AnsweredAfter(CannedAnswer.status(502)));
        secondWriteMeets(new Fault.AnsweredAfter(CannedAnswer.status(502)));
        secondWriteMeets(new Fault.AnsweredAfter(CannedAnswer.status(504)));
        secondWriteMeets(new Fault.AnsweredAfter(CannedAnswer.html(500)));
    }

    @Test
    @KitCase(17)
    default void aTicketThatIsCreatedLateIsTheOnlyOne() {
        try (var bench = new DeskBench(fixture())) {
            bench.faults().nextWrites(bench.late());
            bench.carried(bench.chat().saysLines(3), new ConversationState.Active());
        }
    }

    @Test
    @KitCase(17)
    default void entriesThatAreAddedLateStandThereOnce() {
        try (var bench = new DeskBench(fixture())) {
            bench.faults().nextWrites(new Fault.None(), bench.late());
            Chat chat = bench.chat().saysLines(3);
            bench.carried(chat, new ConversationState.Active());
            bench.faults().nextWrites(bench.late());
            bench.carried(chat.saysLines(2), new ConversationState.Active());
        }
    }

    @Test
    @KitCase(18)
    default void whatIsLostBeforeTheServerIsNotLost() {
        firstWriteMeets(new Fault.Lost());
        secondWriteMeets(new Fault.Lost());
        try (var bench = new DeskBench(fixture())) {
            bench.faults().nextReads(new Fault.Lost());
            bench.carried(bench.chat().saysLines(3), new ConversationState.Active());
        }
    }

    private void firstWriteMeets(Fault fault) {
        try (var bench = new DeskBench(fixture())) {
            bench.faults().nextWrites(fault);
            bench.carried(bench.chat().saysLines(3), new ConversationState.Active());

            assertThat(bench.faults().hurt()).isEqualTo(1);
        }
    }

    private void secondWriteMeets(Fault fault) {
        try (var bench = new DeskBench(fixture())) {
            bench.faults().nextWrites(new Fault.None(), fault);
            Chat chat = bench.chat().saysLines(3);
            bench.carried(chat, new ConversationState.Active());
            bench.faults().nextWrites(fault);
            bench.carried(chat.saysLines(2), new ConversationState.Active());

            assertThat(bench.faults().hurt()).isEqualTo(2);
        }
    }
}
