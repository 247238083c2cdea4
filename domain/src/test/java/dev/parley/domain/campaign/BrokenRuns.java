package dev.parley.domain.campaign;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import dev.parley.domain.campaign.CampaignResult.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that tell runs otherwise than they were, or hand them out wrongly. */
final class BrokenRuns {
    private BrokenRuns() {}

    static Stream<KitMutant<RunLedgerFixture>> all() {
        return Stream.of(told(), listed(), resumed()).flatMap(mutants -> mutants);
    }

    private static Stream<KitMutant<RunLedgerFixture>> told() {
        return Stream.of(
                mutant(
                        "it keeps milliseconds",
                        () -> telling(BrokenRuns::inMillis),
                        "aRunThatBeganIsToldAsItWasStarted",
                        "aRunThatIsOverTellsHowItEndedAndWhatItCost",
                        "theRunsBegunBeforeOneFollowPageByPage",
                        "whatCameOfACaseOutlivesItsProcess",
                        "whatIsForgottenMayBeginAnew"),
                mutant(
                        "it finds what begins so",
                        FindsByBeginning::new,
                        "aRunThatWasNeverBegunIsNotFound",
                        "theRunsBegunBeforeOneFollowPageByPage"),
                mutant(
                        "it forgets how long a run took",
                        () -> telling(BrokenRuns::withoutTime),
                        "aRunThatIsOverTellsHowItEndedAndWhatItCost",
                        "theLastEndCounts",
                        "whatARunTookAndCostIsAddedUpHoweverOftenItIsTakenUp",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone"),
                mutant(
                        "the first end counts",
                        EndsOnce::new,
                        "theLastEndCounts",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone"),
                mutant("it ends what was never begun", EndsAnything::new, "whatWasNeverBegunDoesNotEnd"),
                mutant(
                        "whoever is gone is done",
                        () -> telling(BrokenRuns::doneWhenGone),
                        "aRunWhoseProcessIsGoneIsUnfinishedAndNotUnderWay",
                        "whatCameOfACaseOutlivesItsProcess"),
                mutant(
                        "it takes everyone for alive",
                        Immortal::new,
                        "aRunThatIsUnderWayIsNotForgotten",
                        "aRunWhoseProcessIsGoneIsTakenUpWithWhatIsKeptOfIt",
                        "aRunWhoseProcessIsGoneIsUnfinishedAndNotUnderWay",
                        "whatIsForgottenHoldsNoWords",
                        "whoTakesARunUpHasItUntilThatProcessIsGoneToo"),
                mutant(
                        "it takes every other process for dead",
                        OwnAlone::new,
                        "aRunOfAnotherProcessThatLivesIsUnderWay",
                        "aRunThatIsUnderWayIsNotForgotten",
                        "aRunThatIsUnderWayIsNotTakenUp",
                        "whoTakesARunUpHasItUntilThatProcessIsGoneToo"),
                mutant("it counts attempts", CountsAttempts::new, "aRunTellsHowManyCasesCameOutHow"));
    }

    private static Stream<KitMutant<RunLedgerFixture>> listed() {
        return Stream.of(
                mutant(
                        "it lists the oldest first",
                        () -> listing(List::reversed),
                        "theNewestStayAndThoseUnderWayAreAmongThem",
                        "theRunsBegunLastComeFirstWhoeverEndedAndAsManyAsAreAskedFor",
                        "whatBeganLatelyStaysAndSoDoTheNewest"),
                mutant(
                        "it lists those that ended first",
                        () -> listing(BrokenRuns::endedFirst),
                        "theNewestStayAndThoseUnderWayAreAmongThem",
                        "theRunsBegunLastComeFirstWhoeverEndedAndAsManyAsAreAskedFor"),
                mutant(
                        "it lists all there are",
                        ListsAll::new,
                        "theRunsBegunLastComeFirstWhoeverEndedAndAsManyAsAreAskedFor"),
                mutant(
                        "capitals and small letters are the same to it",
                        IgnoresCase::new,
                        "theRunsOfABeginningAreFoundLetterByLetterTheNewestFirst"),
                mutant(
                        "signs stand for others to it",
                        KnowsWildcards::new,
                        "theRunsOfABeginningAreFoundLetterByLetterTheNewestFirst"),
                mutant(
                        "it finds the oldest run of a beginning first",
                        FindsTheOldest::new,
                        "ofTheRunsOfABeginningAsManyAreToldAsAreAskedFor",
                        "theRunsOfABeginningAreFoundLetterByLetterTheNewestFirst"),
                mutant(
                        "it finds one run of a beginning alone",
                        FindsOne::new,
                        "ofTheRunsOfABeginningAsManyAreToldAsAreAskedFor",
                        "theRunsOfABeginningAreFoundLetterByLetterTheNewestFirst"),
                mutant(
                        "it finds all runs of a beginning",
                        FindsAll::new,
                        "ofTheRunsOfABeginningAsManyAreToldAsAreAskedFor"));
    }

    private static Stream<KitMutant<RunLedgerFixture>> resumed() {
        return Stream.of(
                mutant(
                        "it hands out what is under way",
                        HandsOutAll::new,
                        "aRunThatIsUnderWayIsNotTakenUp",
                        "whoTakesARunUpHasItUntilThatProcessIsGoneToo"),
                mutant(
                        "it hands out nothing",
                        HandsOutNothing::new,
                        "aRunThatEndedIsTakenUpAndHasNotEnded",
                        "aRunWhoseProcessIsGoneIsTakenUpWithWhatIsKeptOfIt",
                        "whatARunTookAndCostIsAddedUpHoweverOftenItIsTakenUp",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone",
                        "whoTakesARunUpHasItUntilThatProcessIsGoneToo"),
                mutant(
                        "it hands out what did not end alone",
                        KeepsTheEnded::new,
                        "aRunThatEndedIsTakenUpAndHasNotEnded",
                        "whatARunTookAndCostIsAddedUpHoweverOftenItIsTakenUp",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone"),
                mutant(
                        "it does not keep who took a run up",
                        NotesNobody::new,
                        "aRunThatEndedIsTakenUpAndHasNotEnded",
                        "aRunWhoseProcessIsGoneIsTakenUpWithWhatIsKeptOfIt",
                        "whatARunTookAndCostIsAddedUpHoweverOftenItIsTakenUp",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone",
                        "whoTakesARunUpHasItUntilThatProcessIsGoneToo"),
                mutant(
                        "it leaves a run that is taken up ended",
                        StaysEnded::new,
                        "aRunThatEndedIsTakenUpAndHasNotEnded",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone"),
                mutant("it begins what nobody began", BeginsWhatIsMissing::new, "aRunThatNobodyBeganIsNotTakenUp"));
    }

    private static RunLedgerFixture telling(UnaryOperator<KeptRun> other) {
        return new MemoryRunLedger() {
            @Override
            public synchronized Optional<KeptRun> find(RunId id) {
                return super.find(id).map(other);
            }

            @Override
            public synchronized List<KeptRun> latest(int atMost) {
                return super.latest(atMost).stream().map(other).toList();
            }
        };
    }

    private static RunLedgerFixture listing(UnaryOperator<List<KeptRun>> other) {
        return new MemoryRunLedger() {
            @Override
            public synchronized List<KeptRun> latest(int atMost) {
                List<KeptRun> all = other.apply(super.latest(10_000));
                return all.subList(0, Math.min(atMost, all.size()));
            }
        };
    }

    private static KeptRun inMillis(KeptRun run) {
        RunSetup s = run.setup();
        Instant began = s.began().truncatedTo(ChronoUnit.MILLIS);
        return new KeptRun(
                new RunSetup(
                        s.run(),
                        s.name(),
                        s.tenant(),
                        s.sources(),
                        s.options(),
                        s.repeat(),
                        s.parallel(),
                        s.retries(),
                        s.seed(),
                        began,
                        s.cases(),
                        s.fingerprints(),
                        s.folder()),
                run.ending(),
                run.took(),
                run.calls(),
                run.verdicts(),
                run.underWay());
    }

    private static KeptRun withoutTime(KeptRun run) {
        return new KeptRun(run.setup(), run.ending(), Optional.empty(), run.calls(), run.verdicts(), run.underWay());
    }

    private static KeptRun doneWhenGone(KeptRun run) {
        boolean gone = run.ending() == Ending.UNFINISHED && !run.underWay();
        return gone ? new KeptRun(run.setup(), Ending.COMPLETE, run.took(), run.calls(), run.verdicts(), false) : run;
    }

    private static List<KeptRun> endedFirst(List<KeptRun> runs) {
        return runs.stream().sorted(Comparator.comparing(KeptRun::underWay)).toList();
    }

    private static final class FindsByBeginning extends MemoryRunLedger {
        @Override
        public synchronized Optional<KeptRun> find(RunId id) {
            return startingWith(id.value().substring(0, Math.min(4, id.value().length())), 1).stream()
                    .findFirst()
                    .flatMap(super::find);
        }
    }

    private static final class EndsOnce extends MemoryRunLedger {
        @Override
        public synchronized void end(RunId id, Ending ending, Duration took, Map<String, Long> calls) {
            if (find(id).map(KeptRun::ending).orElse(Ending.UNFINISHED) == Ending.UNFINISHED) {
                super.end(id, ending, took, calls);
            }
        }
    }

    private static final class EndsAnything extends MemoryRunLedger {
        @Override
        public synchronized void end(RunId id, Ending ending, Duration took, Map<String, Long> calls) {
            begin(find(id).map(KeptRun::setup).orElse(Runs.setup(id)));
            super.end(id, ending, took, calls);
        }
    }

    private static final class Immortal extends MemoryRunLedger {
        @Override
        public synchronized void processDies() {
            meanwhile(() -> {});
        }
    }

    private static final class OwnAlone extends MemoryRunLedger {
        @Override
        public void meanwhile(Runnable anothersWork) {
            processDies();
            anothersWork.run();
            processDies();
        }
    }

    private static final class CountsAttempts extends MemoryRunLedger {
        @Override
        public synchronized List<KeptRun> latest(int atMost) {
            return super.latest(atMost).stream().map(this::recounted).toList();
        }

        private KeptRun recounted(KeptRun run) {
            var verdicts = new TreeMap<>(run.verdicts());
            eachCase(
                    run.setup().run(),
                    one -> one.attempts()
                            .subList(1, one.attempts().size())
                            .forEach(attempt -> verdicts.merge(attempt.verdict(), 1, Integer::sum)));
            return new KeptRun(run.setup(), run.ending(), run.took(), run.calls(), verdicts, run.underWay());
        }
    }

    private static final class ListsAll extends MemoryRunLedger {
        @Override
        public synchronized List<KeptRun> latest(int atMost) {
            return super.latest(10_000);
        }
    }

    private static List<RunId> matching(MemoryRunLedger ledger, int atMost, Predicate<String> id) {
        return ledger.startingWith("", 10_000).stream()
                .filter(run -> id.test(run.value()))
                .limit(atMost)
                .toList();
    }

    private static final class IgnoresCase extends MemoryRunLedger {
        @Override
        public synchronized List<RunId> startingWith(String beginning, int atMost) {
            return beginning.isEmpty()
                    ? super.startingWith(beginning, atMost)
                    : matching(
                            this,
                            atMost,
                            id -> id.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT)));
        }
    }

    private static final class KnowsWildcards extends MemoryRunLedger {
        @Override
        public synchronized List<RunId> startingWith(String beginning, int atMost) {
            String pattern = beginning.replace("%", ".*").replace("_", ".") + ".*";
            return beginning.isEmpty()
                    ? super.startingWith(beginning, atMost)
                    : matching(this, atMost, id -> id.matches(pattern));
        }
    }

    private static final class FindsTheOldest extends MemoryRunLedger {
        @Override
        public synchronized List<RunId> startingWith(String beginning, int atMost) {
            return super.startingWith(beginning, 10_000).reversed().stream()
                    .limit(atMost)
                    .toList();
        }
    }

    private static final class FindsOne extends MemoryRunLedger {
        @Override
        public synchronized List<RunId> startingWith(String beginning, int atMost) {
            return super.startingWith(beginning, 1);
        }
    }

    private static final class FindsAll extends MemoryRunLedger {
        @Override
        public synchronized List<RunId> startingWith(String beginning, int atMost) {
            return super.startingWith(beginning, 10_000);
        }
    }

    private static final class HandsOutAll extends MemoryRunLedger {
        @Override
        public synchronized boolean resume(RunId id) {
            return super.resume(id) || find(id).isPresent();
        }
    }

    private static final class HandsOutNothing extends MemoryRunLedger {
        @Override
        public synchronized boolean resume(RunId id) {
            return false;
        }
    }

    private static final class KeepsTheEnded extends MemoryRunLedger {
        @Override
        public synchronized boolean resume(RunId id) {
            boolean ended = find(id).map(KeptRun::ending).orElse(Ending.UNFINISHED) != Ending.UNFINISHED;
            return !ended && super.resume(id);
        }
    }

    private static final class NotesNobody extends MemoryRunLedger {
        @Override
        public synchronized boolean resume(RunId id) {
            return find(id).filter(run -> !run.underWay()).isPresent();
        }
    }

    private static final class StaysEnded extends MemoryRunLedger {
        @Override
        public synchronized boolean resume(RunId id) {
            Optional<KeptRun> before = find(id);
            boolean taken = super.resume(id);
            before.filter(run -> run.ending() != Ending.UNFINISHED)
                    .ifPresent(run -> end(id, run.ending(), run.took().orElseThrow(), run.calls()));
            return taken;
        }
    }

    private static final class BeginsWhatIsMissing extends MemoryRunLedger {
        @Override
        public synchronized boolean resume(RunId id) {
            if (find(id).isEmpty()) {
                begin(Runs.setup(id));
                return true;
            }
            return super.resume(id);
        }
    }
}
