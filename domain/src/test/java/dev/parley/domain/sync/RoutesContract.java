package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.OTHER_TENANT;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.aside;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.carried;
import static dev.parley.domain.sync.Syncs.change;
import static dev.parley.domain.sync.Syncs.cursor;
import static dev.parley.domain.sync.Syncs.decision;
import static dev.parley.domain.sync.Syncs.due;
import static dev.parley.domain.sync.Syncs.entryAside;
import static dev.parley.domain.sync.Syncs.holder;
import static dev.parley.domain.sync.Syncs.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} tells of its routes. */
public interface RoutesContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void howADeskFaresIsKeptForEachRouteAndOutlivesItsProcess() {
        assertThat(ledger().standing(ROUTE)).isEqualTo(DeskStanding.GOOD);
        DeskStanding refuses = DeskStanding.GOOD
                .limited(at(90), 2)
                .refused(ONE, new Refusal("create: queue", "no such \"queue\" ü"), at(3))
                .refused(TWO, new Refusal("create: queue", "no such queue"), at(4));
        ledger().stands(ROUTE, refuses);
        ledger().stands(OTHER_DESK, refuses.passed(ONE));
        fixture().processDies();

        assertThat(ledger().standing(ROUTE)).isEqualTo(refuses);
        assertThat(ledger().standing(OTHER_DESK)).isEqualTo(refuses.passed(ONE));
        ledger().stands(ROUTE, DeskStanding.GOOD);
        assertThat(ledger().standing(ROUTE)).isEqualTo(DeskStanding.GOOD);
        assertThat(ledger().standing(OTHER_TENANT)).isEqualTo(DeskStanding.GOOD);
    }

    @Test
    default void routesAreToldInTheOrderOfTheirNames() {
        List.of(ROUTE, OTHER_DESK, OTHER_TENANT, new Route("Sales", "desk"))
                .forEach(route -> ledger().rewind(route, cursor(1)));

        assertThat(ledger().routes()).containsExactly(new Route("Sales", "desk"), OTHER_TENANT, OTHER_DESK, ROUTE);
    }

    @Test
    default void aRouteOfWhichNothingIsKeptIsNotTold() {
        ledger().hold(ROUTE, holder("first", 60), at(0));
        ledger().claim(ROUTE, ONE, holder("first", 60), at(0));
        ledger().status(OTHER_DESK);
        ledger().due(OTHER_DESK, at(9), 10);
        ledger().carried(OTHER_DESK, ONE);
        ledger().parked(OTHER_DESK);
        ledger().decisions(OTHER_DESK, ONE);

        assertThat(ledger().routes()).isEmpty();
    }

    @Test
    default void aRouteIsToldWhateverIsKeptOfIt() {
        ledger().rewind(new Route("a", "1"), cursor(1));
        ledger().want(new Route("a", "2"), change(ONE, 1), Optional.empty());
        ledger().keep(new Route("a", "3"), carried(ONE, 1));
        ledger().park(new Route("a", "4"), aside(change(ONE, 1), 1));
        ledger().decided(new Route("a", "5"), decision(ONE, 1));

        assertThat(ledger().routes()).extracting(Route::desk).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    default void theStatusCountsWhatIsKept() {
        note(ledger(), due(ONE, 1, 30), due(TWO, 1, 20), due(new ConversationId("c3"), 1, 25));
        ledger().keep(ROUTE, carried(ONE, 4));
        ledger().keep(ROUTE, carried(TWO, 5));
        ledger().keep(ROUTE, Carried.nothing(new ConversationId("c3")));
        ledger().park(ROUTE, entryAside(change(ONE, 1), "m-1", 6));
        ledger().keep(OTHER_DESK, carried(ONE, 100));

        assertThat(ledger().status(ROUTE))
                .isEqualTo(new RouteStatus(Optional.of(cursor(0)), 3, Optional.of(at(20)), 1, 2, 9, Optional.empty()));
    }

    @Test
    default void theStatusOfAnUnknownRouteIsNothing() {
        note(ledger(), change(ONE, 1));

        assertThat(ledger().status(OTHER_DESK))
                .isEqualTo(new RouteStatus(Optional.empty(), 0, Optional.empty(), 0, 0, 0, Optional.empty()));
    }
}
