package dev.parley.domain.campaign;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.SimulationResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ledgers that leave words of a person, or take those of others. */
final class BrokenErasure {
    private static final String ERASED = "theWordsOfAConversationAreErasedAndTheVerdictStays";
    private static final String EVERYWHERE = "wordsAreErasedInEveryRunAndInThatAttemptAlone";
    private static final String HOLDING = "itTellsHowManyCasesHoldWords";
    private static final String FORGOTTEN = "whatIsForgottenHoldsNoWords";
    private static final String GAVE_WAY = "whatGaveWayHoldsNoWordsAndWhatIsKeptAgainDoes";

    private BrokenErasure() {}

    static Stream<KitMutant<RunLedgerFixture>> all() {
        return Stream.of(
                mutant("it counts and erases nothing", CountsOnly::new, ERASED, EVERYWHERE, HOLDING),
                mutant("it erases every attempt of the case", EveryAttempt::new, EVERYWHERE, HOLDING),
                mutant(
                        "it erases in the newest run alone",
                        NewestAlone::new,
                        "whatIsForgottenHoldsNoWords",
                        "wordsAreErasedInEveryRunAndInThatAttemptAlone"),
                mutant("it takes the case away", TakesAll::new, ERASED, EVERYWHERE),
                mutant("it counts what lost its words", CountsTheErased::new, HOLDING),
                mutant("it counts what gave way and what is forgotten", Remembers::new, GAVE_WAY, FORGOTTEN));
    }

    private static final class CountsOnly extends MemoryRunLedger {
        @Override
        public synchronized int erase(ConversationId conversation) {
            return holding(conversation);
        }
    }

    private static final class EveryAttempt extends MemoryRunLedger {
        @Override
        public synchronized int erase(ConversationId conversation) {
            for (KeptRun run : latest(10_000)) {
                Runs.cases(this, run.setup().run()).stream()
                        .flatMap(one -> one.attempts().stream())
                        .map(SimulationResult::conversation)
                        .filter(other -> !other.equals(conversation))
                        .filter(other -> holdsBoth(run, other, conversation))
                        .forEach(super::erase);
            }
            return super.erase(conversation);
        }

        private boolean holdsBoth(KeptRun run, ConversationId one, ConversationId other) {
            return Runs.cases(this, run.setup().run()).stream()
                    .map(found -> found.attempts().stream()
                            .map(SimulationResult::conversation)
                            .toList())
                    .anyMatch(held -> held.contains(one) && held.contains(other));
        }
    }

    private static final class NewestAlone extends MemoryRunLedger {
        @Override
        public synchronized int erase(ConversationId conversation) {
            RunId newest = latest(1).getFirst().setup().run();
            List<CaseResult> cases = Runs.cases(this, newest).stream()
                    .filter(one -> !WithoutWords.of(one, conversation).equals(one))
                    .toList();
            cases.forEach(one -> keep(newest, WithoutWords.of(one, conversation)));
            return cases.size();
        }
    }

    private static final class TakesAll extends MemoryRunLedger {
        private final Set<ConversationId> taken = new HashSet<>();

        @Override
        public synchronized int erase(ConversationId conversation) {
            taken.add(conversation);
            return super.erase(conversation);
        }

        @Override
        public void eachCase(RunId id, Consumer<CaseResult> reader) {
            super.eachCase(id, one -> {
                if (one.attempts().stream().noneMatch(held -> taken.contains(held.conversation()))) {
                    reader.accept(one);
                }
            });
        }
    }

    private static final class CountsTheErased extends MemoryRunLedger {
        private int erased;

        @Override
        public synchronized int erase(ConversationId conversation) {
            int now = super.erase(conversation);
            erased += now;
            return erased;
        }
    }

    private static final class Remembers extends MemoryRunLedger {
        private final Map<ConversationId, Integer> held = new HashMap<>();

        @Override
        public synchronized void keep(RunId id, CaseResult result) {
            super.keep(id, result);
            result.attempts()
                    .forEach(attempt -> held.put(attempt.conversation(), super.holding(attempt.conversation())));
        }

        @Override
        public synchronized int holding(ConversationId conversation) {
            return held.getOrDefault(conversation, 0);
        }

        @Override
        public synchronized int erase(ConversationId conversation) {
            int there = super.erase(conversation);
            held.remove(conversation);
            return there;
        }
    }
}
