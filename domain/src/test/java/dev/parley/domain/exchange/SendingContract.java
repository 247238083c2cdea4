package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sending: no message twice and none lost. A part of {@link ContactCentreContract}. */
public interface SendingContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ContactCentreFixture fixture();

    @Test
    default void whatIsSentStandsInTheHistoryUnderTheIdOfTheReceipt() {
        Visit visit = Visit.begin(fixture());

        Receipt receipt = visit.say(fixture().silence());

        assertThat(visit.history()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(receipt.message());
            assertThat(message.author()).isEqualTo(new Author.Visitor());
            assertThat(message.text()).isEqualTo(fixture().silence().says());
        });
    }

    @Test
    default void sendingTwiceWithOneKeySaysItOnce() {
        Visit visit = Visit.begin(fixture());
        OutgoingMessage message = visit.message(fixture().oneReply().says());
        Receipt first = fixture().centre().send(message);
        visit.await(first);

        Receipt second = fixture().centre().send(message);

        assertThat(second.message()).isEqualTo(first.message());
        assertThat(visit.timesSaid(fixture().oneReply())).isEqualTo(1);
    }

    @Test
    default void theSameWordsWithAnotherKeyAreSaidAgain() {
        Visit visit = Visit.begin(fixture());
        Receipt first = visit.say(fixture().silence());

        Receipt second = visit.say(fixture().silence());

        assertThat(second.message()).isNotEqualTo(first.message());
        assertThat(visit.timesSaid(fixture().silence())).isEqualTo(2);
    }

    /** Whether the adapter asks again by itself, or says that it is unclear and is asked again: it stands there once. */
    @Test
    default void aMessageWhoseAnswerIsLostStandsThereOnce() {
        Visit visit = Visit.begin(fixture());
        OutgoingMessage message = visit.message(fixture().oneReply().says());
        fixture().loseAnswerToNextSend();

        MessageId standing = sendUntilClear(message).message();

        assertThat(visit.timesSaid(fixture().oneReply())).isEqualTo(1);
        assertThat(visit.history().getFirst().id()).isEqualTo(standing);
    }

    @Test
    default void aClosedConversationTakesNoMessageAndSaysWhatIsLegal() {
        Visit visit = Visit.begin(fixture());
        ConversationState closed =
                fixture().centre().close(visit.id()).conversation().state();

        ContactFault fault = OpeningContract.faultOf(() -> visit.say(fixture().oneReply()));

        assertThat(fault).isInstanceOfSatisfying(ContactFault.MoveRefused.class, refused -> {
            assertThat(refused.state()).contains(closed);
            assertThat(refused.legal()).isEqualTo(LegalMoves.from(closed));
        });
        assertThat(visit.history()).isEmpty();
    }

    @Test
    default void twoConversationsDoNotMix() {
        Visit one = Visit.begin(fixture());
        Visit other = Visit.begin(fixture());
        Receipt inOne = one.say(fixture().oneReply());
        Receipt inOther = other.say(fixture().severalReplies());

        List<Message> forOther = other.everythingBehind(inOther);
        List<Message> forOne = one.everythingBehind(inOne);

        assertThat(Visit.texts(forOne)).isEqualTo(fixture().oneReply().answers());
        assertThat(Visit.texts(forOther)).isEqualTo(fixture().severalReplies().answers());
        assertThat(one.history()).extracting(Message::id).doesNotContainAnyElementsOf(ids(other.history()));
    }

    @Test
    default void conversationsRunSideBySideOnManyThreads() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> visits = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        Visit visit = Visit.begin(fixture());
                        return Visit.texts(visit.hear(visit.say(fixture().oneReply())));
                    }))
                    .toList();
            for (Future<List<String>> visit : visits) {
                assertThat(visit.get()).isEqualTo(fixture().oneReply().answers());
            }
        }
    }

    private Receipt sendUntilClear(OutgoingMessage message) {
        try {
            return fixture().centre().send(message);
        } catch (ContactCentreException unclear) {
            return fixture().centre().send(message);
        }
    }

    private static List<MessageId> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }
}
