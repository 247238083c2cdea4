package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Entries stand in the order in which they were said, and the newest state is the one that stays. */
public interface OrderContract extends DeskKit {
    /** When what these tests tell of begins. */
    Instant NINE = Instant.parse("2026-01-15T09:00:00Z");

    @Test
    @KitCase(23)
    default void changesThatComeOutOfOrderEndInOrder() {
        try (var bench = new DeskBench(fixture())) {
            Chat all = bench.chat().saysLines(6);
            bench.carry(all.first(4), all.first(4).change(new ConversationState.Queued()));
            bench.carry(all.first(2), all.first(2).change(new ConversationState.Active()));
            bench.carry(all, all.change(new ConversationState.Resolved()));
            bench.carry(all.first(5), all.first(5).change(new ConversationState.WithAgent()));

            bench.standsOnce(all);
            assertThat(bench.found(all).state()).contains(TicketState.RESOLVED);
        }
    }

    @Test
    @KitCase(24)
    default void messagesOfOneTimeAllStandInTheirOrder() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            for (int i = 1; i <= 5; i++) {
                chat.saysAt(NINE, Chat.line(i));
            }
            bench.carried(chat.first(3), new ConversationState.Active());
            bench.carried(chat, new ConversationState.Active());
        }
    }

    @Test
    @KitCase(25)
    default void theSameWordsAtTheSameTimeStandTwice() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat()
                    .saysAt(NINE, Chat.line(1))
                    .saysAt(NINE, Chat.line(1))
                    .saysAt(NINE, Chat.line(1));
            bench.carried(chat, new ConversationState.Active());
            bench.carried(chat, new ConversationState.Active());
        }
    }

    @Test
    @KitCase(26)
    default void anOlderStateThatComesLaterIsIgnored() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(3);
            bench.carry(chat, chat.change(new ConversationState.Active(), NINE.plusSeconds(9)));
            String word = bench.found(chat).stateWord();
            bench.carry(chat, chat.change(new ConversationState.Closed(), NINE));

            assertThat(bench.found(chat).stateWord()).isEqualTo(word);
            bench.standsOnce(chat);
        }
    }

    @Test
    @KitCase(27)
    default void aLateMessageOfASolvedTicketIsAddedAndItStaysSolved() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(2);
            TicketRef ticket = bench.carried(chat, new ConversationState.Resolved());
            String word = bench.found(chat).stateWord();

            assertThat(bench.carried(chat.saysLines(1), new ConversationState.Resolved()))
                    .isEqualTo(ticket);
            assertThat(bench.found(chat).stateWord()).isEqualTo(word);
        }
    }

    @Test
    @KitCase(26)
    default void whereAHumanMovedTheTicketItStays() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(2);
            TicketRef ticket = bench.carried(chat, new ConversationState.Active());
            fixture().somebodyMoves(ticket, TicketState.RESOLVED);
            String word = bench.found(chat).stateWord();
            bench.carried(chat.saysLines(1), new ConversationState.Pending());

            assertThat(bench.found(chat).stateWord()).isEqualTo(word);
        }
    }
}
