package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.aside;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.carried;
import static dev.parley.domain.sync.Syncs.change;
import static dev.parley.domain.sync.Syncs.due;
import static dev.parley.domain.sync.Syncs.note;
import static dev.parley.domain.sync.Syncs.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} keeps of what somebody wants to stand in a ticket. */
public interface NotesContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void aNoteThatIsWantedIsKeptOnceAndItsChangeIsPending() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She \"called\" ü", 3)));
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She \"called\" ü", 4)));

        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("She \"called\" ü", 3));
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1));
        assertThat(ledger().cursor(ROUTE)).isEmpty();
    }

    @Test
    default void aChangeMayBeWantedWithoutANote() {
        note(ledger(), change(ONE, 1));

        ledger().want(ROUTE, change(ONE, 2), Optional.empty());

        assertThat(ledger().pending(ROUTE, ONE))
                .hasValue(change(ONE, 2).deferred(change(ONE, 1).dueAt()));
        assertThat(ledger().notes(ROUTE, ONE)).isEmpty();
    }

    @Test
    default void whatIsTakenUpIsDecidedOnce() {
        note(ledger(), change(ONE, 5));
        note(ledger(), change(ONE, 5));
        note(ledger(), change(ONE, 4));
        ledger().want(ROUTE, change(ONE, 5), Optional.empty());
        note(ledger(), change(ONE, 6));

        assertThat(ledger().decisions(ROUTE, ONE))
                .containsExactly(Decision.noted(change(ONE, 5)), Decision.noted(change(ONE, 6)));

        ledger().want(ROUTE, change(TWO, 7), Optional.empty());
        assertThat(ledger().decisions(ROUTE, TWO)).containsExactly(Decision.noted(change(TWO, 7)));
    }

    @Test
    default void notesAreToldOldestFirstAndDoNotMix() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("later", 9)));
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("first", 3)));
        ledger().want(ROUTE, change(TWO, 1), Optional.of(wanted("other", 4)));
        ledger().want(OTHER_DESK, change(ONE, 1), Optional.of(wanted("elsewhere", 5)));

        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("first", 3), wanted("later", 9));
        assertThat(ledger().notes(OTHER_DESK, TWO)).isEmpty();
    }

    @Test
    default void aNoteThatStandsThereIsForgotten() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("one", 1)));
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("two", 2)));

        ledger().told(ROUTE, ONE, wanted("one", 1), true);
        ledger().told(ROUTE, ONE, wanted("one", 1), true);

        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("two", 2));
    }

    @Test
    default void aNoteThatCameMeanwhileKeepsItsChangePending() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("meanwhile", 1)));

        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1));

        ledger().told(ROUTE, ONE, wanted("meanwhile", 1), true);
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));
        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
    }

    @Test
    default void aNoteThatIsAsideIsKeptAndKeepsNothingPending() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("refused", 1)));

        ledger().told(ROUTE, ONE, wanted("refused", 1), false);
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));

        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("refused", 1));
    }

    @Test
    default void whoeverDropsWhatIsAsideOfANoteForgetsIt() {
        WantedNote refused = wanted("refused", 1);
        ledger().want(ROUTE, change(ONE, 1), Optional.of(refused));
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("fine", 2)));
        Parked aside = Parked.one(
                new ExternalKey("key"), change(ONE, 1), refused.entry().part(1, 2), "too long", at(3));
        ledger().park(ROUTE, aside);

        ledger().drop(ROUTE, aside);

        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("fine", 2));
    }

    @Test
    default void notesGoAsideWithAllOfTheirConversationAndComeBackWithIt() {
        Parked all = aside(change(ONE, 1), 3);
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She called", 2)));
        ledger().park(ROUTE, all);

        note(ledger(), change(ONE, 5));
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 5));
        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("She called", 2));

        ledger().park(ROUTE, aside(change(ONE, 6), 7));
        ledger().retry(ROUTE, aside(change(ONE, 6), 7), at(8));
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 6));
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(due(ONE, 6, 8));
    }

    @Test
    default void whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt() {
        Parked all = aside(change(ONE, 1), 3);
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She called", 1)));
        ledger().want(ROUTE, change(TWO, 1), Optional.of(wanted("hers", 1)));
        ledger().park(ROUTE, all);
        ledger().park(ROUTE, aside(change(TWO, 1), 3));
        ledger().want(ROUTE, change(ONE, 4), Optional.of(wanted("since then", 4)));

        ledger().drop(ROUTE, all);
        ledger().drop(ROUTE, all);

        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("since then", 4));
        assertThat(ledger().notes(ROUTE, TWO)).containsExactly(wanted("hers", 1));
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 4));
    }

    @Test
    default void aNoteThatIsWantedAgainWaitsThoughItWentAside() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She called", 1)));
        ledger().park(ROUTE, aside(change(ONE, 1), 3));

        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She called", 4)));
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1));
        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("She called", 1));
    }

    @Test
    default void aNoteOutlivesItsProcess() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She called", 3)));
        fixture().processDies();

        assertThat(ledger().notes(ROUTE, ONE)).containsExactly(wanted("She called", 3));
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1));
    }
}
