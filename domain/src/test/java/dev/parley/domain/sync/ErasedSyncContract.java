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
import static dev.parley.domain.sync.Syncs.decision;
import static dev.parley.domain.sync.Syncs.entryAside;
import static dev.parley.domain.sync.Syncs.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.KeptWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a {@link SyncLedger} takes the words of a conversation out of what it keeps. */
public interface ErasedSyncContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void notesAreErasedOnEveryRouteAndWaitForNothingAnyMore() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She called", 1)));
        ledger().want(OTHER_DESK, change(ONE, 1), Optional.of(wanted("She called", 1)));
        ledger().want(OTHER_TENANT, change(ONE, 1), Optional.of(wanted("She wrote", 1)));
        ledger().want(ROUTE, change(TWO, 1), Optional.of(wanted("He called", 1)));

        assertThat(ledger().erase(ONE)).isEqualTo(3);
        fixture().processDies();

        assertThat(List.of(ROUTE, OTHER_DESK, OTHER_TENANT))
                .allSatisfy(route -> assertThat(ledger().notes(route, ONE)).isEmpty());
        assertThat(ledger().notes(ROUTE, TWO)).containsExactly(wanted("He called", 1));
        assertThat(ledger().pending(ROUTE, ONE)).hasValue(change(ONE, 1));
        ledger().settle(ROUTE, carried(ONE, 4), change(ONE, 1));
        assertThat(ledger().pending(ROUTE, ONE)).isEmpty();
    }

    @Test
    default void whatIsAsideStaysSoWithoutItsReason() {
        Parked all = aside(change(ONE, 1), 2);
        Parked entry = entryAside(change(ONE, 1), "m-1", 3);
        Parked another = aside(change(TWO, 1), 2);
        List.of(all, entry, another).forEach(it -> ledger().park(ROUTE, it));

        assertThat(ledger().erase(ONE)).isEqualTo(2);
        fixture().processDies();

        assertThat(ledger().parked(ROUTE, ONE)).containsExactly(silent(all), silent(entry));
        assertThat(ledger().parked(ROUTE, TWO)).containsExactly(another);
        ledger().retry(ROUTE, silent(all), at(9));
        assertThat(ledger().pending(ROUTE, ONE)).isPresent();
    }

    private static Parked silent(Parked parked) {
        return new Parked(parked.id(), parked.change(), parked.entry(), KeptWords.ERASED, parked.at());
    }

    @Test
    default void whatWasDecidedStaysWithoutWhatMayBeAQuotation() {
        var created = new Decision(
                ONE, at(1), Decision.What.CREATE, "there is no ticket of it", Optional.of(new AttemptKey("attempt-1")));
        var parked = new Decision(
                ONE, at(2), Decision.What.PARK, "refused: she said", Optional.of(new AttemptKey("attempt-2")));
        List.of(created, parked, decision(TWO, 3)).forEach(it -> ledger().decided(ROUTE, it));

        assertThat(ledger().erase(ONE)).isEqualTo(1);
        fixture().processDies();

        assertThat(ledger().decisions(ROUTE, ONE))
                .containsExactly(
                        created, new Decision(ONE, at(2), Decision.What.PARK, KeptWords.ERASED, parked.attempt()));
        assertThat(ledger().decisions(ROUTE, TWO)).containsExactly(decision(TWO, 3));
    }

    @Test
    default void whatADeskSaidToItIsErasedAndHowTheDeskFaresStays() {
        ledger().decided(ROUTE, decision(TWO, 1));
        ledger().stands(ROUTE, refusing("refused: she said"));

        assertThat(ledger().erase(TWO)).isEqualTo(1);
        assertThat(ledger().standing(ROUTE)).isEqualTo(refusing("refused: she said"));
        assertThat(ledger().erase(ONE)).isEqualTo(1);
        fixture().processDies();

        assertThat(ledger().standing(ROUTE)).isEqualTo(refusing(KeptWords.ERASED));
    }

    private static DeskStanding refusing(String words) {
        return new DeskStanding(at(5), 2, "create: subject", words, at(1), Set.of(ONE), Set.of(TWO));
    }

    @Test
    default void itTellsHowMuchHoldsWords() {
        ledger().want(ROUTE, change(ONE, 1), Optional.of(wanted("She called", 1)));
        ledger().park(OTHER_DESK, aside(change(ONE, 1), 2));
        ledger().decided(OTHER_DESK, decision(ONE, 2));
        ledger().stands(OTHER_DESK, refusing("refused"));
        ledger().want(ROUTE, change(TWO, 1), Optional.of(wanted("He called", 1)));

        assertThat(ledger().holding(ONE)).isEqualTo(4);
        assertThat(ledger().holding(TWO)).isEqualTo(1);
        assertThat(ledger().erase(ONE)).isEqualTo(4);
        assertThat(ledger().holding(ONE)).isZero();
        assertThat(ledger().holding(TWO)).isEqualTo(1);
        assertThat(ledger().erase(ONE)).isZero();
    }
}
