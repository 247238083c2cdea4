package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.NINE;
import static dev.parley.domain.audit.Entries.at;
import static dev.parley.domain.audit.Entries.by;
import static dev.parley.domain.audit.Entries.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an {@link AuditTrail} lists when it is asked for the latest records. */
public interface ListingContract {
    /** The trail of the test that runs, empty at first; the same one each time it is asked within a test. */
    AuditTrail trail();

    @Test
    default void theLatestAreListedByTheirTimeOldestFirst() {
        IntStream.of(3, 1, 4, 2).forEach(number -> trail().append(turn("a", number)));

        assertThat(latest(AuditFilter.EVERYTHING, 10))
                .containsExactly(turn("a", 1), turn("a", 2), turn("a", 3), turn("a", 4));
    }

    @Test
    default void noMoreAreListedThanAskedForAndTheLatestAreKept() {
        IntStream.of(3, 1, 4, 2).forEach(number -> trail().append(turn("a", number)));

        assertThat(latest(AuditFilter.EVERYTHING, 2)).containsExactly(turn("a", 3), turn("a", 4));
    }

    @Test
    default void recordsOfOneTimeAreListedAsTheyWereAppended() {
        List<AuditEntry> appended = IntStream.of(2, 9, 1, 5, 3, 8)
                .mapToObj(number -> at(NINE, AuditKind.TURN, "a", number, "replied"))
                .toList();
        appended.forEach(trail()::append);

        assertThat(latest(AuditFilter.EVERYTHING, 4)).isEqualTo(appended.subList(2, 6));
    }

    @Test
    default void nothingIsListedWhereNothingIsWanted() {
        trail().append(turn("a", 1));

        assertThat(latest(wanting("b", "", "", "", "", ""), 10)).isEmpty();
    }

    @Test
    default void aListedRecordIsTheOneOnTheTrail() {
        AuditRecord appended = trail().append(turn("a", 1));

        assertThat(trail().latest(AuditFilter.EVERYTHING, 10)).containsExactly(appended);
    }

    @Test
    default void aConversationCanBeWanted() {
        trail().append(turn("a", 1));
        trail().append(turn("b", 1));
        trail().append(at(NINE, AuditKind.RUN, AuditEntry.DONE));

        assertThat(latest(wanting("a", "", "", "", "", ""), 10)).containsExactly(turn("a", 1));
    }

    @Test
    default void aRunCanBeWanted() {
        AuditEntry wanted = by(origin("run-1"), turn("a", 1));
        trail().append(wanted);
        trail().append(by(origin("run-10"), turn("a", 1)));
        trail().append(turn("a", 1));

        assertThat(latest(wanting("", "run-1", "", "", "", ""), 10)).containsExactly(wanted);
    }

    @Test
    default void aTimeIsWantedFromItsFirstMicrosecondToTheLastBeforeItsEnd() {
        Instant until = NINE.plusSeconds(1);
        List<AuditEntry> appended = List.of(NINE.minusNanos(1_000), NINE, until.minusNanos(1_000), until).stream()
                .map(time -> at(time, AuditKind.TURN, "a", 1, "replied"))
                .toList();
        appended.forEach(trail()::append);

        assertThat(latest(wanting("", "", NINE.toString(), until.toString(), "", ""), 10))
                .isEqualTo(appended.subList(1, 3));
        assertThat(latest(wanting("", "", "", NINE.toString(), "", ""), 10)).containsExactly(appended.getFirst());
        assertThat(latest(wanting("", "", until.toString(), "", "", ""), 10)).containsExactly(appended.getLast());
    }

    @Test
    default void aKindCanBeWanted() {
        trail().append(turn("a", 1));
        trail().append(at(NINE, AuditKind.OPENING, "a", 0, AuditEntry.DONE));

        assertThat(latest(wanting("", "", "", "", "turn", ""), 10)).containsExactly(turn("a", 1));
    }

    @Test
    default void anOutcomeCanBeWanted() {
        trail().append(turn("a", 1, "failed"));
        trail().append(turn("a", 2, "replied"));
        trail().append(turn("a", 3, "Failed"));

        assertThat(latest(wanting("", "", "", "", "", "failed"), 10)).containsExactly(turn("a", 1, "failed"));
    }

    @Test
    default void intentionsAreListedOnlyWhereTheyAreWanted() {
        trail().append(turn("a", 1, AuditEntry.INTENDED));
        trail().append(turn("a", 1));

        assertThat(latest(AuditFilter.EVERYTHING, 10)).hasSize(2);
        assertThat(latest(withoutIntentions(AuditFilter.EVERYTHING), 10)).containsExactly(turn("a", 1));
    }

    @Test
    default void allConditionsOfAFilterHoldTogether() {
        var random = new Random(20_260_115);
        List<AuditEntry> all = IntStream.range(0, 80)
                .mapToObj(number -> anyEntry(random, number))
                .toList();
        all.forEach(trail()::append);
        for (int i = 0; i < 40; i++) {
            AuditFilter filter = anyFilter(random);
            List<AuditEntry> wanted = new ArrayList<>(all.stream()
                    .filter(filter::wants)
                    .sorted(Comparator.comparing(AuditEntry::timestamp))
                    .toList());
            int atMost = 1 + random.nextInt(20);

            assertThat(latest(filter, atMost))
                    .as("%s, at most %d", filter, atMost)
                    .isEqualTo(wanted.subList(Math.max(0, wanted.size() - atMost), wanted.size()));
        }
    }

    private List<AuditEntry> latest(AuditFilter filter, int atMost) {
        return trail().latest(filter, atMost).stream().map(AuditRecord::entry).toList();
    }

    private static AuditEntry anyEntry(Random random, int number) {
        AuditKind[] kinds = {AuditKind.TURN, AuditKind.OPENING, AuditKind.CLOSING};
        AuditEntry entry = at(
                NINE.plusSeconds(random.nextInt(60)),
                kinds[random.nextInt(kinds.length)],
                random.nextBoolean() ? "a" : "b",
                number,
                random.nextBoolean() ? AuditEntry.INTENDED : AuditEntry.FAILED);
        return random.nextBoolean() ? entry : by(origin("run-" + random.nextInt(2)), entry);
    }

    private static AuditFilter anyFilter(Random random) {
        AuditFilter filter = wanting(
                random.nextBoolean() ? "a" : "",
                random.nextBoolean() ? "run-1" : "",
                random.nextBoolean() ? NINE.plusSeconds(random.nextInt(40)).toString() : "",
                random.nextBoolean() ? NINE.plusSeconds(20 + random.nextInt(40)).toString() : "",
                random.nextBoolean() ? "turn" : "",
                random.nextInt(4) == 0 ? AuditEntry.INTENDED : "");
        return random.nextBoolean() ? filter : withoutIntentions(filter);
    }

    private static AuditFilter wanting(
            String conversation, String run, String since, String until, String kind, String outcome) {
        return new AuditFilter(
                some(conversation).map(Entries::id),
                some(run),
                some(since).map(Instant::parse),
                some(until).map(Instant::parse),
                some(kind).flatMap(AuditKind::of),
                some(outcome),
                true);
    }

    private static AuditFilter withoutIntentions(AuditFilter f) {
        return new AuditFilter(f.conversation(), f.run(), f.since(), f.until(), f.kind(), f.outcome(), false);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(there -> !there.isEmpty());
    }

    private static AuditOrigin origin(String run) {
        return new AuditOrigin("test", Optional.of(run), Optional.empty());
    }
}
