package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken feed, in exactly the tests that are about what is broken. */
class DeltaFeedCanaryTest {

    @ParameterizedTest
    @MethodSource("feeds")
    void theKitFindsWhatIsBroken(KitMutant<FakeFeedFixture> mutant) {
        assertThat(mutant.redTestsOf(MutantFeedKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(feeds())).isEqualTo(KitRun.testsOf(DeltaFeedContract.class));
    }

    static Stream<KitMutant<FakeFeedFixture>> feeds() {
        return BrokenFeeds.all();
    }
}
