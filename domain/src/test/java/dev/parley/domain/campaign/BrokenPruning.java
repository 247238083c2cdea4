package dev.parley.domain.campaign;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that forget too much, too little, or tell otherwise what they forgot. */
final class BrokenPruning {
    private BrokenPruning() {}

    static Stream<KitMutant<RunLedgerFixture>> all() {
        return Stream.of(
                mutant(
                        "it forgets nothing",
                        ForgetsNothing::new,
                        "aRunIsForgottenWithItsCases",
                        "whatIsForgottenHoldsNoWords",
                        "whatIsForgottenMayBeginAnew"),
                mutant("it forgets what is under way", ForgetsAll::new, "aRunThatIsUnderWayIsNotForgotten"),
                mutant(
                        "it counts the newest that are over",
                        () -> limited(limit -> new RunLimit(limit.newest() + 1, limit.since())),
                        "theNewestStayAndThoseUnderWayAreAmongThem",
                        "whatBeganLatelyStaysAndSoDoTheNewest",
                        "aRunThatIsUnderWayIsNotForgotten"),
                mutant(
                        "the newest go when they are old",
                        () -> limited(limit -> limit.since().isPresent() ? new RunLimit(0, limit.since()) : limit),
                        "whatBeganLatelyStaysAndSoDoTheNewest"),
                mutant(
                        "it does not look when a run began",
                        () -> limited(limit -> new RunLimit(limit.newest(), Optional.empty())),
                        "whatBeganLatelyStaysAndSoDoTheNewest"),
                mutant(
                        "it forgets when it is only asked",
                        AskedIsDone::new,
                        "theNewestStayAndThoseUnderWayAreAmongThem"),
                mutant(
                        "it does not tell what it forgot",
                        Discreet::new,
                        "theNewestStayAndThoseUnderWayAreAmongThem",
                        "aRunThatIsUnderWayIsNotForgotten"));
    }

    private static RunLedgerFixture limited(UnaryOperator<RunLimit> other) {
        return new MemoryRunLedger() {
            @Override
            public synchronized RunAmount beyond(RunLimit limit) {
                return super.beyond(other.apply(limit));
            }

            @Override
            public synchronized RunAmount forgetBeyond(RunLimit limit) {
                return super.forgetBeyond(other.apply(limit));
            }
        };
    }

    private static final class ForgetsNothing extends MemoryRunLedger {
        @Override
        public synchronized Optional<RunAmount> forget(RunId id) {
            return find(id).filter(run -> !run.underWay()).map(run -> new RunAmount(1, run.executed(), 1_000));
        }
    }

    private static final class ForgetsAll extends MemoryRunLedger {
        @Override
        public synchronized Optional<RunAmount> forget(RunId id) {
            boolean busy = find(id).filter(KeptRun::underWay).isPresent();
            if (busy) {
                meanwhile(() -> {});
                processDies();
            }
            return super.forget(id);
        }
    }

    private static final class AskedIsDone extends MemoryRunLedger {
        @Override
        public synchronized RunAmount beyond(RunLimit limit) {
            return super.forgetBeyond(limit);
        }
    }

    private static final class Discreet extends MemoryRunLedger {
        @Override
        public synchronized RunAmount forgetBeyond(RunLimit limit) {
            super.forgetBeyond(limit);
            return RunAmount.NONE;
        }
    }
}
