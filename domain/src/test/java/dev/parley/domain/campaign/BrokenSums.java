package dev.parley.domain.campaign;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import dev.parley.domain.campaign.CampaignResult.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that add up wrongly, or turn pages wrongly. */
final class BrokenSums {
    private BrokenSums() {}

    static Stream<KitMutant<RunLedgerFixture>> all() {
        return Stream.of(
                mutant(
                        "the last part of a run is all of it",
                        CountsTheLast::new,
                        "whatARunTookAndCostIsAddedUpHoweverOftenItIsTakenUp",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone"),
                mutant(
                        "it adds up ends that are repeated",
                        AddsEveryEnd::new,
                        "theLastEndCounts",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone"),
                mutant(
                        "it forgets what was before with the process",
                        ForgetsWithTheProcess::new,
                        "whatARunTookAndCostIsAddedUpHoweverOftenItIsTakenUp",
                        "whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone"),
                mutant("a page begins with the last one before", Repeats::new, "theRunsBegunBeforeOneFollowPageByPage"),
                mutant(
                        "it takes an unknown run for the newest",
                        Guesses::new,
                        "theRunsBegunBeforeOneFollowPageByPage"));
    }

    /** Tells of a run what the last end said. */
    private static final class CountsTheLast extends MemoryRunLedger {
        private Optional<Duration> lastTook = Optional.empty();
        private Map<String, Long> lastCalls = Map.of();

        @Override
        public synchronized void end(RunId id, Ending ending, Duration took, Map<String, Long> calls) {
            super.end(id, ending, took, calls);
            lastTook = Optional.of(took);
            lastCalls = calls;
        }

        @Override
        public synchronized Optional<KeptRun> find(RunId id) {
            return super.find(id).map(run -> run.took().isEmpty() ? run : told(run, lastTook, lastCalls));
        }
    }

    private static final class AddsEveryEnd extends MemoryRunLedger {
        @Override
        public synchronized void end(RunId id, Ending ending, Duration took, Map<String, Long> calls) {
            if (find(id).map(KeptRun::ending).orElse(Ending.UNFINISHED) != Ending.UNFINISHED) {
                processDies();
                resume(id);
            }
            super.end(id, ending, took, calls);
        }
    }

    /** Does not add what a run took before it was taken up, where its process died since. */
    private static final class ForgetsWithTheProcess extends MemoryRunLedger {
        private boolean died;
        private Duration before = Duration.ZERO;
        private Map<String, Long> callsBefore = Map.of();

        @Override
        public synchronized void processDies() {
            super.processDies();
            died = true;
        }

        @Override
        public synchronized boolean resume(RunId id) {
            Optional<KeptRun> run = find(id);
            boolean taken = super.resume(id);
            run.flatMap(KeptRun::took).ifPresent(took -> before = took);
            run.map(KeptRun::calls).ifPresent(calls -> callsBefore = calls);
            return taken;
        }

        @Override
        public synchronized Optional<KeptRun> find(RunId id) {
            return super.find(id)
                    .map(run -> died && run.took().isPresent()
                            ? told(run, run.took().map(took -> took.minus(before)), callsBefore)
                            : run);
        }
    }

    private static final class Repeats extends MemoryRunLedger {
        @Override
        public synchronized List<KeptRun> earlier(RunId than, int atMost) {
            return Stream.concat(find(than).stream(), super.earlier(than, atMost).stream())
                    .limit(atMost)
                    .toList();
        }
    }

    private static final class Guesses extends MemoryRunLedger {
        @Override
        public synchronized List<KeptRun> earlier(RunId than, int atMost) {
            return find(than).isPresent() ? super.earlier(than, atMost) : latest(atMost);
        }
    }

    private static KeptRun told(KeptRun run, Optional<Duration> took, Map<String, Long> calls) {
        return new KeptRun(run.setup(), run.ending(), took, calls, run.verdicts(), run.underWay());
    }
}
