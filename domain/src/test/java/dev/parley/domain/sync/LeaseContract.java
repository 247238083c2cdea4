package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.holder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may work on a route and on a conversation: of several processes, one. */
public interface LeaseContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    /** Takes something, and says who has it. */
    @FunctionalInterface
    interface Taking {
        /** As {@link SyncLedger#hold}. */
        Holder take(Holder me, Instant now);
    }

    private List<Taking> takings() {
        return List.of(
                (me, now) -> fixture().syncLedger().hold(ROUTE, me, now),
                (me, now) -> fixture().syncLedger().claim(ROUTE, ONE, me, now));
    }

    private void giveBack(Holder me) {
        fixture().syncLedger().release(ROUTE, me);
        fixture().syncLedger().unclaim(ROUTE, ONE, me);
    }

    @Test
    default void whoComesFirstHasItAndIsNamedToOthers() {
        Holder first = holder("first", 60);
        for (Taking it : takings()) {
            assertThat(it.take(first, at(0))).isEqualTo(first);

            fixture()
                    .meanwhile(() ->
                            assertThat(it.take(holder("second", 90), at(59))).isEqualTo(first));
        }
    }

    @Test
    default void aLeaseThatHasEndedIsAnybodys() {
        Holder second = holder("second", 120);
        for (Taking it : takings()) {
            it.take(holder("first", 60), at(0));

            assertThat(it.take(second, at(60))).isEqualTo(second);
            assertThat(it.take(holder("first", 150), at(61))).isEqualTo(second);
        }
    }

    @Test
    default void whoHasItKeepsItForLonger() {
        Holder longer = holder("first", 120);
        for (Taking it : takings()) {
            it.take(holder("first", 60), at(0));

            assertThat(it.take(longer, at(30))).isEqualTo(longer);
            assertThat(it.take(holder("second", 150), at(90))).isEqualTo(longer);
        }
    }

    @Test
    default void aLeaseOutlivesItsProcess() {
        Holder first = holder("first", 60);
        for (Taking it : takings()) {
            it.take(first, at(0));
            fixture().processDies();

            assertThat(it.take(holder("second", 90), at(59))).isEqualTo(first);
        }
    }

    @Test
    default void whatIsGivenBackIsAnybodys() {
        Holder first = holder("first", 60);
        Holder second = holder("second", 60);
        takings().forEach(it -> it.take(first, at(0)));

        giveBack(first);
        giveBack(first);

        for (Taking it : takings()) {
            assertThat(it.take(second, at(1))).isEqualTo(second);
        }
    }

    @Test
    default void whatSomebodyElseHasIsNotGivenBack() {
        Holder second = holder("second", 120);
        takings().forEach(it -> it.take(holder("first", 60), at(0)));
        takings().forEach(it -> it.take(second, at(60)));

        giveBack(holder("first", 60));

        for (Taking it : takings()) {
            assertThat(it.take(holder("third", 150), at(90))).isEqualTo(second);
        }
    }

    @Test
    default void routesAndConversationsAreTakenOneByOne() {
        Holder first = holder("first", 60);
        Holder second = holder("second", 60);
        takings().forEach(it -> it.take(first, at(0)));

        assertThat(fixture().syncLedger().hold(OTHER_DESK, second, at(1))).isEqualTo(second);
        assertThat(fixture().syncLedger().claim(ROUTE, TWO, second, at(1))).isEqualTo(second);
        assertThat(fixture().syncLedger().claim(OTHER_DESK, ONE, second, at(1))).isEqualTo(second);
    }

    @Test
    default void ofManyThreadsOneHasIt() {
        for (Taking it : takings()) {
            List<Holder> told = Syncs.together(8, number -> it.take(holder("h" + number, 60), at(0)));

            assertThat(Set.copyOf(told)).hasSize(1);
        }
    }

    @Test
    default void theStatusNamesWhoHasTheRoute() {
        Holder first = holder("first", 60);
        fixture().syncLedger().claim(ROUTE, ONE, holder("second", 60), at(0));
        fixture().syncLedger().hold(ROUTE, first, at(0));
        fixture()
                .meanwhile(() -> assertThat(fixture().syncLedger().status(ROUTE).holder())
                        .hasValue(first));

        fixture().syncLedger().release(ROUTE, first);

        assertThat(fixture().syncLedger().status(ROUTE).holder()).isEmpty();
    }
}
