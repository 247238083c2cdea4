package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.ConversationState;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is refused stops nothing else, and goes on once it is mended. */
public interface MendedContract extends DeskKit {

    @Test
    @KitCase(41)
    default void oneEntryThatBreaksTheServerIsPutAsideAndTheOthersStand() {
        try (var bench = new DeskBench(fixture())) {
            bench.rules = bench.rules(4);
            Chat chat = bench.chat()
                    .saysLines(2)
                    .says("This one is poisonous indeed.")
                    .saysLines(2);
            bench.faults().poison("poisonous");
            CarryOutcome outcome = bench.carry(chat, new ConversationState.Active());

            assertThat(outcome).isInstanceOf(CarryOutcome.Done.class);
            assertThat(bench.ledger.parked(DeskBench.ROUTE))
                    .extracting(Parked::entry)
                    .containsExactly(Optional.of(chat.entry(3)));
            assertThat(Standing.of(chat, bench.shown(chat))).isEqualTo(new Standing(1, 0, 0));
        }
    }

    @Test
    @KitCase(42)
    default void credentialsThatAreRefusedMidwayPauseAndNothingIsLost() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(3);
            bench.faults().nextWrites(new Fault.None());
            bench.faults().nextWrites(new Fault.Answered(CannedAnswer.status(401)));
            CarryOutcome paused = bench.carry(chat, new ConversationState.Active());

            assertThat(paused)
                    .isInstanceOfSatisfying(
                            CarryOutcome.DeskDown.class,
                            down -> assertThat(down.fault()).isInstanceOf(DeskFault.Unauthorised.class));
            assertThat(bench.ledger.pending(DeskBench.ROUTE, chat.id())).isPresent();
            bench.carried(chat, new ConversationState.Active());
        }
    }

    @Test
    @KitCase(43)
    default void whatIsRejectedNamesItsFieldAndIsPutAside() {
        Needs.http(fixture());
        try (var bench = new DeskBench(fixture())) {
            Map.Entry<String, CannedAnswer> rejection = fixture().rejection();
            Chat chat = bench.chat().saysLines(1);
            TicketRef ticket = bench.ticket(chat);
            bench.faults().nextWrites(new Fault.Answered(rejection.getValue()));

            assertThatThrownBy(
                            () -> bench.desk.append(ticket, DeskBench.entries(chat), DeskBench.attempt(chat, "append")))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            refused -> assertThat(refused.fault())
                                    .isInstanceOfSatisfying(
                                            DeskFault.Rejected.class,
                                            rejected ->
                                                    assertThat(rejected.words()).contains(rejection.getKey())));
            Chat other = bench.chat().saysLines(1);
            bench.faults().nextWrites(new Fault.None(), new Fault.Answered(rejection.getValue()));
            bench.carry(other, new ConversationState.Active());
            assertThat(bench.ledger.parked(DeskBench.ROUTE))
                    .singleElement()
                    .satisfies(parked -> assertThat(parked.reason()).contains(rejection.getKey()));
        }
    }

    @Test
    @KitCase(44)
    default void aTicketThatHasChangedIsReadAgainAndMoved() {
        Needs.http(fixture());
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(1);
            TicketRef ticket = bench.carried(chat, new ConversationState.Active());
            bench.faults().nextWrites(new Fault.Answered(fixture().conflict()));

            assertThatThrownBy(() -> bench.desk.move(ticket, TicketState.RESOLVED, Optional.empty()))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            refused -> assertThat(refused.fault()).isInstanceOf(DeskFault.Conflict.class));
            bench.faults().nextWrites(new Fault.Answered(fixture().conflict()));
            bench.carry(chat, chat.change(new ConversationState.Resolved(), OrderContract.NINE));
            assertThat(bench.found(chat).state()).contains(TicketState.RESOLVED);
        }
    }
}
