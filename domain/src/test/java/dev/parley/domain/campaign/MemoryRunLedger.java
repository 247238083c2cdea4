package dev.parley.domain.campaign;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs in memory, of processes that a test lets die. Safe for many threads. */
public class MemoryRunLedger implements RunLedger, RunLedgerFixture {
    private static final Comparator<Run> OLDEST_FIRST = Comparator.comparing((Run run) -> run.setup.began())
            .thenComparing(run -> run.setup.run().value());

    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Set<Integer> gone = new HashSet<>();
    private int newest = 1;
    private int own = 1;

    private static final class Run {
        private final RunSetup setup;
        private final SequencedMap<CaseKey, CaseResult> cases = new LinkedHashMap<>();
        private Ending ending = Ending.UNFINISHED;
        private Optional<Duration> took = Optional.empty();
        private Map<String, Long> calls = Map.of();
        private Duration tookBefore = Duration.ZERO;
        private Map<String, Long> callsBefore = Map.of();
        private int process;

        Run(RunSetup setup) {
            this.setup = setup;
        }
    }

    @Override
    public RunLedger ledger() {
        return this;
    }

    @Override
    public synchronized void begin(RunSetup setup) {
        runs.computeIfAbsent(setup.run(), first -> new Run(setup)).process = own;
    }

    @Override
    public synchronized boolean resume(RunId id) {
        Run run = runs.get(id);
        if (run == null || underWay(run)) {
            return false;
        }
        run.ending = Ending.UNFINISHED;
        run.tookBefore = run.took.orElse(run.tookBefore);
        run.callsBefore = run.calls.isEmpty() ? run.callsBefore : run.calls;
        run.took = Optional.empty();
        run.calls = Map.of();
        run.process = own;
        return true;
    }

    @Override
    public synchronized void keep(RunId id, CaseResult result) {
        begun(id).cases.put(result.key(), result);
    }

    @Override
    public synchronized void end(RunId id, Ending ending, Duration took, Map<String, Long> calls) {
        Run run = begun(id);
        run.ending = ending;
        run.took = Optional.of(run.tookBefore.plus(took));
        var all = new LinkedHashMap<>(run.callsBefore);
        calls.forEach((kind, count) -> all.merge(kind, count, Long::sum));
        run.calls = all;
    }

    @Override
    public synchronized Optional<KeptRun> find(RunId id) {
        return Optional.ofNullable(runs.get(id)).map(this::kept);
    }

    @Override
    public synchronized List<KeptRun> latest(int atMost) {
        return newestFirst().limit(atMost).map(this::kept).toList();
    }

    @Override
    public synchronized List<KeptRun> earlier(RunId than, int atMost) {
        return runs.containsKey(than)
                ? newestFirst()
                        .dropWhile(run -> !run.setup.run().equals(than))
                        .skip(1)
                        .limit(atMost)
                        .map(this::kept)
                        .toList()
                : List.of();
    }

    @Override
    public synchronized List<RunId> startingWith(String beginning, int atMost) {
        return newestFirst()
                .map(run -> run.setup.run())
                .filter(run -> run.value().startsWith(beginning))
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized SequencedMap<CaseKey, Verdict> executed(RunId id) {
        var executed = new LinkedHashMap<CaseKey, Verdict>();
        cases(id).forEach(one -> executed.put(one.key(), one.verdict()));
        return executed;
    }

    @Override
    public void eachCase(RunId id, Consumer<CaseResult> reader) {
        cases(id).forEach(reader);
    }

    @Override
    public synchronized Optional<RunAmount> forget(RunId id) {
        return Optional.ofNullable(runs.get(id)).filter(run -> !underWay(run)).map(run -> {
            runs.remove(id);
            return amount(run);
        });
    }

    @Override
    public synchronized RunAmount beyond(RunLimit limit) {
        return amount(runsBeyond(limit));
    }

    @Override
    public synchronized RunAmount forgetBeyond(RunLimit limit) {
        List<Run> gone = runsBeyond(limit);
        gone.forEach(run -> runs.remove(run.setup.run()));
        return amount(gone);
    }

    @Override
    public synchronized int holding(ConversationId conversation) {
        return Math.toIntExact(runs.values().stream()
                .flatMap(run -> run.cases.values().stream())
                .filter(one -> !WithoutWords.of(one, conversation).equals(one))
                .count());
    }

    @Override
    public synchronized int erase(ConversationId conversation) {
        int held = holding(conversation);
        runs.values().forEach(run -> run.cases.replaceAll((key, one) -> WithoutWords.of(one, conversation)));
        return held;
    }

    @Override
    public synchronized void processDies() {
        gone.add(own);
        own = ++newest;
    }

    @Override
    public void meanwhile(Runnable anothersWork) {
        int first = own;
        own = ++newest;
        anothersWork.run();
        gone.add(own);
        own = first;
    }

    private synchronized List<CaseResult> cases(RunId id) {
        return Optional.ofNullable(runs.get(id))
                .map(run -> List.copyOf(run.cases.values()))
                .orElse(List.of());
    }

    private Run begun(RunId id) {
        Run run = runs.get(id);
        if (run == null) {
            throw new IllegalArgumentException("the run " + id + " was never begun");
        }
        return run;
    }

    private Stream<Run> newestFirst() {
        return runs.values().stream().sorted(OLDEST_FIRST.reversed());
    }

    private List<Run> runsBeyond(RunLimit limit) {
        List<Run> all = newestFirst().toList();
        return all.stream()
                .filter(run -> !underWay(run) && !limit.keeps(all.indexOf(run), run.setup.began()))
                .toList();
    }

    private static RunAmount amount(List<Run> runs) {
        return runs.stream().map(MemoryRunLedger::amount).reduce(RunAmount.NONE, RunAmount::plus);
    }

    private static RunAmount amount(Run run) {
        return new RunAmount(1, run.cases.size(), run.cases.toString().length());
    }

    private KeptRun kept(Run run) {
        Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
        run.cases.values().forEach(one -> verdicts.merge(one.verdict(), 1, Integer::sum));
        return new KeptRun(run.setup, run.ending, run.took, run.calls, verdicts, underWay(run));
    }

    private boolean underWay(Run run) {
        return run.ending == Ending.UNFINISHED && !gone.contains(run.process);
    }
}
