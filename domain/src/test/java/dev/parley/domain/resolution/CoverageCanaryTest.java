package dev.parley.domain.resolution;

import static dev.parley.domain.KitMutant.mutant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitMutant;
import dev.parley.domain.KitRun;
import dev.parley.domain.conversation.BotId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken coverage, in exactly the tests that are about what is broken. */
class CoverageCanaryTest {

    @ParameterizedTest
    @MethodSource("coverages")
    void theKitFindsWhatIsBroken(KitMutant<Coverage> mutant) {
        assertThat(mutant.redTestsOf(MutantCoverageKit.class)).isEqualTo(new TreeSet<>(mutant.reds()));
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        assertThat(KitMutant.named(coverages())).isEqualTo(KitRun.testsOf(CoverageContract.class));
    }

    static Stream<KitMutant<Coverage>> coverages() {
        return Stream.of(
                mutant(
                        "it has something at first",
                        () -> {
                            var full = new Forwarding();
                            full.add("acme", Optional.empty(), new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
                            return full;
                        },
                        "nothingIsCoveredAtFirst",
                        "anEmptyPeriodSaysNothing",
                        "periodsComeOldestFirstAndJoined",
                        "whatIsFinerThanAMicrosecondIsNotCovered",
                        "whatHoldsForAllHoldsForEachAndNotTheOtherWayRound",
                        "tenantsDoNotMix",
                        "manyThreadsAddAndNothingIsLost"),
                mutant(
                        "it joins nothing",
                        AsTheyCame::new,
                        "periodsComeOldestFirstAndJoined",
                        "whatHoldsForAllHoldsForEachAndNotTheOtherWayRound",
                        "manyThreadsAddAndNothingIsLost"),
                mutant("it begins with 1990", Modern::new, "itsBeginningMayBeAsOldAsCanBe"),
                mutant(
                        "it keeps more than it was told",
                        Generous::new,
                        "whatIsFinerThanAMicrosecondIsNotCovered",
                        "anEmptyPeriodSaysNothing"),
                mutant("it does not tell bots", AnyBot::new, "whatHoldsForAllHoldsForEachAndNotTheOtherWayRound"),
                mutant("it does not tell tenants", OneTenant::new, "tenantsDoNotMix"));
    }

    private static class Forwarding implements Coverage {
        private final MemoryCoverage coverage = new MemoryCoverage();

        @Override
        public void add(String tenant, Optional<BotId> bot, Period period) {
            coverage.add(tenant, bot, period);
        }

        @Override
        public List<Period> of(String tenant, Optional<BotId> bot) {
            return coverage.of(tenant, bot);
        }
    }

    private static final class AsTheyCame extends Forwarding {
        private final List<Period> all = new ArrayList<>();

        @Override
        public synchronized void add(String tenant, Optional<BotId> bot, Period period) {
            super.add(tenant, bot, period);
            all.add(period);
        }

        @Override
        public synchronized List<Period> of(String tenant, Optional<BotId> bot) {
            List<Period> right = super.of(tenant, bot);
            return all.size() > 2 ? List.copyOf(all) : right;
        }
    }

    private static final class Modern extends Forwarding {
        private static final Instant BEGINNING = Instant.parse("1990-01-01T00:00:00Z");

        @Override
        public void add(String tenant, Optional<BotId> bot, Period period) {
            Instant from = period.from().isBefore(BEGINNING) ? BEGINNING : period.from();
            super.add(tenant, bot, new Period(from, period.to()));
        }
    }

    private static final class Generous extends Forwarding {
        @Override
        public void add(String tenant, Optional<BotId> bot, Period period) {
            super.add(
                    tenant,
                    bot,
                    period.to().equals(period.to().truncatedTo(ChronoUnit.SECONDS))
                                    && period.from().isBefore(period.to())
                            ? period
                            : new Period(period.from(), period.to().plusNanos(1_000)));
        }
    }

    private static final class AnyBot extends Forwarding {
        @Override
        public void add(String tenant, Optional<BotId> bot, Period period) {
            super.add(tenant, Optional.empty(), period);
        }
    }

    private static final class OneTenant extends Forwarding {
        @Override
        public void add(String tenant, Optional<BotId> bot, Period period) {
            super.add("all", bot, period);
        }

        @Override
        public List<Period> of(String tenant, Optional<BotId> bot) {
            return super.of("all", bot);
        }
    }
}
