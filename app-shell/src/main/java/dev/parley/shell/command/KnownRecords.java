package dev.parley.shell.command;

import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Offers the latest audit records, or the latest runs. */
public final class KnownRecords implements Suggestions {
    private static final int MOST = 50;

    private final Records records;
    private final AuditFilter filter;
    private final Function<AuditRecord, Optional<Suggestion>> offer;

    private KnownRecords(Records records, AuditFilter filter, Function<AuditRecord, Optional<Suggestion>> offer) {
        this.records = records;
        this.filter = filter;
        this.offer = offer;
    }

    /** The ids of records. */
    public static Suggestions ids(Records records) {
        return new KnownRecords(
                records,
                AuditFilter.EVERYTHING,
                record -> Optional.of(Suggestion.of(
                        record.id().toString(),
                        record.entry().kind().word() + ", " + record.entry().outcome())));
    }

    /** The ids of runs. */
    public static Suggestions runs(Records records) {
        var filter = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AuditKind.RUN),
                Optional.empty(),
                false);
        return new KnownRecords(
                records, filter, record -> record.entry().origin().run().map(Suggestion::of));
    }

    @Override
    public List<Suggestion> offer(Typed typed) {
        return records.ifThere().stream()
                .flatMap(there -> there.trail().latest(filter, MOST).reversed().stream())
                .flatMap(record -> offer.apply(record).stream())
                .distinct()
                .toList();
    }
}
