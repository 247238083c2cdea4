package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.ConversationState.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationDirectory} keeps to. */
public interface ConversationDirectoryContract {
    /** More than fit on one page of any vendor known so far. */
    int SEVERAL_PAGES = 230;

    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ConversationDirectoryFixture fixture();

    @Test
    default void whatChangedIsListedOldestChangeFirst() {
        Instant start = fixture().time().instant();
        List<ConversationId> opened = open(3);
        fixture().centre().close(opened.getFirst());

        List<Conversation> listed = fixture().directory().changedSince(start, 100);

        assertThat(listed).extracting(Conversation::id).containsExactly(opened.get(1), opened.get(2), opened.get(0));
        assertThat(listed.getLast().state()).isInstanceOfAny(Closed.class, Ended.class);
        assertThat(listed.getFirst().bot()).contains(fixture().bot());
    }

    @Test
    default void theBoundIsInclusive() {
        open(1);
        ConversationId second = open(1).getFirst();
        Instant changedAt =
                fixture().centre().look(second).conversation().updatedAt().orElseThrow();

        assertThat(fixture().directory().changedSince(changedAt, 100))
                .extracting(Conversation::id)
                .containsExactly(second);
    }

    @Test
    default void nothingIsListedWhenNothingChanged() {
        open(2);

        assertThat(fixture().directory().changedSince(fixture().time().instant(), 100))
                .isEmpty();
    }

    @Test
    default void noMoreAreListedThanAskedForAndTheOldestChangesAreKept() {
        Instant start = fixture().time().instant();
        List<ConversationId> opened = open(5);

        assertThat(fixture().directory().changedSince(start, 2))
                .extracting(Conversation::id)
                .isEqualTo(opened.subList(0, 2));
    }

    @Test
    default void severalPagesAreOneListWithEachConversationOnce() {
        Instant start = fixture().time().instant();
        List<ConversationId> opened = open(SEVERAL_PAGES);

        assertThat(fixture().directory().changedSince(start, 10_000))
                .extracting(Conversation::id)
                .isEqualTo(opened);
    }

    private List<ConversationId> open(int count) {
        return Stream.generate(this::openOne).limit(count).toList();
    }

    private ConversationId openOne() {
        fixture().time().pass(Duration.ofMillis(500));
        ConversationId id = Visit.begin(fixture()).id();
        fixture().time().pass(Duration.ofMillis(500));
        return id;
    }
}
