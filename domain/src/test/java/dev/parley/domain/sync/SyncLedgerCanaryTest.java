package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken ledger, in exactly the tests that are about what is broken. */
class SyncLedgerCanaryTest {

    @ParameterizedTest
    @MethodSource("ledgers")
    void theKitFindsWhatIsBroken(KitMutant<SyncLedgerFixture> mutant) {
        assertThat(mutant.redTestsOf(MutantSyncLedgerKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(ledgers())).isEqualTo(KitRun.testsOf(SyncLedgerContract.class));
    }

    static Stream<KitMutant<SyncLedgerFixture>> ledgers() {
        return Stream.of(
                        BrokenLeases.all(),
                        BrokenNoting.all(),
                        BrokenDue.all(),
                        BrokenSettling.all(),
                        BrokenDealing.all(),
                        BrokenNotes.all(),
                        BrokenParking.all(),
                        BrokenSharing.all(),
                        BrokenTelling.all(),
                        BrokenForgetting.all())
                .flatMap(mutants -> mutants);
    }
}
