package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.OTHER_TENANT;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.carried;
import static dev.parley.domain.sync.Syncs.change;
import static dev.parley.domain.sync.Syncs.cursor;
import static dev.parley.domain.sync.Syncs.due;
import static dev.parley.domain.sync.Syncs.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} notes of a route's changes, and how far. */
public interface NotedChangesContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void ofANewRouteNothingIsKnown() {
        note(ledger(), change(ONE, 1));

        assertThat(ledger().cursor(OTHER_DESK)).isEmpty();
        assertThat(ledger().due(OTHER_DESK, at(100), 10)).isEmpty();
        assertThat(ledger().pending(OTHER_DESK, ONE)).isEmpty();
        assertThat(ledger().pending(ROUTE, TWO)).isEmpty();
    }

    @Test
    default void whatIsNotedIsPendingAsItStood() {
        List<ConversationState> states = List.of(
                new ConversationState.Active(),
                new ConversationState.Pending(),
                new ConversationState.Queued(),
                new ConversationState.WithAgent(),
                new ConversationState.Resolved(),
                new ConversationState.Closed(),
                new ConversationState.Ended(),
                new ConversationState.Unrecognised("Über 'geben'"),
                new ConversationState.Unrecognised("active"));
        List<Pending> changes = IntStream.range(0, states.size())
                .mapToObj(number -> new Pending(
                        new ConversationId("ü '" + number + "\" \\ %"),
                        states.get(number),
                        at(number).plusMillis(123),
                        at(50).plusMillis(456),
                        number))
                .toList();

        ledger().note(ROUTE, changes, cursor(10));

        assertThat(changes)
                .allSatisfy(change -> assertThat(ledger().pending(ROUTE, change.conversation()))
                        .hasValue(change));
        assertThat(ledger().due(ROUTE, at(100), 100)).containsExactlyInAnyOrderElementsOf(changes);
    }

    @Test
    default void theCursorIsBehindWhatWasNoted() {
        Set<ConversationId> seen = IntStream.range(0, 300)
                .mapToObj(number -> new ConversationId("c'" + number))
                .collect(Collectors.toSet());
        ledger().note(ROUTE, List.of(), cursor(5));
        assertThat(ledger().cursor(ROUTE)).hasValue(cursor(5));

        ledger().note(ROUTE, List.of(change(ONE, 7)), Syncs.seen(7, seen));
        assertThat(ledger().cursor(ROUTE)).hasValue(Syncs.seen(7, seen));

        ledger().note(ROUTE, List.of(change(TWO, 8)), cursor(8));
        assertThat(ledger().cursor(ROUTE)).hasValue(cursor(8));
    }

    @Test
    default void theCursorMayGoBackAndWhatIsPendingStays() {
        ledger().note(ROUTE, List.of(change(ONE, 7)), Syncs.seen(7, Set.of(ONE)));

        ledger().rewind(ROUTE, cursor(1));
        ledger().rewind(OTHER_DESK, cursor(2));

        assertThat(ledger().cursor(ROUTE)).hasValue(cursor(1));
        assertThat(ledger().cursor(OTHER_DESK)).hasValue(cursor(2));
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 7));
    }

    @Test
    default void ofTwoChangesTheNewerIsPendingAndWasNotTriedYet() {
        Pending tried = change(ONE, 5).again(at(5)).again(at(5));
        note(ledger(), tried);
        var closed = new Pending(ONE, new ConversationState.Closed(), at(6), at(5), 0);

        note(ledger(), closed);
        note(ledger(), change(ONE, 4));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(closed);
    }

    @Test
    default void whatWaitsGoesOnWaitingThoughItChangesAgain() {
        note(ledger(), change(ONE, 5));
        ledger().postpone(ROUTE, change(ONE, 5).again(at(60)));

        note(ledger(), change(ONE, 6));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(due(ONE, 6, 60));
        assertThat(ledger().due(ROUTE, at(59), 10)).isEmpty();
    }

    @Test
    default void whatIsNotedAgainIsAsItWas() {
        Pending waiting = change(ONE, 5).again(at(60));
        note(ledger(), change(ONE, 5));
        ledger().postpone(ROUTE, waiting);

        note(ledger(), change(ONE, 5));

        assertThat(ledger().pending(ROUTE, ONE)).hasValue(waiting);
    }

    @Test
    default void changesOfRoutesDoNotMix() {
        ledger().note(ROUTE, List.of(change(ONE, 1)), cursor(1));
        ledger().note(OTHER_DESK, List.of(change(ONE, 2)), cursor(2));
        ledger().note(OTHER_TENANT, List.of(change(ONE, 3)), cursor(3));
        ledger().settle(OTHER_DESK, carried(ONE, 1), change(ONE, 2));

        assertThat(ledger().cursor(ROUTE)).hasValue(cursor(1));
        assertThat(ledger().due(ROUTE, at(9), 10)).containsExactly(change(ONE, 1));
        assertThat(ledger().due(OTHER_DESK, at(9), 10)).isEmpty();
        assertThat(ledger().due(OTHER_TENANT, at(9), 10)).containsExactly(change(ONE, 3));
    }

    @Test
    default void whatIsNotedOutlivesItsProcessAndIsSeenByAnother() {
        note(ledger(), change(ONE, 1));
        fixture().meanwhile(() -> note(ledger(), change(TWO, 2)));
        assertThat(ledger().due(ROUTE, at(9), 10)).containsExactly(change(ONE, 1), change(TWO, 2));

        fixture().processDies();

        assertThat(ledger().due(ROUTE, at(9), 10)).containsExactly(change(ONE, 1), change(TWO, 2));
        assertThat(ledger().cursor(ROUTE)).hasValue(cursor(0));
    }

    @Test
    default void manyThreadsNoteAndNothingIsLost() {
        Syncs.together(8, thread -> {
            for (int number = 0; number < 20; number++) {
                note(ledger(), change(new ConversationId("c" + thread + "-" + number), number));
            }
            return thread;
        });

        assertThat(ledger().due(ROUTE, at(100), 1_000)).hasSize(160).doesNotHaveDuplicates();
    }
}
