package dev.parley.domain.resolution;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Books that lose verdicts, keep them wrongly or count them wrongly. */
final class BrokenVerdictBooks {
    private BrokenVerdictBooks() {}

    static Stream<KitMutant<VerdictBook>> all() {
        return Stream.concat(keepers(), counters());
    }

    private static Stream<KitMutant<VerdictBook>> keepers() {
        return Stream.of(
                keeping("it keeps milliseconds", BrokenVerdictBooks::inMillis, "aVerdictIsFoundAsItWasKept"),
                replacing(
                        "what was kept stays",
                        (before, now) -> before,
                        "aSyncOfASyncedOneReplacesIt",
                        "aSyncReplacesTheEndingOfAChatAndNothingElse",
                        "ofTwoSyncsTheOneThatSawTheLaterEndingCounts",
                        "keptAgainItTakesThePlaceOfTheOneBefore",
                        "whatIsHeldThroughParleyTakesThePlaceOfWhatWasSynced"),
                replacing(
                        "what comes replaces whatever there is",
                        (before, now) -> now,
                        "aBotThatIsKnownIsNotForgotten",
                        "aSyncChangesNothingOfWhatAScenarioHeld",
                        "aSyncReplacesTheEndingOfAChatAndNothingElse",
                        "ofTwoSyncsTheOneThatSawTheLaterEndingCounts",
                        "aSyncWithAnEarlierEndingOfAChatChangesNothing"),
                replacing(
                        "a sync that ended at the same time counts",
                        (before, now) ->
                                now.ended().equals(before.ended()) ? now : MemoryVerdictBook.behind(before, now),
                        "aBotThatIsKnownIsNotForgotten",
                        "aSyncWithAnEarlierEndingOfAChatChangesNothing"),
                mutant("it serves one thread only", OneThread::new, "manyThreadsKeepVerdictsAndNoneIsLost"));
    }

    private static Stream<KitMutant<VerdictBook>> counters() {
        return Stream.of(
                counting(
                        "it has one of its own",
                        BrokenVerdictBooks::neverNone,
                        "anEmptyBookCountsNothing",
                        "aPeriodHasItsFirstInstantAndNotItsLast"),
                counting(
                        "it counts what it knows",
                        BrokenVerdictBooks::known,
                        "outcomesAreCountedByTheirWordAlsoUnknownOnes"),
                asking(
                        "it counts the last instant, too",
                        BrokenVerdictBooks::longer,
                        "aPeriodHasItsFirstInstantAndNotItsLast",
                        "periodsAreCountedInTheirOrderAlsoWhereTheyOverlap"),
                mutant("it answers by time", Sorted::new, "periodsAreCountedInTheirOrderAlsoWhereTheyOverlap"),
                mutant("it does not tell tenants", OneTenant::new, "tenantsDoNotMix"),
                mutant("it does not look at the scope", AnyScope::new, "onlyTheBotAndTheEntryOfTheScopeCount"),
                mutant("it names no unknown bot", NamedBots::new, "botsAreCountedApartAndTheUnknownOneWithoutAName"));
    }

    private static KitMutant<VerdictBook> replacing(
            String what, BinaryOperator<JudgedConversation> by, String... reds) {
        return mutant(what, () -> new MemoryVerdictBook(by), reds);
    }

    private static KitMutant<VerdictBook> keeping(
            String what, UnaryOperator<JudgedConversation> other, String... reds) {
        return mutant(
                what,
                () -> new Forwarding() {
                    @Override
                    public void keep(JudgedConversation judged) {
                        super.keep(other.apply(judged));
                    }
                },
                reds);
    }

    private static KitMutant<VerdictBook> counting(String what, UnaryOperator<Tally> other, String... reds) {
        return mutant(
                what,
                () -> new Forwarding() {
                    @Override
                    public List<Tally> tallies(VerdictScope scope, List<Period> periods) {
                        return super.tallies(scope, periods).stream().map(other).toList();
                    }
                },
                reds);
    }

    private static KitMutant<VerdictBook> asking(String what, UnaryOperator<Period> other, String... reds) {
        return mutant(
                what,
                () -> new Forwarding() {
                    @Override
                    public List<Tally> tallies(VerdictScope scope, List<Period> periods) {
                        return super.tallies(scope, periods.stream().map(other).toList());
                    }
                },
                reds);
    }

    private static JudgedConversation inMillis(JudgedConversation judged) {
        return new JudgedConversation(
                judged.tenant(),
                judged.conversation(),
                judged.bot(),
                judged.entry(),
                judged.started(),
                judged.ended().plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS),
                judged.outcome(),
                judged.confidence(),
                judged.rule());
    }

    private static Tally neverNone(Tally tally) {
        return tally.total() == 0 ? Tally.of(Map.of("resolved-by-bot", 1L)) : tally;
    }

    private static Tally known(Tally tally) {
        Map<String, Long> known = new TreeMap<>(tally.counts());
        known.remove("a-word-of-tomorrow");
        return Tally.of(known);
    }

    private static Period longer(Period period) {
        return new Period(period.from(), period.to().plusNanos(1_000));
    }

    private static class Forwarding implements VerdictBook {
        private final VerdictBook intact = new MemoryVerdictBook();

        @Override
        public void keep(JudgedConversation judged) {
            intact.keep(judged);
        }

        @Override
        public Optional<JudgedConversation> find(String tenant, ConversationId conversation) {
            return intact.find(tenant, conversation);
        }

        @Override
        public List<Tally> tallies(VerdictScope scope, List<Period> periods) {
            return intact.tallies(scope, periods);
        }

        @Override
        public SortedMap<String, Tally> byBot(VerdictScope scope, Period period) {
            return intact.byBot(scope, period);
        }
    }

    private static final class Sorted extends Forwarding {
        @Override
        public List<Tally> tallies(VerdictScope scope, List<Period> periods) {
            return super.tallies(
                    scope,
                    periods.stream().sorted(Comparator.comparing(Period::from)).toList());
        }
    }

    private static final class OneTenant extends Forwarding {
        @Override
        public void keep(JudgedConversation judged) {
            super.keep(new Judged(judged).of("acme").kept());
        }
    }

    private static final class AnyScope extends Forwarding {
        @Override
        public List<Tally> tallies(VerdictScope scope, List<Period> periods) {
            return super.tallies(new VerdictScope(scope.tenant(), Optional.empty(), Optional.empty()), periods);
        }
    }

    private static final class NamedBots extends Forwarding {
        @Override
        public SortedMap<String, Tally> byBot(VerdictScope scope, Period period) {
            var named = new TreeMap<>(super.byBot(scope, period));
            named.remove("");
            return named;
        }
    }

    private static final class OneThread extends Forwarding {
        private final Thread only = Thread.currentThread();

        @Override
        public void keep(JudgedConversation judged) {
            if (Thread.currentThread().equals(only)) {
                super.keep(judged);
            }
        }
    }
}
