package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tests may let the fake do beyond its contract. */
class FakeDeltaFeedTest {
    private static final Instant START = VirtualTime.START;

    private final FakeDeltaFeed feed = new FakeDeltaFeed();

    @Test
    void itFailsBehindSoManyAndTheNextCallGoesOn() {
        ConversationId first = feed.changed("a", new Active(), START);
        ConversationId second = feed.changed("b", new Active(), START.plusSeconds(1));
        feed.breakAfter(1, new ContactFault.VendorFailed(500));
        List<ConversationId> taken = new ArrayList<>();

        assertThatThrownBy(() -> take(taken)).isInstanceOf(ContactCentreException.class);
        assertThat(taken).containsExactly(first);
        take(taken);
        assertThat(taken).containsExactly(first, first, second);
        assertThat(feed.listings()).isEqualTo(2);
    }

    @Test
    void itFailsOnceWhenItIsAskedWhatWasSaid() {
        ConversationId id = feed.changed("a", new Active(), START);
        feed.says(id, new Author.Visitor(), "Hello", START.plusSeconds(1));
        feed.failNextSaid(new ContactFault.VendorFailed(500));

        assertThatThrownBy(() -> feed.said(id)).isInstanceOf(ContactCentreException.class);
        assertThat(feed.said(id)).hasSize(1);
        assertThat(feed.tellings()).isEqualTo(2);
    }

    @Test
    void whatIsSaidMovesTheConversation() {
        ConversationId id = feed.changed("a", new Active(), START);
        feed.says(id, new Author.Bot(), "Hello", START.plusSeconds(5));
        List<Change> changes = new ArrayList<>();
        feed.changes(START, START.plusSeconds(6), changes::add);

        assertThat(changes).extracting(Change::at).containsExactly(START.plusSeconds(5));
        assertThat(changes.getFirst().conversation().createdAt()).contains(START);
    }

    private void take(List<ConversationId> taken) {
        feed.changes(
                START,
                START.plusSeconds(60),
                change -> taken.add(change.conversation().id()));
    }
}
