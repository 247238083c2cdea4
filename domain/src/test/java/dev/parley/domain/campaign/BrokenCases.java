package dev.parley.domain.campaign;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that lose cases, mix them up or tell them otherwise. */
final class BrokenCases {
    private static final RunId ANY = new RunId("any");

    private BrokenCases() {}

    static Stream<KitMutant<RunLedgerFixture>> all() {
        return Stream.of(
                mutant(
                        "it forgets with the process",
                        Forgetful::new,
                        "aRunWhoseProcessIsGoneIsTakenUpWithWhatIsKeptOfIt",
                        "theWordsOfAConversationAreErasedAndTheVerdictStays",
                        "whatCameOfACaseOutlivesItsProcess"),
                mutant(
                        "it keeps the last attempt alone",
                        () -> keeping(BrokenCases::lastAttempt),
                        "aCaseThatIsKeptAgainGivesWay",
                        "aRunTellsHowManyCasesCameOutHow",
                        "itTellsHowManyCasesHoldWords",
                        "whatCameOfACaseOutlivesItsProcess",
                        "wordsAreErasedInEveryRunAndInThatAttemptAlone"),
                mutant(
                        "it tells cases by their names",
                        () -> reading(BrokenCases::byName),
                        "casesAreToldInTheOrderInWhichTheyWereFirstKept"),
                mutant(
                        "it tells a hundred cases",
                        () -> reading(cases -> cases.stream().limit(100).toList()),
                        "casesAreToldInTheOrderInWhichTheyWereFirstKept"),
                mutant(
                        "what is kept again moves to the end",
                        MovesToTheEnd::new,
                        "casesAreToldInTheOrderInWhichTheyWereFirstKept"),
                mutant(
                        "what is kept stays as it is",
                        KeepsTheFirst::new,
                        "aCaseThatIsKeptAgainGivesWay",
                        "whatGaveWayHoldsNoWordsAndWhatIsKeptAgainDoes"),
                mutant(
                        "it does not tell files",
                        () -> keeping(BrokenCases::ofOneFile),
                        "casesAreToldApartByFileNameAndRepetition"),
                mutant(
                        "it does not tell repetitions",
                        () -> keeping(BrokenCases::ofOneRepetition),
                        "aRunTellsHowManyCasesCameOutHow",
                        "aRunWhoseProcessIsGoneIsTakenUpWithWhatIsKeptOfIt",
                        "casesAreToldApartByFileNameAndRepetition",
                        "manyThreadsKeepCasesAndNoneIsLost"),
                mutant(
                        "it does not tell runs",
                        OneRun::new,
                        "aRunIsForgottenWithItsCases",
                        "aRunThatIsUnderWayIsNotForgotten",
                        "casesOfRunsDoNotMix",
                        "itTellsHowManyCasesHoldWords",
                        "theNewestStayAndThoseUnderWayAreAmongThem",
                        "theRunsBegunBeforeOneFollowPageByPage",
                        "theWordsOfAConversationAreErasedAndTheVerdictStays",
                        "whatBeganLatelyStaysAndSoDoTheNewest",
                        "whatGaveWayHoldsNoWordsAndWhatIsKeptAgainDoes",
                        "whatIsForgottenHoldsNoWords",
                        "wordsAreErasedInEveryRunAndInThatAttemptAlone"),
                mutant("it begins what it keeps of", KeepsAnything::new, "nothingIsKeptOfARunThatWasNeverBegun"),
                mutant("whoever begins again begins from nothing", BeginsAnew::new, "beginningAgainLosesNothing"),
                mutant("nobody may ask it while it tells", Occupied::new, "whoReadsCasesMayAskTheLedgerAndKeepOthers"),
                mutant("an interrupt keeps it from keeping", Nervous::new, "aCaseIsKeptAlsoByAnInterruptedThread"),
                mutant("it serves one thread only", OneThread::new, "manyThreadsKeepCasesAndNoneIsLost"));
    }

    private static RunLedgerFixture keeping(UnaryOperator<CaseResult> other) {
        return new MemoryRunLedger() {
            @Override
            public synchronized void keep(RunId id, CaseResult result) {
                super.keep(id, other.apply(result));
            }
        };
    }

    private static RunLedgerFixture reading(UnaryOperator<List<CaseResult>> other) {
        return new MemoryRunLedger() {
            @Override
            public void eachCase(RunId id, Consumer<CaseResult> reader) {
                List<CaseResult> cases = new ArrayList<>();
                super.eachCase(id, cases::add);
                other.apply(cases).forEach(reader);
            }
        };
    }

    private static CaseResult lastAttempt(CaseResult result) {
        return new CaseResult(result.key(), List.of(result.last()));
    }

    private static List<CaseResult> byName(List<CaseResult> cases) {
        return cases.stream()
                .sorted(Comparator.comparing((CaseResult one) -> one.key().toString()))
                .toList();
    }

    private static CaseResult ofOneFile(CaseResult result) {
        CaseKey key = result.key();
        return new CaseResult(new CaseKey("orders.yaml", key.scenario(), key.repetition()), result.attempts());
    }

    private static CaseResult ofOneRepetition(CaseResult result) {
        CaseKey key = result.key();
        return new CaseResult(new CaseKey(key.source(), key.scenario(), 1), result.attempts());
    }

    private static final class Forgetful extends MemoryRunLedger {
        private boolean forgot;

        @Override
        public synchronized void processDies() {
            forgot = true;
            super.processDies();
        }

        @Override
        public void eachCase(RunId id, Consumer<CaseResult> reader) {
            if (!forgot) {
                super.eachCase(id, reader);
            }
        }
    }

    private static final class MovesToTheEnd extends MemoryRunLedger {
        private final List<CaseResult> told = new ArrayList<>();

        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            super.keep(id, result);
            told.remove(result);
            told.add(result);
        }

        @Override
        public void eachCase(RunId id, Consumer<CaseResult> reader) {
            List<CaseResult> cases = new ArrayList<>();
            super.eachCase(id, cases::add);
            cases.stream().sorted(Comparator.comparingInt(told::indexOf)).forEach(reader);
        }
    }

    private static final class KeepsTheFirst extends MemoryRunLedger {
        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            if (!executed(id).containsKey(result.key())) {
                super.keep(id, result);
            }
        }
    }

    private static final class OneRun extends MemoryRunLedger {
        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            if (find(id).isPresent()) {
                super.begin(Runs.setup(ANY, -1_000));
                super.keep(ANY, result);
            }
            super.keep(id, result);
        }

        @Override
        public void eachCase(RunId id, Consumer<CaseResult> reader) {
            super.eachCase(find(id).isPresent() ? ANY : id, reader);
        }
    }

    private static final class KeepsAnything extends MemoryRunLedger {
        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            if (find(id).isEmpty()) {
                begin(Runs.setup(id));
            }
            super.keep(id, result);
        }
    }

    private static final class BeginsAnew extends MemoryRunLedger {
        private int begun;

        @Override
        public synchronized void begin(RunSetup setup) {
            begun = find(setup.run()).isPresent() ? begun + 1 : begun;
            super.begin(setup);
        }

        @Override
        public void eachCase(RunId id, Consumer<CaseResult> reader) {
            if (begun == 0) {
                super.eachCase(id, reader);
            }
        }
    }

    private static final class Occupied extends MemoryRunLedger {
        private boolean telling;

        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            if (telling) {
                throw new IllegalStateException("it tells something at the moment");
            }
            super.keep(id, result);
        }

        @Override
        public void eachCase(RunId id, Consumer<CaseResult> reader) {
            telling = true;
            super.eachCase(id, reader);
            telling = false;
        }
    }

    private static final class Nervous extends MemoryRunLedger {
        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            if (!Thread.currentThread().isInterrupted()) {
                super.keep(id, result);
            }
        }
    }

    private static final class OneThread extends MemoryRunLedger {
        private final Thread only = Thread.currentThread();

        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            if (Thread.currentThread().equals(only)) {
                super.keep(id, result);
            }
        }
    }
}
