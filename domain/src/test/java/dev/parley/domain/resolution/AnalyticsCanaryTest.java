package dev.parley.domain.resolution;

import static dev.parley.domain.KitMutant.mutant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import dev.parley.domain.conversation.BotId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken adapter, in exactly the tests that are about what is broken. */
class AnalyticsCanaryTest {

    @ParameterizedTest
    @MethodSource("adapters")
    void theKitFindsWhatIsBroken(KitMutant<AnalyticsFixture> mutant) {
        assertThat(mutant.redTestsOf(MutantAnalyticsKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(adapters())).isEqualTo(KitRun.testsOf(AnalyticsContract.class));
    }

    static Stream<KitMutant<AnalyticsFixture>> adapters() {
        return Stream.of(
                telling(
                        "it never says nothing",
                        it -> new VendorFigures(
                                it.raw(), it.totalHits().filter(hits -> hits > 0), it.figures(), it.conversations()),
                        "ofNothingThereIsNothing",
                        "onlyTheBotThatIsNamedCounts",
                        "onlyThePeriodCounts"),
                telling(
                        "it does not say what is resolved",
                        it -> new VendorFigures(
                                it.raw(),
                                it.totalHits(),
                                it.figures(),
                                it.conversations().stream()
                                        .map(one -> new VendorFigures.Listed(one.id(), Optional.empty()))
                                        .toList()),
                        "everyConversationIsToldAndWhetherItIsResolved"),
                telling(
                        "it tells no numbers",
                        it -> new VendorFigures(it.raw(), it.totalHits(), Map.of(), it.conversations()),
                        "theNumbersOfTheResultsAreTold"),
                telling(
                        "it keeps what it understood",
                        it -> new VendorFigures(
                                JsonObject.empty(), it.totalHits(), it.figures(), List.copyOf(it.conversations())),
                        "theWholeAnswerIsKept"),
                mutant("it asks for all bots", EveryBot::new, "onlyTheBotThatIsNamedCounts"),
                mutant("it asks for all times", EveryTime::new, "onlyThePeriodCounts"));
    }

    private static KitMutant<AnalyticsFixture> telling(
            String what, UnaryOperator<VendorFigures> other, String... reds) {
        return mutant(
                what,
                () -> new MemoryAnalytics() {
                    @Override
                    public VendorFigures resolution(Period period, Optional<BotId> bot) {
                        return other.apply(super.resolution(period, bot));
                    }
                },
                reds);
    }

    private static final class EveryBot extends MemoryAnalytics {
        @Override
        public VendorFigures resolution(Period period, Optional<BotId> bot) {
            return super.resolution(period, Optional.empty());
        }
    }

    private static final class EveryTime extends MemoryAnalytics {
        @Override
        public VendorFigures resolution(Period period, Optional<BotId> bot) {
            return super.resolution(new Period(now(), now().plusSeconds(1)), bot);
        }
    }
}
