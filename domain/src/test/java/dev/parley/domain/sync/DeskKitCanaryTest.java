package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken desk, in exactly the tests that are about what is broken. */
class DeskKitCanaryTest {

    /** Side by side, where the build lets them: each has a fixture of its own, and there are many. */
    @ParameterizedTest
    @MethodSource("desks")
    @Execution(ExecutionMode.CONCURRENT)
    void theKitFindsWhatIsBroken(KitMutant<TicketDeskFixture> mutant) {
        assertThat(mutant.reds()).as("what the file expects").isNotEmpty();
        assertThat(mutant.redTestsOf(MutantDeskKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(desks())).isEqualTo(KitRun.testsOf(TicketDeskContract.class));
    }

    @Test
    void theFileKnowsNoOtherMutant() {
        assertThat(DeskKitReds.mutants()).isEqualTo(desks().map(KitMutant::what).collect(Collectors.toSet()));
    }

    static Stream<KitMutant<TicketDeskFixture>> desks() {
        return Stream.of(BrokenDesks.all(), BrokenWords.all(), BrokenFaults.all())
                .flatMap(mutants -> mutants);
    }
}
