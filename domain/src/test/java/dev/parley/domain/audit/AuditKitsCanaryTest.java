package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kit turns red for each broken fake, in exactly the tests that are about what is broken. */
class AuditKitsCanaryTest {

    @ParameterizedTest
    @MethodSource("trails")
    void theTrailKitFindsWhatIsBroken(KitMutant<AuditTrail> mutant) {
        assertThat(mutant.redTestsOf(MutantAuditTrailKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @ParameterizedTest
    @MethodSource("books")
    void theBookKitFindsWhatIsBroken(KitMutant<ConversationBookFixture> mutant) {
        assertThat(mutant.redTestsOf(MutantConversationBookKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @ParameterizedTest
    @MethodSource("pseudonyms")
    void thePseudonymsKitFindsWhatIsBroken(KitMutant<BrokenPseudonyms.Fixture> mutant) {
        assertThat(mutant.redTestsOf(MutantPseudonymsKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitsHasACanary() {
        assertThat(KitMutant.named(trails())).isEqualTo(KitRun.testsOf(AuditTrailContract.class));
        assertThat(KitMutant.named(books())).isEqualTo(KitRun.testsOf(ConversationBookContract.class));
        assertThat(KitMutant.named(pseudonyms())).isEqualTo(KitRun.testsOf(PseudonymsContract.class));
    }

    static Stream<KitMutant<AuditTrail>> trails() {
        return Stream.of(BrokenAppending.all(), BrokenListing.all(), BrokenChaining.all(), BrokenErasing.all())
                .flatMap(mutants -> mutants);
    }

    static Stream<KitMutant<ConversationBookFixture>> books() {
        return Stream.of(BrokenBooking.all(), BrokenEnds.all(), BrokenLooseEnds.all())
                .flatMap(mutants -> mutants);
    }

    static Stream<KitMutant<BrokenPseudonyms.Fixture>> pseudonyms() {
        return BrokenPseudonyms.all();
    }
}
