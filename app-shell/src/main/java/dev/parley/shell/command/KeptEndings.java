package dev.parley.shell.command;

import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.EndingOnRecord;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Ending;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The conversations that are kept here with what was said in them: those of kept runs, and those on the audit trail. */
final class KeptEndings {
    private static final int MOST = 10_000;

    private final Records records;

    KeptEndings(Records records) {
        this.records = records;
    }

    /** Those of runs: each is told with the run's id in front. */
    void ofRuns(List<KeptRun> runs, BiConsumer<String, Ending> reader) {
        for (KeptRun run : runs) {
            records.runs()
                    .eachCase(
                            run.setup().run(),
                            kept -> kept.attempts()
                                    .forEach(attempt -> of(attempt)
                                            .ifPresent(ending -> reader.accept(
                                                    run.setup().run() + "/" + attempt.conversation(), ending))));
        }
    }

    /** Those that were held in no run. */
    void ofChats(String tenant, Duration patience, BiConsumer<String, Ending> reader) {
        for (BookedConversation booked : records.book().latest(tenant, MOST)) {
            if (booked.run().isEmpty()) {
                EndingOnRecord.of(
                                records.trail().of(booked.id()).stream()
                                        .map(AuditRecord::entry)
                                        .toList(),
                                patience)
                        .ifPresent(ending -> reader.accept(booked.id().value(), ending));
            }
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
