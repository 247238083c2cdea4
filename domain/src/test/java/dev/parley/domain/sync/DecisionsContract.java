package dev.parley.domain.sync;

import static dev.parley.domain.sync.Syncs.ONE;
import static dev.parley.domain.sync.Syncs.OTHER_DESK;
import static dev.parley.domain.sync.Syncs.ROUTE;
import static dev.parley.domain.sync.Syncs.TWO;
import static dev.parley.domain.sync.Syncs.at;
import static dev.parley.domain.sync.Syncs.decision;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link SyncLedger} tells of decisions. */
public interface DecisionsContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    SyncLedgerFixture fixture();

    private SyncLedger ledger() {
        return fixture().syncLedger();
    }

    @Test
    default void decisionsAreToldInTheOrderInWhichTheyWereMade() {
        List<Decision.What> whats = List.of(Decision.What.values());
        List<Decision> made = IntStream.range(0, whats.size())
                .mapToObj(i -> new Decision(
                        ONE,
                        at(100 - i / 3).plusMillis(5),
                        whats.get(i),
                        "because of 'ü' %" + whats.get(i).word(),
                        Optional.of(new AttemptKey("a-" + i)).filter(key -> i % 2 == 0)))
                .toList();

        made.forEach(decision -> ledger().decided(ROUTE, decision));

        assertThat(ledger().decisions(ROUTE, ONE)).isEqualTo(made);
    }

    @Test
    default void theLastTwoHundredAreThere() {
        List<Decision> made = IntStream.range(0, 450)
                .mapToObj(number -> decision(ONE, number))
                .toList();

        made.forEach(decision -> ledger().decided(ROUTE, decision));

        List<Decision> told = ledger().decisions(ROUTE, ONE);
        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(200)
                .isEqualTo(made.subList(made.size() - told.size(), made.size()));
    }

    @Test
    default void decisionsOfConversationsAndRoutesDoNotMix() {
        ledger().decided(ROUTE, decision(ONE, 1));
        ledger().decided(ROUTE, decision(TWO, 2));
        ledger().decided(OTHER_DESK, decision(ONE, 3));

        assertThat(ledger().decisions(ROUTE, ONE)).containsExactly(decision(ONE, 1));
        assertThat(ledger().decisions(ROUTE, TWO)).containsExactly(decision(TWO, 2));
        assertThat(ledger().decisions(OTHER_DESK, TWO)).isEmpty();
    }

    @Test
    default void decisionsOutliveTheirProcess() {
        ledger().decided(ROUTE, decision(ONE, 1));
        fixture().processDies();

        assertThat(ledger().decisions(ROUTE, ONE)).containsExactly(decision(ONE, 1));
    }
}
