package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Trails that list something else than the latest records that are wanted. */
final class BrokenListing {
    private BrokenListing() {}

    static Stream<KitMutant<AuditTrail>> all() {
        return Stream.of(
                mutant(
                        "it lists by number",
                        () -> listing(BrokenListing::byNumber),
                        "allConditionsOfAFilterHoldTogether",
                        "noMoreAreListedThanAskedForAndTheLatestAreKept",
                        "theLatestAreListedByTheirTimeOldestFirst"),
                mutant(
                        "it lists the first ones",
                        () -> listing(BrokenListing::theFirst),
                        "allConditionsOfAFilterHoldTogether",
                        "noMoreAreListedThanAskedForAndTheLatestAreKept",
                        "recordsOfOneTimeAreListedAsTheyWereAppended"),
                mutant(
                        "it lists those of one time by turn",
                        () -> listing(BrokenListing::tiesByTurn),
                        "recordsOfOneTimeAreListedAsTheyWereAppended"),
                mutant(
                        "it lists anything rather than nothing",
                        () -> listing(BrokenListing::anything),
                        "allConditionsOfAFilterHoldTogether",
                        "nothingIsListedWhereNothingIsWanted"),
                mutant(
                        "it lists under other numbers",
                        () -> listing(BrokenListing::renumbered),
                        "aListedRecordIsTheOneOnTheTrail",
                        "erasedWordsAreGoneWhereverTheyCouldBeRead"),
                mutant(
                        "it limits before it chooses",
                        () -> listing(BrokenListing::limitedFirst),
                        "allConditionsOfAFilterHoldTogether"),
                mutant(
                        "it ignores the conversation",
                        () -> wanting(f -> with(f, "c")),
                        "aConversationCanBeWanted",
                        "allConditionsOfAFilterHoldTogether",
                        "nothingIsListedWhereNothingIsWanted"),
                mutant(
                        "it ignores the run",
                        () -> wanting(f -> with(f, "r")),
                        "aRunCanBeWanted",
                        "allConditionsOfAFilterHoldTogether"),
                mutant(
                        "it ignores the kind",
                        () -> wanting(f -> with(f, "k")),
                        "aKindCanBeWanted",
                        "allConditionsOfAFilterHoldTogether"),
                mutant(
                        "it ignores the outcome",
                        () -> wanting(f -> with(f, "o")),
                        "allConditionsOfAFilterHoldTogether",
                        "anOutcomeCanBeWanted"),
                mutant(
                        "it takes the end of a time along",
                        () -> wanting(f -> with(f, "u")),
                        "aTimeIsWantedFromItsFirstMicrosecondToTheLastBeforeItsEnd",
                        "allConditionsOfAFilterHoldTogether"),
                mutant(
                        "it leaves the beginning of a time out",
                        () -> wanting(f -> with(f, "s")),
                        "aTimeIsWantedFromItsFirstMicrosecondToTheLastBeforeItsEnd",
                        "allConditionsOfAFilterHoldTogether"),
                mutant(
                        "it always lists intentions",
                        () -> wanting(f -> with(f, "i")),
                        "allConditionsOfAFilterHoldTogether",
                        "intentionsAreListedOnlyWhereTheyAreWanted"));
    }

    /** What a trail lists, by the filter and the intact trail. */
    private interface Listing {
        List<AuditRecord> list(AuditTrail intact, AuditFilter filter, int atMost);
    }

    private static AuditTrail listing(Listing broken) {
        var intact = new MemoryAuditTrail();
        return new ForwardingAuditTrail(intact) {
            @Override
            public List<AuditRecord> latest(AuditFilter filter, int atMost) {
                return broken.list(intact, filter, atMost);
            }
        };
    }

    private static AuditTrail wanting(UnaryOperator<AuditFilter> broken) {
        return listing((intact, filter, atMost) -> intact.latest(broken.apply(filter), atMost));
    }

    private static AuditFilter with(AuditFilter f, String ignored) {
        return new AuditFilter(
                ignored.equals("c") ? Optional.empty() : f.conversation(),
                ignored.equals("r") ? Optional.empty() : f.run(),
                f.since().map(since -> ignored.equals("s") ? since.plusNanos(1_000) : since),
                f.until().map(until -> ignored.equals("u") ? until.plusNanos(1_000) : until),
                ignored.equals("k") ? Optional.empty() : f.kind(),
                ignored.equals("o") ? Optional.empty() : f.outcome(),
                ignored.equals("i") || f.intentions());
    }

    private static List<AuditRecord> byNumber(AuditTrail intact, AuditFilter filter, int atMost) {
        return last(sorted(intact.latest(filter, 10_000), Comparator.comparingLong(r -> r.id().number())), atMost);
    }

    private static List<AuditRecord> tiesByTurn(AuditTrail intact, AuditFilter filter, int atMost) {
        Comparator<AuditRecord> byTime = Comparator.comparing(r -> r.entry().timestamp());
        return last(
                sorted(
                        intact.latest(filter, 10_000),
                        byTime.thenComparingInt(r -> r.entry().turn())),
                atMost);
    }

    private static List<AuditRecord> theFirst(AuditTrail intact, AuditFilter filter, int atMost) {
        return intact.latest(filter, 10_000).stream().limit(atMost).toList();
    }

    private static List<AuditRecord> anything(AuditTrail intact, AuditFilter filter, int atMost) {
        List<AuditRecord> wanted = intact.latest(filter, atMost);
        return wanted.isEmpty() ? intact.latest(AuditFilter.EVERYTHING, atMost) : wanted;
    }

    private static List<AuditRecord> renumbered(AuditTrail intact, AuditFilter filter, int atMost) {
        return intact.latest(filter, atMost).stream()
                .map(r -> new AuditRecord(new AuditId("9", r.id().number()), r.entry(), r.erased()))
                .toList();
    }

    private static List<AuditRecord> limitedFirst(AuditTrail intact, AuditFilter filter, int atMost) {
        return intact.latest(AuditFilter.EVERYTHING, atMost).stream()
                .filter(record -> filter.wants(record.entry()))
                .toList();
    }

    private static List<AuditRecord> sorted(List<AuditRecord> records, Comparator<AuditRecord> order) {
        return records.stream().sorted(order).toList();
    }

    private static List<AuditRecord> last(List<AuditRecord> records, int atMost) {
        return records.subList(Math.max(0, records.size() - atMost), records.size());
    }
}
