package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.sync.DeskCapabilities.ConditionalMove;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a desk says of its system is true. */
public interface CapabilitiesContract extends DeskKit {

    @Test
    @KitCase(22)
    default void aTicketThatNoSearchShowsYetIsNotCreatedAgain() {
        try (var bench = new DeskBench(fixture())) {
            assumeFalse(bench.desk.capabilities().searchLag().isZero(), "this system finds a ticket at once");
            Chat chat = bench.chat().saysLines(2);
            bench.faults().nextWrites(new Fault.AnswerLost());
            bench.carry(chat, new ConversationState.Active());
            bench.carry(chat.saysLines(2), new ConversationState.Resolved());

            bench.standsOnce(chat);
        }
    }

    @Test
    @KitCase(22)
    default void aTicketIsFoundAtOnce() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(bench.desk.capabilities().searchLag().isZero(), "this system finds a ticket later");
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);

            assertThat(bench.desk.find(chat.key()))
                    .extracting(TicketSnapshot::ref)
                    .containsExactly(ticket);
        }
    }

    @Test
    @KitCase(13)
    default void theSameAttemptCreatesOneTicket() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(bench.desk.capabilities().createOnce(), "this system knows no attempt");
            Chat chat = bench.chat();
            bench.ticket(chat);
            bench.ticket(chat);

            assertThat(fixture().tickets(chat.key())).hasSize(1);
        }
    }

    @Test
    @KitCase(13)
    default void twoTicketsOfOneKeyBecomeOne() {
        try (var bench = new DeskBench(fixture())) {
            assumeFalse(bench.desk.capabilities().createOnce(), "this system creates once");
            Chat chat = bench.chat().saysLines(2);
            TicketRef first = bench.ticket(chat);
            bench.pass(java.time.Duration.ofSeconds(1));
            bench.ticket(chat);
            bench.pass(bench.desk.capabilities().searchLag());

            assertThat(bench.carried(chat, new ConversationState.Active())).isEqualTo(first);
        }
    }

    @Test
    @KitCase(44)
    default void aMoveThatWasDecidedOnAnOldVersionIsRefused() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(
                    bench.desk.capabilities().conditionalMove() != ConditionalMove.NONE,
                    "this system moves whatever the version");
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            Optional<TicketVersion> old = bench.found(chat).version();
            fixture().somebodyMoves(ticket, TicketState.PENDING);

            assertThat(old).isPresent();
            assertThatThrownBy(() -> bench.desk.move(ticket, TicketState.RESOLVED, old))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            refused -> assertThat(refused.fault()).isInstanceOf(DeskFault.Conflict.class));
            assertThat(bench.found(chat).state()).contains(TicketState.PENDING);
        }
    }

    @Test
    @KitCase(44)
    default void aMoveThatWasDecidedOnAnOldVersionIsMadeWhereThatCannotBeRefused() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(
                    bench.desk.capabilities().conditionalMove() == ConditionalMove.NONE,
                    "this system refuses moves that were decided on an old version");
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            Optional<TicketVersion> old = bench.found(chat).version();
            fixture().somebodyMoves(ticket, TicketState.PENDING);

            assertThat(bench.desk.move(ticket, TicketState.RESOLVED, old).state())
                    .contains(TicketState.RESOLVED);
        }
    }

    @Test
    @KitCase(4)
    default void entriesAreSeenByThoseWhomTheDeskNames() {
        try (var bench = new DeskBench(fixture())) {
            TicketRef ticket = bench.carried(bench.chat().saysLines(1), new ConversationState.Active());

            assertThat(fixture().customerReads(ticket))
                    .isEqualTo(!bench.desk.capabilities().privateEntries());
        }
    }
}
