package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken ledger, in exactly the tests that are about what is broken. */
class RunLedgerCanaryTest {

    @ParameterizedTest
    @MethodSource("ledgers")
    void theKitFindsWhatIsBroken(KitMutant<RunLedgerFixture> mutant) {
        assertThat(mutant.redTestsOf(MutantRunLedgerKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(ledgers())).isEqualTo(KitRun.testsOf(RunLedgerContract.class));
    }

    static Stream<KitMutant<RunLedgerFixture>> ledgers() {
        return Stream.of(
                        BrokenRuns.all(), BrokenCases.all(), BrokenPruning.all(), BrokenErasure.all(), BrokenSums.all())
                .flatMap(mutants -> mutants);
    }
}
