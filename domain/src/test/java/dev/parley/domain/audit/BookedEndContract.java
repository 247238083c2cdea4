package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a {@link ConversationBook} takes a conversation to be over, and when to be unsettled. */
public interface BookedEndContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ConversationBookFixture fixture();

    @Test
    default void aConversationThatWasClosedIsOver() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.closing("a", AuditEntry.INTENDED);
        assertThat(happenings.booked("a").over()).isFalse();
        happenings.recordLeaving("resolved", AuditKind.CLOSING, "a", AuditEntry.DONE);

        assertThat(happenings.booked("a").over()).isTrue();
        assertThat(happenings.booked("a").toBeClosed()).isFalse();
    }

    @Test
    default void aConversationIsOverOnceAnEntryConcludesIt() {
        var happenings = new Happenings(fixture());
        int number = 0;
        for (AuditEntry entry : conceivable(happenings)) {
            String conversation = "conversation-" + number++;
            happenings.append(in(conversation, entry));

            assertThat(happenings.booked(conversation).over()).as("%s", entry).isEqualTo(entry.concludes());
        }
    }

    @Test
    default void aConversationThatNeverArrivedIsOver() {
        var happenings = new Happenings(fixture());
        happenings.opening("a", AuditEntry.INTENDED);
        happenings.opening("a", AuditEntry.NEVER_ARRIVED);

        assertThat(happenings.booked("a").over()).isTrue();
    }

    @Test
    default void aConversationOfWhichOneMessageNeverArrivedIsNotOver() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.turn("a", 1, AuditEntry.INTENDED);
        happenings.turn("a", 1, AuditEntry.NEVER_ARRIVED);

        assertThat(happenings.booked("a").over()).isFalse();
    }

    @Test
    default void aConversationMayHaveComeToBeThoughItsOpeningIsUnclear() {
        var happenings = new Happenings(fixture());
        happenings.opening("a", AuditEntry.INTENDED);
        happenings.append(
                happenings.entry(AuditKind.OPENING, "a", 0, AuditEntry.FAILED).unsettled(true));
        happenings.opening("b", AuditEntry.INTENDED);
        happenings.opening("b", AuditEntry.FAILED);

        assertThat(happenings.booked("a").over()).isFalse();
        assertThat(happenings.booked("b").over()).isTrue();
    }

    @Test
    default void whatIsOverStaysOver() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.closed("a");
        happenings.turnLeaving("active", "a", 1, AuditEntry.INTERRUPTED);

        assertThat(happenings.booked("a").over()).isTrue();
    }

    @Test
    default void aConversationIsUnsettledUntilItsMessagesAreOnRecord() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        assertThat(happenings.booked("a").unsettled()).isFalse();
        happenings.append(
                happenings.entry(AuditKind.TURN, "a", 1, AuditEntry.INTERRUPTED).unsettled(true));
        assertThat(happenings.booked("a").unsettled()).isTrue();
        happenings.turn("a", 2, "replied");
        happenings.closed("a");
        assertThat(happenings.booked("a").unsettled()).isTrue();
        happenings.record(AuditKind.MESSAGES, "a", AuditEntry.RECOVERED);

        assertThat(happenings.booked("a").unsettled()).isFalse();
    }

    @Test
    default void everyKindOfEntryCanUnsettleAConversation() {
        var happenings = new Happenings(fixture());
        Stream.of(AuditKind.OPENING, AuditKind.TURN, AuditKind.CONTEXT, AuditKind.CLOSING)
                .forEach(kind -> {
                    happenings.append(happenings
                            .entry(kind, kind.word(), 0, AuditEntry.FAILED)
                            .unsettled(true));
                    assertThat(happenings.booked(kind.word()).unsettled())
                            .as(kind.word())
                            .isTrue();
                });
    }

    private static List<AuditEntry> conceivable(Happenings happenings) {
        List<String> outcomes = List.of(
                AuditEntry.DONE,
                AuditEntry.FAILED,
                AuditEntry.REFUSED,
                AuditEntry.INTERRUPTED,
                AuditEntry.RECOVERED,
                AuditEntry.NEVER_ARRIVED);
        return Stream.of(AuditKind.OPENING, AuditKind.TURN, AuditKind.CONTEXT, AuditKind.CLOSING, AuditKind.MESSAGES)
                .flatMap(kind -> outcomes.stream().map(outcome -> happenings.entry(kind, "any", 1, outcome)))
                .flatMap(entry -> Stream.of(
                        entry,
                        entry.unsettled(true),
                        failing("NotFound", entry),
                        Entries.leaving("closed", entry),
                        Entries.leaving("ended", entry),
                        Entries.leaving("resolved", entry)))
                .toList();
    }

    private static AuditEntry failing(String error, AuditEntry e) {
        return new AuditEntry(
                e.timestamp(),
                e.kind(),
                e.origin(),
                e.conversation(),
                e.turn(),
                e.outcome(),
                Optional.of(error),
                e.aftermath(),
                e.cost(),
                e.details(),
                e.words());
    }

    private static AuditEntry in(String conversation, AuditEntry e) {
        return new AuditEntry(
                e.timestamp(),
                e.kind(),
                e.origin(),
                Optional.of(Entries.id(conversation)),
                e.turn(),
                e.outcome(),
                e.error(),
                e.aftermath(),
                e.cost(),
                e.details(),
                e.words());
    }
}
