package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.ConversationState;
import org.junit.jupiter.api.Test;

/** A process that is killed leaves nothing half done that the next one does not finish, once. */
public interface CrashContract extends DeskKit {

    @Test
    @KitCase(10)
    default void aProcessKilledBehindCreatingATicketLeavesOne() {
        killed(Mortal.behind("create", 1), 3);
    }

    @Test
    @KitCase(10)
    default void aProcessKilledBeforeTheFirstEntriesLosesNone() {
        killed(Mortal.before("append", 1), 3);
    }

    @Test
    @KitCase(11)
    default void aProcessKilledBetweenTwoWritesOfEntriesLosesAndRepeatsNone() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = twoWrites(bench);
            kill(bench, chat, Mortal.before("append", 2));
            bench.carried(chat, new ConversationState.Active());
        }
    }

    @Test
    @KitCase(12)
    default void aProcessKilledBeforeItsReceiptRepeatsNothing() {
        killed(Mortal.before("settle", 1), 3);
        killed(Mortal.behind("append", 1), 3);
    }

    private void killed(Mortal mortal, int lines) {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(lines);
            kill(bench, chat, mortal);
            bench.carried(chat, new ConversationState.Active());
        }
    }

    private static void kill(DeskBench bench, Chat chat, Mortal mortal) {
        CarryConversation process = bench.process(
                mortal.using(TicketDesk.class, bench.desk), mortal.using(SyncLedger.class, bench.ledger), chat);

        assertThatThrownBy(() -> process.carry(chat.change(new ConversationState.Active())))
                .isInstanceOf(Mortal.Killed.class);
        assertThat(mortal.isDead()).isTrue();
    }

    /** So much that one write does not take it. */
    private static Chat twoWrites(DeskBench bench) {
        int most = bench.desk.capabilities().maxBatch();
        if (most <= 200) {
            return bench.chat().saysLines(most + 1);
        }
        String long1 = "a".repeat(bench.desk.capabilities().maxEntryChars() / 2);
        return bench.chat().says(long1 + "1").says(long1 + "2").says(long1 + "3");
    }
}
