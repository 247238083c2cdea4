package dev.parley.domain.campaign;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.exchange.Admission;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Holds many conversations side by side, each on a virtual thread, in the order of the plan as far as there is room. One
 * case's failure harms no other. Whoever interrupts the calling thread ends the conversations under way: each closes, and
 * what was done is told. Serves one campaign.
 */
public final class RunCampaign {
    private final CaseRunner runner;
    private final CampaignSettings settings;
    private final Admission room;
    private final Consumer<CaseResult> keeper;
    private final CampaignWatcher watcher;
    private final Map<CaseKey, CaseResult> results = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<RuntimeException> unforeseen = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean beginNoMore = new AtomicBoolean();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    /**
     * @param runner holds one conversation
     * @param settings how many at once, and what happens behind a failure
     * @param served how many the tenant's budget of requests serves at once, asked again whenever one ends; more of them
     *     would only wait for each other
     * @param keeper keeps each result before the watcher is told; what it throws counts as unforeseen
     * @param watcher is told how it goes on
     */
    public RunCampaign(
            CaseRunner runner,
            CampaignSettings settings,
            IntSupplier served,
            Consumer<CaseResult> keeper,
            CampaignWatcher watcher) {
        this.runner = runner;
        this.settings = settings;
        this.room = new Admission(() -> Math.min(settings.parallel(), served.getAsInt()));
        this.keeper = keeper;
        this.watcher = watcher;
    }

    /**
     * What came of it.
     *
     * @param cases the results, in the order of the plan
     * @param ending how far it came
     * @param unforeseen what was thrown that is no result, the first one, wrapped where it is an {@link Error}; the other
     *     cases were executed all the same
     */
    public record Outcome(List<CaseResult> cases, Ending ending, Optional<RuntimeException> unforeseen) {
        /** Keeps an unchangeable copy. */
        public Outcome {
            cases = List.copyOf(cases);
        }
    }

    /** Executes the cases; returns when every conversation is closed. */
    public Outcome run(List<PlannedCase> cases) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var over = new CountDownLatch(cases.size());
            boolean stopped = !begin(cases, threads, over);
            while (!stopped && over.getCount() > 0) {
                stopped = !await(over);
            }
            if (stopped) {
                interrupted.set(true);
                beginNoMore.set(true);
                threads.shutdownNow();
            }
        } // waits for every conversation to be closed; a second interruption reaches them, too
        boolean twice = Thread.interrupted();
        return new Outcome(inOrder(cases), ending(cases, twice), firstUnforeseen());
    }

    private boolean begin(List<PlannedCase> cases, ExecutorService threads, CountDownLatch over) {
        for (PlannedCase planned : cases) {
            try {
                room.enter();
            } catch (WaitInterrupted e) {
                return false;
            }
            threads.execute(() -> {
                try {
                    heldInItsRoom(planned).ifPresent(this::keep);
                } finally {
                    over.countDown();
                }
            });
        }
        return true;
    }

    private static boolean await(CountDownLatch over) {
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** The next one need not wait for what is done with the result. */
    private Optional<CaseResult> heldInItsRoom(PlannedCase planned) {
        try {
            return beginNoMore.get() ? Optional.empty() : watched(planned.key(), () -> hold(planned));
        } finally {
            room.leave();
        }
    }

    private CaseResult hold(PlannedCase planned) {
        CaseResult result = new CaseResult(planned.key(), watchedAttempts(planned));
        results.put(planned.key(), result);
        if (settings.failFast() && !result.verdict().isPass()) {
            beginNoMore.set(true);
        }
        return result;
    }

    private void keep(CaseResult result) {
        watched(result.key(), () -> {
            keeper.accept(result);
            watcher.finished(result);
            return result;
        });
    }

    /** Whatever is thrown is told when all is over, and harms no other case. */
    private Optional<CaseResult> watched(CaseKey key, Supplier<CaseResult> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            unforeseen(e);
        } catch (Error e) { // on a thread of its own nobody would hear of it
            unforeseen(new IllegalStateException(key.scenario() + " broke off: " + e, e));
        }
        return Optional.empty();
    }

    private void unforeseen(RuntimeException thrown) {
        unforeseen.add(thrown);
        if (settings.failFast()) {
            beginNoMore.set(true);
        }
    }

    private List<SimulationResult> watchedAttempts(PlannedCase planned) {
        watcher.started(planned.key());
        try {
            return attempts(planned);
        } finally {
            watcher.held(planned.key());
        }
    }

    private List<SimulationResult> attempts(PlannedCase planned) {
        List<SimulationResult> attempts = new ArrayList<>();
        do {
            attempts.add(runner.run(
                    planned.scenario(),
                    CaseSeed.of(settings.seed(), planned.key(), attempts.size()),
                    turn -> watcher.took(planned.key(), turn)));
        } while (attempts.size() <= settings.retries()
                && mayTryAgain(attempts.getLast().verdict()));
        return attempts;
    }

    private boolean mayTryAgain(Verdict verdict) {
        return !verdict.isPass() && verdict != Verdict.INTERRUPTED && !interrupted.get();
    }

    private List<CaseResult> inOrder(List<PlannedCase> cases) {
        return cases.stream()
                .map(planned -> Optional.ofNullable(results.get(planned.key())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Ending ending(List<PlannedCase> cases, boolean twice) {
        if (interrupted.get() || twice) {
            return Ending.INTERRUPTED;
        }
        boolean complete = results.size() + unforeseen.size() >= cases.size();
        return complete ? Ending.COMPLETE : Ending.FAILED_FAST;
    }

    private Optional<RuntimeException> firstUnforeseen() {
        Optional<RuntimeException> first = Optional.ofNullable(unforeseen.poll());
        first.ifPresent(thrown -> unforeseen.forEach(thrown::addSuppressed));
        return first;
    }
}
