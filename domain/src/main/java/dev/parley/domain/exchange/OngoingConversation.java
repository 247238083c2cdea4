package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation that somebody is in the middle of: what was last seen of it and all that was said. Immutable; each turn
 * gives the next one.
 *
 * @param snapshot the last look
 * @param transcript every message seen, by the vendor's time where it tells one
 * @param turns how many turns the visitor has taken
 * @param clockAhead how far the vendor's clock is ahead of ours, as far as known
 */
public record OngoingConversation(
        ConversationSnapshot snapshot, List<Message> transcript, int turns, Optional<Duration> clockAhead) {
    /** Keeps an unchangeable copy of the transcript. */
    public OngoingConversation {
        transcript = List.copyOf(transcript);
    }

    /** A conversation in which nothing has been said. */
    public static OngoingConversation opened(ConversationSnapshot snapshot) {
        return new OngoingConversation(snapshot, List.of(), 0, Optional.empty());
    }

    /** A conversation that is taken up again. */
    public static OngoingConversation resumed(ConversationSnapshot snapshot, List<Message> history) {
        return new OngoingConversation(
                snapshot, history, (int) visitorMessages(history).count(), Optional.empty());
    }

    /** Which conversation it is. */
    public ConversationId id() {
        return snapshot.conversation().id();
    }

    /** The conversation as another look shows it. */
    public OngoingConversation seenAs(ConversationSnapshot look) {
        return new OngoingConversation(look, transcript, turns, clockAhead);
    }

    /** The conversation with what was heard while nobody spoke. */
    OngoingConversation hearing(List<Message> arrived, ConversationSnapshot look) {
        return new OngoingConversation(look, inOrder(arrived), turns, clockAhead);
    }

    Set<MessageId> seen() {
        return transcript.stream().map(Message::id).collect(Collectors.toUnmodifiableSet());
    }

    Set<MessageId> saidByVisitor() {
        return visitorMessages(transcript).map(Message::id).collect(Collectors.toUnmodifiableSet());
    }

    OngoingConversation after(List<Message> arrived, ConversationSnapshot look, Optional<Duration> ahead) {
        return new OngoingConversation(look, inOrder(arrived), turns + 1, ahead.or(() -> clockAhead));
    }

    private List<Message> inOrder(List<Message> arrived) {
        var all = new ArrayList<>(transcript);
        all.addAll(arrived);
        if (all.stream().allMatch(message -> message.createdAt().isPresent())) {
            all.sort(Comparator.comparing(message -> message.createdAt().orElseThrow()));
        }
        return all;
    }

    private static Stream<Message> visitorMessages(List<Message> messages) {
        return messages.stream().filter(message -> message.author() instanceof Author.Visitor);
    }
}
