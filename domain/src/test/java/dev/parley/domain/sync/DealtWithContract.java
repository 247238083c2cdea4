package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.aside;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.carried;
import static dev.parley.domain.sync.Syncs.change;
import static dev.parley.domain.sync.Syncs.cursor;
import static dev.parley.domain.sync.Syncs.entryAside;
import static dev.parley.domain.sync.Syncs.note;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} knows to need no more doing, whatever became of it. */
public interface DealtWithContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void whatIsSettledIsDealtWith() {
        ledger().settle(ROUTE, carried(ONE, 1), change(ONE, 5));

        assertThat(ledger().dealtWith(ROUTE, ONE)).hasValue(at(5));
        assertThat(ledger().dealtWith(ROUTE, TWO)).isEmpty();
        assertThat(ledger().dealtWith(OTHER_DESK, ONE)).isEmpty();
    }

    @Test
    default void whatIsAsideAsAWholeIsDealtWithAlsoWhenItIsDropped() {
        ledger().park(ROUTE, aside(change(ONE, 5), 6));
        assertThat(ledger().dealtWith(ROUTE, ONE)).hasValue(at(5));
        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(Carried.nothing(ONE));

        ledger().drop(ROUTE, aside(change(ONE, 5), 6));

        assertThat(ledger().dealtWith(ROUTE, ONE)).hasValue(at(5));
    }

    @Test
    default void whatIsOnlyPendingOrKeptIsNotDealtWith() {
        note(ledger(), change(ONE, 1));
        ledger().keep(ROUTE, carried(ONE, 1));
        ledger().postpone(ROUTE, change(ONE, 1).again(at(9)));
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-1", 2));

        assertThat(ledger().dealtWith(ROUTE, ONE)).isEmpty();
    }

    @Test
    default void whatIsDealtWithNeverGoesBack() {
        ledger().settle(ROUTE, carried(ONE, 1), change(ONE, 5));
        ledger().settle(ROUTE, carried(ONE, 1), change(ONE, 3));
        ledger().park(ROUTE, aside(change(ONE, 4), 6));
        ledger().keep(ROUTE, Carried.nothing(ONE));
        ledger().rewind(ROUTE, cursor(0));
        assertThat(ledger().dealtWith(ROUTE, ONE)).hasValue(at(5));

        ledger().park(ROUTE, aside(change(ONE, 6), 6));
        assertThat(ledger().dealtWith(ROUTE, ONE)).hasValue(at(6));
    }

    @Test
    default void whatIsDealtWithOutlivesItsProcess() {
        ledger().settle(ROUTE, carried(ONE, 1), change(ONE, 5));
        fixture().processDies();

        assertThat(ledger().dealtWith(ROUTE, ONE)).hasValue(at(5));
    }

    @Test
    default void whatIsSettledIsNotAsideAsAWholeAnyMore() {
        ledger().park(ROUTE, aside(change(ONE, 1), 1));
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-1", 2));
        ledger().park(ROUTE, aside(change(TWO, 1), 3));
        ledger().park(OTHER_DESK, aside(change(ONE, 1), 4));

        ledger().settle(ROUTE, carried(ONE, 1), change(ONE, 2));

        assertThat(ledger().parked(ROUTE))
                .containsExactly(entryAside(change(ONE, 1), "m-1", 2), aside(change(TWO, 1), 3));
        assertThat(ledger().parked(OTHER_DESK)).hasSize(1);
    }

    @Test
    default void whatIsAsideAndNewerStaysAside() {
        ledger().park(ROUTE, aside(change(ONE, 3), 1));

        ledger().settle(ROUTE, carried(ONE, 1), change(ONE, 2));

        assertThat(ledger().parked(ROUTE)).containsExactly(aside(change(ONE, 3), 1));
    }
}
