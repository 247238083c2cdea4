package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitRun;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kit turns red for each broken fake, in exactly the tests that are about what is broken. */
class ExchangeKitsCanaryTest {

    @ParameterizedTest
    @MethodSource("centres")
    void theContactCentreKitFindsWhatIsBroken(Mutant mutant) {
        assertThat(redTests(MutantCentreKit.class, mutant)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @ParameterizedTest
    @MethodSource("directories")
    void theDirectoryKitFindsWhatIsBroken(Mutant mutant) {
        assertThat(redTests(MutantDirectoryKit.class, mutant)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitsHasACanary() {
        assertThat(names(centres())).isEqualTo(KitRun.testsOf(ContactCentreContract.class));
        assertThat(names(directories())).isEqualTo(KitRun.testsOf(ConversationDirectoryContract.class));
    }

    @Test
    void nothingIsRedForTheFakeItself() {
        var intact = new Mutant("nothing is broken", FakeFixture::new, Set.of());

        assertThat(redTests(MutantCentreKit.class, intact)).isEmpty();
        assertThat(redTests(MutantDirectoryKit.class, intact)).isEmpty();
    }

    static Stream<Mutant> centres() {
        return Stream.of(BrokenOpening.all(), BrokenSending.all(), BrokenAwaiting.all(), BrokenChanging.all())
                .flatMap(mutants -> mutants);
    }

    static Stream<Mutant> directories() {
        return BrokenDirectories.all();
    }

    private static Set<String> redTests(Class<?> kit, Mutant mutant) {
        Mutant.UNDER_TEST.set(mutant);
        try {
            return KitRun.redTestsOf(kit);
        } finally {
            Mutant.UNDER_TEST.remove();
        }
    }

    private static Set<String> names(Stream<Mutant> mutants) {
        return new TreeSet<>(mutants.map(Mutant::reds).flatMap(Set::stream).toList());
    }
}
