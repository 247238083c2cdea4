package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.carried;
import static dev.parley.domain.sync.Syncs.change;
import static dev.parley.domain.sync.Syncs.due;
import static dev.parley.domain.sync.Syncs.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} says may be tried, and when it is tried again. */
public interface DueChangesContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void whatIsDueFirstComesFirst() {
        Pending[] changes = IntStream.of(7, 3, 9, 1, 5)
                .mapToObj(number -> due(new ConversationId("c" + number), 10 - number, number))
                .toArray(Pending[]::new);
        note(ledger(), changes);

        assertThat(ledger().due(ROUTE, at(100), 10)).extracting(Pending::dueAt).isSorted();
        assertThat(ledger().due(ROUTE, at(100), 2)).extracting(Pending::dueAt).containsExactly(at(1), at(3));
    }

    @Test
    default void whatWasTriedInVainComesLast() {
        note(ledger(), change(ONE, 1), change(TWO, 5));
        ledger().postpone(ROUTE, change(ONE, 1).again(at(2)));

        assertThat(ledger().due(ROUTE, at(9), 1)).containsExactly(change(TWO, 5));
        assertThat(ledger().due(ROUTE, at(9), 2))
                .containsExactly(change(TWO, 5), change(ONE, 1).again(at(2)));
    }

    @Test
    default void whatIsNotDueYetIsLeftOut() {
        note(ledger(), due(ONE, 1, 10), due(TWO, 1, 11));

        assertThat(ledger().due(ROUTE, at(9), 10)).isEmpty();
        assertThat(ledger().due(ROUTE, at(10), 10)).containsExactly(due(ONE, 1, 10));
        assertThat(ledger().due(ROUTE, at(11), 10)).containsExactly(due(ONE, 1, 10), due(TWO, 1, 11));
    }

    @Test
    default void whatIsAskedTwiceIsStillDue() {
        note(ledger(), change(ONE, 1));
        ledger().due(ROUTE, at(5), 10);

        assertThat(ledger().due(ROUTE, at(5), 10)).containsExactly(change(ONE, 1));
    }

    @Test
    default void whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried() {
        note(ledger(), change(ONE, 1));
        Pending again = change(ONE, 1).again(at(30)).again(at(60));

        ledger().postpone(ROUTE, again);

        assertThat(ledger().due(ROUTE, at(59), 10)).isEmpty();
        assertThat(ledger().due(ROUTE, at(60), 10)).containsExactly(again);
    }

    @Test
    default void aNewerChangeWaitsWithTheOneThatIsTriedAgain() {
        note(ledger(), change(ONE, 1));
        var newer = new Pending(ONE, new ConversationState.Closed(), at(2), at(1), 0);
        note(ledger(), newer);

        ledger().postpone(ROUTE, change(ONE, 1).again(at(60)));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(newer.deferred(at(60)));
    }

    @Test
    default void whatSomebodyElseSettledIsNotTriedAgainNorForgotten() {
        note(ledger(), change(ONE, 1));
        fixture().meanwhile(() -> ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1)));

        ledger().postpone(ROUTE, change(ONE, 1).again(at(60)));

        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(carried(ONE, 4));
    }

    @Test
    default void whatIsTriedAgainLeavesAloneWhatStandsThere() {
        note(ledger(), change(ONE, 1));
        ledger().keep(ROUTE, carried(ONE, 4));

        ledger().postpone(ROUTE, change(ONE, 1).again(at(60)));

        assertThat(ledger().carried(ROUTE, ONE)).isEqualTo(carried(ONE, 4));
    }

    @Test
    default void whatIsTriedAgainOutlivesItsProcess() {
        note(ledger(), change(ONE, 1));
        ledger().postpone(ROUTE, change(ONE, 1).again(at(60)));
        fixture().processDies();

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1).again(at(60)));
    }
}
