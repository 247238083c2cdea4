package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.carried;
import static dev.parley.domain.sync.Syncs.change;
import static dev.parley.domain.sync.Syncs.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} knows to stand in a desk. */
public interface SettlingContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void whereNothingIsKnownNothingStands() {
        ledger().keep(ROUTE, carried(ONE, 1));

        assertThat(ledger().carried(ROUTE, TWO)).isEqualTo(Carried.nothing(TWO));
        assertThat(ledger().carried(OTHER_DESK, ONE)).isEqualTo(Carried.nothing(ONE));
    }

    @Test
    default void whatStandsThereIsToldAsItWasKept() {
        Stream.of(TicketState.values()).forEach(state -> {
            var conversation = new ConversationId("c '" + state);
            var carried = new Carried(
                    conversation,
                    Optional.of(new TicketRef("PAR-1 ü '" + state)),
                    Optional.of(at(1).plusMillis(7)),
                    Optional.of(state),
                    Optional.of("Wartet \"auf\" Kunden"),
                    1_000_000,
                    List.of(at(1), at(2).plusMillis(500), at(3)),
                    Optional.of(at(4)));
            ledger().keep(ROUTE, carried);

            assertThat(ledger().carried(ROUTE, conversation)).isEqualTo(carried);
        });
    }

    @Test
    default void whatIsKeptAgainGivesWay() {
        ledger().keep(ROUTE, carried(ONE, 1));
        ledger().keep(ROUTE, carried(ONE, 2));
        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(carried(ONE, 2));

        ledger().keep(ROUTE, Carried.nothing(ONE));
        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(Carried.nothing(ONE));
    }

    @Test
    default void whatIsKeptLeavesPendingWhatIsPending() {
        note(ledger(), change(ONE, 1));

        ledger().keep(ROUTE, carried(ONE, 1));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1));
    }

    @Test
    default void whatTheDeskAcknowledgedIsNotPendingAnyMore() {
        note(ledger(), change(ONE, 1), change(TWO, 2));

        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1).again(at(3)));
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1).again(at(3)));

        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
        assertThat(ledger().due(ROUTE, at(9), 10)).containsExactly(change(TWO, 2));
        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(carried(ONE, 4));
    }

    @Test
    default void aChangeThatCameMeanwhileIsStillPending() {
        note(ledger(), change(ONE, 1));
        var newer = new Pending(ONE, new ConversationState.Closed(), at(1).plusMillis(1), at(1), 0);
        note(ledger(), newer);

        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(newer);
        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(carried(ONE, 4));
    }

    @Test
    default void whatIsAcknowledgedCoversWhatCameBefore() {
        note(ledger(), change(ONE, 1));

        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 2));

        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
    }

    @Test
    default void whatStandsThereOutlivesItsProcess() {
        note(ledger(), change(ONE, 1));
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));
        fixture().processDies();

        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(carried(ONE, 4));
    }

    @Test
    default void manyThreadsSettleAndNothingIsLost() {
        Syncs.together(8, thread -> {
            for (int number = 0; number < 20; number++) {
                var conversation = new ConversationId("c" + thread + "-" + number);
                ledger().settle(ROUTE, carried(conversation, 1), change(conversation, 1));
            }
            return thread;
        });

        assertThat(ledger().status(ROUTE).carried()).isEqualTo(160);
    }

    @Test
    default void anInterruptedThreadSettlesAllTheSame() {
        note(ledger(), change(ONE, 1));
        Thread.currentThread().interrupt();

        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
    }
}
