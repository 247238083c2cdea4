package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken book, in exactly the tests that are about what is broken. */
class VerdictBookCanaryTest {

    @ParameterizedTest
    @MethodSource("books")
    void theKitFindsWhatIsBroken(KitMutant<VerdictBook> mutant) {
        assertThat(mutant.redTestsOf(MutantVerdictBookKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(books())).isEqualTo(KitRun.testsOf(VerdictBookContract.class));
    }

    static Stream<KitMutant<VerdictBook>> books() {
        return BrokenVerdictBooks.all();
    }
}
