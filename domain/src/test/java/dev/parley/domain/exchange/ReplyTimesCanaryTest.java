package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import dev.parley.domain.exchange.BrokenReplyTimes.Memories;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken memory, in exactly the tests that are about what is broken. */
class ReplyTimesCanaryTest {

    @ParameterizedTest
    @MethodSource("memories")
    void theKitFindsWhatIsBroken(KitMutant<Memories> mutant) {
        assertThat(mutant.redTestsOf(MutantReplyTimesKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(memories())).isEqualTo(KitRun.testsOf(ReplyTimeMemoryContract.class));
    }

    static Stream<KitMutant<Memories>> memories() {
        return BrokenReplyTimes.all();
    }
}
