package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Awaiting replies: all of them, each once, in their order, in time. A part of {@link ContactCentreContract}. */
public interface AwaitingContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ContactCentreFixture fixture();

    @Test
    default void aReplyIsReturnedAsSoonAsItIsThere() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().oneReply());
        Instant sentAt = fixture().time().instant();

        Arrivals arrivals = visit.await(own);

        List<Message> heard = Visit.byOthers(arrivals.messages());
        assertThat(heard).allMatch(Message::byBot);
        assertThat(Visit.texts(heard)).isEqualTo(fixture().oneReply().answers());
        assertThat(arrivals.seenAt())
                .isBetween(sentAt, fixture().time().instant())
                .isBefore(sentAt.plus(Visit.PATIENCE.dividedBy(2)));
    }

    @Test
    default void theButtonsOfAReplyComeAlong() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().oneReply());

        assertThat(visit.hear(own))
                .last()
                .extracting(message ->
                        message.buttons().stream().map(QuickReply::text).toList())
                .isEqualTo(fixture().oneReply().quickReplies());
    }

    @Test
    default void silenceLastsUntilTheDeadlineAndNoLonger() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().silence());
        Instant until = fixture().time().instant().plus(Visit.PATIENCE);

        Arrivals arrivals = fixture().centre().awaitReplies(visit.marker(own), until);

        assertThat(Visit.byOthers(arrivals.messages())).isEmpty();
        assertThat(fixture().time().instant())
                .isBetween(until, until.plus(fixture().tolerance()));
    }

    @Test
    default void theQuietBehindAnAnswerEndsAtItsDeadlineAndWithTheConversationAsItIs() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().oneReply());
        visit.hear(own);
        Instant until = fixture().time().instant().plusSeconds(2);

        Arrivals arrivals = fixture().centre().awaitReplies(visit.marker(own), until);

        assertThat(arrivals.messages()).isEmpty();
        assertThat(fixture().time().instant())
                .isBetween(until, until.plus(fixture().tolerance()));
        assertThat(arrivals.snapshot().orElseGet(() -> fixture().centre().look(visit.id())))
                .isEqualTo(fixture().centre().look(visit.id()));
    }

    @Test
    default void aDeadlineThatHasPassedIsWorthOneLook() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().oneReply());
        Instant sentAt = fixture().time().instant();
        Marker marker = visit.marker(own);

        Arrivals tooEarly = fixture().centre().awaitReplies(marker, sentAt.minusSeconds(1));
        assertThat(fixture().time().instant()).isBefore(sentAt.plus(fixture().tolerance()));
        fixture().time().pass(Duration.ofSeconds(20));
        Arrivals there = fixture().centre().awaitReplies(marker, sentAt);

        assertThat(Visit.byOthers(tooEarly.messages())).isEmpty();
        assertThat(Visit.texts(Visit.byOthers(there.messages())))
                .isEqualTo(fixture().oneReply().answers());
    }

    @Test
    default void everyMessageOfAnAnswerComesOnceAndInItsOrder() {
        Visit visit = Visit.begin(fixture());

        List<Message> replies = visit.everythingBehind(visit.say(fixture().severalReplies()));

        assertThat(Visit.texts(replies)).isEqualTo(fixture().severalReplies().answers());
        assertThat(replies).extracting(Message::id).doesNotHaveDuplicates();
    }

    @Test
    default void messagesThatWaitAlreadyComeTogetherInTheirOrder() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().severalReplies());
        fixture().time().pass(Duration.ofSeconds(20));

        List<Message> arrived = visit.await(own).messages();

        assertThat(arrived.getFirst().id()).isEqualTo(own.message());
        assertThat(Visit.texts(Visit.byOthers(arrived)))
                .isEqualTo(fixture().severalReplies().answers());
    }

    @Test
    default void awaitingConsumesNothing() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().oneReply());
        Marker marker = visit.marker(own);
        Instant until = fixture().time().instant().plus(Visit.PATIENCE);

        List<Message> first = fixture().centre().awaitReplies(marker, until).messages();
        List<Message> second = fixture().centre().awaitReplies(marker, until).messages();

        assertThat(Visit.byOthers(first)).isNotEmpty();
        assertThat(second).isEqualTo(first);
    }

    @Test
    default void theVisitorsOwnWordsDoNotEndTheWaiting() {
        Visit visit = Visit.begin(fixture());
        Receipt before = visit.say(fixture().silence());
        Receipt own = visit.say(fixture().silence());
        Instant until = fixture().time().instant().plus(Visit.PATIENCE);

        Arrivals arrivals = fixture().centre().awaitReplies(visit.marker(own), until);

        assertThat(arrivals.messages()).extracting(Message::id).containsExactly(before.message(), own.message());
        assertThat(fixture().time().instant()).isAfterOrEqualTo(until);
    }

    @Test
    default void whatAgentsAndThePlatformSayIsNotTheBots() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().answeredByOthers());

        List<Message> heard = Visit.byOthers(visit.await(own).messages());

        assertThat(heard)
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message.author()).isNotInstanceOfAny(Author.Bot.class, Author.Visitor.class));
    }

    @Test
    default void theHistoryHoldsEverythingOnceOldestFirst() {
        Visit visit = Visit.begin(fixture());
        visit.everythingBehind(visit.say(fixture().severalReplies()));
        visit.everythingBehind(visit.say(fixture().oneReply()));

        List<Message> history = visit.history();

        assertThat(Visit.texts(history))
                .startsWith(fixture().severalReplies().says())
                .containsSubsequence(fixture().severalReplies().answers())
                .endsWith(fixture().oneReply().answers().getLast());
        assertThat(history)
                .hasSize(2
                        + fixture().severalReplies().answers().size()
                        + fixture().oneReply().answers().size())
                .extracting(Message::id)
                .doesNotHaveDuplicates();
    }
}
