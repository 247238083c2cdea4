package dev.parley.shell.command;

import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditedRun;
import dev.parley.shell.render.Amounts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs whose processes are gone: they are ended on record, because they cannot do it themselves. */
final class KilledRuns {
    private final Records records;
    private final InstantSource clock;

    KilledRuns(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Which there are at those tenants, in words, if there are any. */
    Optional<String> unfinished(Predicate<String> tenants) {
        return inWords(of(tenants));
    }

    /** Ends them. Says which, in words, if there were any. */
    Optional<String> end(Predicate<String> tenants) {
        List<String> runs = of(tenants);
        runs.forEach(run ->
                new AuditedRun(records.trail(), tenantOf(run), run, records.redactor(), clock).end(AuditedRun.KILLED));
        return inWords(runs);
    }

    private List<String> of(Predicate<String> tenants) {
        return records.book().unfinishedRuns().stream()
                .filter(run -> tenants.test(tenantOf(run)))
                .toList();
    }

    private String tenantOf(String run) {
        var filter = new AuditFilter(
                Optional.empty(),
                Optional.of(run),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AuditKind.RUN),
                Optional.empty(),
                false);
        return records.trail().latest(filter, 1).stream()
                .map(record -> record.entry().origin().tenant())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> inWords(List<String> runs) {
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(Amounts.of(runs.size(), "run") + " (" + String.join(", ", runs) + ")");
    }
}
