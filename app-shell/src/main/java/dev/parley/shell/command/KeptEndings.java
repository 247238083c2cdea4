package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.audit.EndingOnRecord;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Ending;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * The conversations that are kept here with what was said in them, each told once: those of kept runs, and all others on
 * the audit trail. Needs no more memory for many than for few, and ends with {@link WaitInterrupted} when it is to end.
 */
final class KeptEndings {
    private static final int A_PAGE = 100;

    private final RunLedger runs;
    private final ConversationBook book;
    private final AuditTrail trail;
    private final BooleanSupplier ending;
    private final Map<String, Boolean> keptRuns = new HashMap<>();

    /**
     * @param runs the runs that are kept
     * @param book names the conversations that are on record
     * @param trail what is on record of them
     * @param ending whether the command is to end
     */
    KeptEndings(RunLedger runs, ConversationBook book, AuditTrail trail, BooleanSupplier ending) {
        this.runs = runs;
        this.book = book;
        this.trail = trail;
        this.ending = ending;
    }

    /** The runs of a tenant that were begun last. */
    List<KeptRun> latestRuns(String tenant, int atMost) {
        List<KeptRun> latest = new ArrayList<>();
        List<KeptRun> page = runs.latest(A_PAGE);
        while (!page.isEmpty() && latest.size() < atMost) {
            goOn();
            page.stream()
                    .filter(run -> run.setup().tenant().equals(tenant))
                    .limit(atMost - latest.size())
                    .forEach(latest::add);
            page = runs.earlier(page.getLast().setup().run(), A_PAGE);
        }
        return latest;
    }

    /** Those of runs: each is told with the run's id in front. */
    void ofRuns(List<KeptRun> named, BiConsumer<String, Ending> reader) {
        for (KeptRun run : named) {
            runs.eachCase(run.setup().run(), kept -> {
                goOn();
                kept.attempts()
                        .forEach(attempt -> of(attempt)
                                .ifPresent(ending ->
                                        reader.accept(run.setup().run() + "/" + attempt.conversation(), ending)));
            });
        }
    }

    /**
     * Those that no kept run holds, the latest ones first: chats, single simulations, and what is left on record of runs
     * that are forgotten.
     *
     * @return whether those were all; where there are more than {@code atMost}, the others are not told
     */
    boolean ofNoRun(String tenant, Duration patience, int atMost, BiConsumer<String, Ending> reader) {
        int told = 0;
        List<BookedConversation> page = book.latest(tenant, A_PAGE);
        while (!page.isEmpty()) {
            for (BookedConversation booked : page) {
                goOn();
                Optional<Ending> ending =
                        booked.run().filter(this::isKept).isPresent() ? Optional.empty() : onRecord(booked, patience);
                if (ending.isPresent() && told == atMost) {
                    return false;
                }
                told += ending.isPresent() ? 1 : 0;
                ending.ifPresent(it -> reader.accept(booked.id().value(), it));
            }
            page = book.earlier(page.getLast(), A_PAGE);
        }
        return true;
    }

    private boolean isKept(String run) {
        return keptRuns.computeIfAbsent(run, id -> runs.find(new RunId(id)).isPresent());
    }

    private Optional<Ending> onRecord(BookedConversation booked, Duration patience) {
        return EndingOnRecord.of(
                trail.of(booked.id()).stream().map(AuditRecord::entry).toList(), patience);
    }

    private void goOn() {
        if (ending.getAsBoolean()) {
            throw new WaitInterrupted(null);
        }
    }

    /** As it stood before it was closed; nothing where nobody said anything. */
    private static Optional<Ending> of(SimulationResult result) {
        Optional<Turn> last = result.turns().stream()
                .filter(turn -> !(turn.outcome() instanceof TurnOutcome.NotSaid))
                .reduce((earlier, later) -> later);
        return last.filter(turn -> !result.transcript().isEmpty())
                .flatMap(turn -> turn.after()
                        .map(seen -> new Ending(
                                seen.conversation().state(),
                                result.transcript(),
                                turn.outcome() instanceof TurnOutcome.Silent(var patience)
                                        ? Optional.of(patience)
                                        : Optional.empty(),
                                turn.outcome() instanceof TurnOutcome.Failed(var fault)
                                        ? Optional.of(fault.getClass().getSimpleName())
                                        : Optional.empty(),
                                Optional.of(result.scenario().bot()))));
    }
}
