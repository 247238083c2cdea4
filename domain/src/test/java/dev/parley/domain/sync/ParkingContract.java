package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.aside;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.change;
import static dev.parley.domain.sync.Syncs.due;
import static dev.parley.domain.sync.Syncs.entryAside;
import static dev.parley.domain.sync.Syncs.note;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} puts aside until somebody decides. */
public interface ParkingContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void anEntryIsPutAsideAndItsChangeStaysPending() {
        note(ledger(), change(ONE, 1));
        Parked parked = entryAside(change(ONE, 1).again(at(3)), "m-1", 5);

        ledger().park(ROUTE, parked);

        assertThat(ledger().parked(ROUTE)).containsExactly(parked);
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1));
    }

    @Test
    default void aConversationIsPutAsideAndIsNotPendingAnyMore() {
        note(ledger(), change(ONE, 1), change(TWO, 1));
        Parked parked = aside(change(ONE, 1).again(at(3)), 5);

        ledger().park(ROUTE, parked);

        assertThat(ledger().parked(ROUTE)).containsExactly(parked);
        assertThat(ledger().due(ROUTE, at(9), 10)).containsExactly(change(TWO, 1));
    }

    @Test
    default void aChangeThatCameMeanwhileIsNotPutAside() {
        note(ledger(), change(ONE, 1), due(ONE, 2, 1));

        ledger().park(ROUTE, aside(change(ONE, 1), 5));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(due(ONE, 2, 1));
    }

    @Test
    default void theSameIsPutAsideOnce() {
        var other = new Parked("other", change(ONE, 2), aside(change(ONE, 1), 1).entry(), "refused again", at(8));
        ledger().park(ROUTE, aside(change(ONE, 1), 1));
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-1", 2));
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-2", 3));
        ledger().park(ROUTE, entryAside(change(ONE, 2), "m-1", 7));

        ledger().park(ROUTE, other);

        assertThat(ledger().parked(ROUTE))
                .containsExactly(entryAside(change(ONE, 1), "m-2", 3), entryAside(change(ONE, 2), "m-1", 7), other);
    }

    @Test
    default void ofOneConversationNothingElseIsTold() {
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-2", 9));
        ledger().park(ROUTE, entryAside(change(TWO, 1), "m-1", 4));
        ledger().park(ROUTE, aside(change(ONE, 1), 3));
        ledger().park(OTHER_DESK, entryAside(change(ONE, 1), "m-3", 5));

        assertThat(ledger().parked(ROUTE, ONE))
                .containsExactly(aside(change(ONE, 1), 3), entryAside(change(ONE, 1), "m-2", 9));
        assertThat(ledger().parked(OTHER_DESK, TWO)).isEmpty();
    }

    @Test
    default void whatIsAsideIsToldOldestFirstAndRoutesDoNotMix() {
        ledger().park(ROUTE, aside(change(TWO, 1), 9));
        ledger().park(ROUTE, aside(change(ONE, 1), 3));
        ledger().park(OTHER_DESK, aside(change(ONE, 1), 5));

        assertThat(ledger().parked(ROUTE)).containsExactly(aside(change(ONE, 1), 3), aside(change(TWO, 1), 9));
        ledger().drop(OTHER_DESK, aside(change(ONE, 1), 5));
        assertThat(ledger().parked(ROUTE)).hasSize(2);
        assertThat(ledger().parked(OTHER_DESK)).isEmpty();
    }

    @Test
    default void whatIsTakenUpAgainIsDueAsIfItWasNeverTried() {
        Parked conversation = aside(change(ONE, 1).again(at(3)), 5);
        Parked entry = entryAside(change(TWO, 1).again(at(3)), "m-1", 6);
        ledger().park(ROUTE, conversation);
        ledger().park(ROUTE, entry);

        ledger().retry(ROUTE, conversation, at(20));
        ledger().retry(ROUTE, entry, at(21));

        assertThat(ledger().parked(ROUTE)).isEmpty();
        assertThat(ledger().due(ROUTE, at(21), 10)).containsExactly(due(ONE, 1, 20), due(TWO, 1, 21));
    }

    @Test
    default void whatIsTakenUpAgainLeavesWhatIsPendingAndNewer() {
        Parked parked = aside(change(ONE, 1), 5);
        ledger().park(ROUTE, parked);
        note(ledger(), due(ONE, 2, 60));

        ledger().retry(ROUTE, parked, at(20));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(due(ONE, 2, 60));
    }

    @Test
    default void whatWasGivenUpIsNeitherAsideNorTakenUpAgain() {
        Parked parked = aside(change(ONE, 1), 5);
        ledger().park(ROUTE, parked);
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-1", 6));

        ledger().drop(ROUTE, parked);
        ledger().drop(ROUTE, parked);
        ledger().retry(ROUTE, parked, at(20));

        assertThat(ledger().parked(ROUTE)).containsExactly(entryAside(change(ONE, 1), "m-1", 6));
        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
    }

    @Test
    default void whatIsAsideOutlivesItsProcess() {
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-1", 6));
        fixture().processDies();

        assertThat(ledger().parked(ROUTE)).containsExactly(entryAside(change(ONE, 1), "m-1", 6));
    }
}
