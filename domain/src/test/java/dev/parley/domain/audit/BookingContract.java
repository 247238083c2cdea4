package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.NINE;
import static dev.parley.domain.audit.Entries.id;
import static dev.parley.domain.audit.Entries.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.Holding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which conversations a {@link ConversationBook} has, and what it says of them. */
public interface BookingContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ConversationBookFixture fixture();

    @Test
    default void anEmptyTrailMakesAnEmptyBook() {
        assertThat(fixture().book().latest("test", 10)).isEmpty();
        assertThat(fixture().book().find(id("a"))).isEmpty();
        assertThat(fixture().book().looseEnds()).isEmpty();
        assertThat(fixture().book().unfinishedRuns()).isEmpty();
    }

    @Test
    default void aConversationThatWasOpenedIsInTheBook() {
        var happenings = new Happenings(fixture());
        happenings.opening("a", AuditEntry.INTENDED);
        happenings.recordLeaving("active", AuditKind.MESSAGES, "a", AuditEntry.DONE);
        happenings.opening("a", AuditEntry.DONE);

        assertThat(happenings.booked("a"))
                .isEqualTo(new BookedConversation(
                        id("a"),
                        "test",
                        Optional.of(new BotId("order-bot")),
                        Optional.of("run-1"),
                        Optional.of(Holding.UNTIL_THE_COMMAND_ENDS),
                        NINE.plusSeconds(1),
                        NINE.plusSeconds(3),
                        Optional.of("active"),
                        false,
                        false,
                        Optional.empty(),
                        true));
    }

    @Test
    default void aConversationThatSomebodyElseOpenedIsInTheBookOnceParleySpokeInIt() {
        var happenings = new Happenings(fixture());
        happenings.append(Entries.by(Happenings.RUN, turn("a", 7, AuditEntry.INTENDED)));
        BookedConversation booked = happenings.booked("a");

        assertThat(booked.bot()).contains(new BotId("order-bot"));
        assertThat(booked.holding()).isEmpty();
        assertThat(booked.run()).isEmpty();
    }

    @Test
    default void aConversationThatNothingHappenedToIsNotBooked() {
        var happenings = new Happenings(fixture());
        Stream.of(AuditKind.TICKET, AuditKind.ERASURE, AuditKind.CHECKPOINT, AuditKind.RUN)
                .forEach(kind -> happenings.record(kind, "a", AuditEntry.DONE));
        happenings.turnLeaving(AuditEntry.NEVER_OPENED, "a", 1, "not-said");

        assertThat(fixture().book().find(id("a"))).isEmpty();
        assertThat(fixture().book().latest("test", 10)).isEmpty();
    }

    @Test
    default void whatDoesNotHappenToAConversationTellsTheBookNothing() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        BookedConversation before = happenings.booked("a");
        Stream.of(AuditKind.TICKET, AuditKind.ERASURE, AuditKind.CHECKPOINT, AuditKind.RUN)
                .forEach(kind -> happenings.recordLeaving("closed", kind, "a", AuditEntry.INTENDED));
        happenings.turnLeaving("closed", "a", 1, "not-said");

        assertThat(happenings.booked("a")).isEqualTo(before);
    }

    @Test
    default void anErasureTakesAConversationOutOfNoBook() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.append(happenings.entry(AuditKind.TURN, "a", 1, "replied").saying(Entries.words("Hi")));
        BookedConversation before = happenings.booked("a");
        fixture().trail().erase(id("a"), Entries.erasure("a"));

        assertThat(happenings.booked("a")).isEqualTo(before);
    }

    @Test
    default void theVendorsOwnIdTakesThePlaceOfTheProposedOne() {
        var happenings = new Happenings(fixture());
        happenings.opening("proposed", AuditEntry.INTENDED);
        happenings.openedInstead("proposed", "own");

        assertThat(fixture().book().find(id("proposed"))).isEmpty();
        assertThat(fixture().book().latest("test", 10))
                .extracting(BookedConversation::id)
                .containsExactly(id("own"));
        assertThat(happenings.booked("own").since()).isEqualTo(NINE.plusSeconds(1));
        assertThat(happenings.booked("own").unfinished()).isEmpty();
        assertThat(happenings.booked("own").holding()).contains(Holding.UNTIL_THE_COMMAND_ENDS);
    }

    @Test
    default void theStateIsTheLastOneOnRecord() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        assertThat(happenings.booked("a").state()).isEmpty();
        happenings.turnLeaving("pending", "a", 1, "replied");
        happenings.turnLeaving("queued", "a", 2, "replied");
        happenings.turn("a", 3, AuditEntry.INTENDED);

        assertThat(happenings.booked("a").state()).contains("queued");
    }

    @Test
    default void aRecordOfAnEarlierTimeTurnsNoClockBack() {
        var happenings = new Happenings(fixture());
        AuditEntry began = happenings.entry(AuditKind.TURN, "a", 1, "replied");
        happenings.opened("a");
        Instant touched = happenings.booked("a").touched();
        happenings.append(began);

        assertThat(happenings.booked("a").touched()).isEqualTo(touched);
    }

    @Test
    default void theConversationTouchedLastIsListedFirst() {
        var happenings = new Happenings(fixture());
        Stream.of("a", "b", "c").forEach(happenings::opened);
        happenings.turn("a", 1, AuditEntry.INTENDED);

        assertThat(listed(10)).containsExactly(id("a"), id("c"), id("b"));
    }

    @Test
    default void noMoreConversationsAreListedThanAskedForAndThoseTouchedLastAreKept() {
        var happenings = new Happenings(fixture());
        Stream.of("a", "b", "c").forEach(happenings::opened);

        assertThat(listed(2)).containsExactly(id("c"), id("b"));
    }

    @Test
    default void pageByPageEveryConversationIsListedOnce() {
        var happenings = new Happenings(fixture());
        happenings.append(turn("earliest", 1, "replied"));
        Stream.of("a", "b", "c").forEach(one -> happenings.append(turn(one, 2, "replied")));
        happenings.append(turn("latest", 3, "replied"));
        var other = new AuditOrigin("other", Optional.empty(), Optional.empty());
        happenings.append(Entries.by(other, turn("d", 1, "replied")));

        assertThat(earlier("latest", 2)).containsExactly(id("c"), id("b"));
        assertThat(earlier("b", 2)).containsExactly(id("a"), id("earliest"));
        assertThat(earlier("earliest", 2)).isEmpty();
        assertThat(earlier("d", 2)).isEmpty();
    }

    private List<ConversationId> earlier(String than, int atMost) {
        return fixture().book().earlier(fixture().book().find(id(than)).orElseThrow(), atMost).stream()
                .map(BookedConversation::id)
                .toList();
    }

    @Test
    default void onlyTheConversationsOfTheTenantAreListed() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        var other = new AuditOrigin("other", Optional.empty(), Optional.empty());
        happenings.append(Entries.by(other, turn("b", 1, AuditEntry.INTENDED)));

        assertThat(listed(10)).containsExactly(id("a"));
        assertThat(happenings.booked("b").tenant()).isEqualTo("other");
    }

    @Test
    default void conversationsThatAreOverAreListedToo() {
        var happenings = new Happenings(fixture());
        happenings.opened("a");
        happenings.closed("a");

        assertThat(listed(10)).containsExactly(id("a"));
    }

    private List<ConversationId> listed(int atMost) {
        return fixture().book().latest("test", atMost).stream()
                .map(BookedConversation::id)
                .toList();
    }
}
