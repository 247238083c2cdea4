package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One conversation of a {@link FakeContactCentre}. Messages of the future are in it already, and show when it is time. */
final class FakeConversation {
    private final NewConversation opening;
    private final FakeBot bot;
    private final Instant openedAt;
    private final List<Message> messages = new ArrayList<>();
    private final Map<MessageId, ConversationState> moves = new HashMap<>();
    private final Map<String, Receipt> receipts = new HashMap<>();
    private Optional<ConversationState> forced = Optional.empty();
    private ContextData context;
    private Instant touchedAt;

    FakeConversation(NewConversation opening, FakeBot bot, Instant openedAt) {
        this.opening = opening;
        this.bot = bot;
        this.openedAt = openedAt;
        context = opening.context();
        touchedAt = openedAt;
    }

    synchronized ConversationSnapshot snapshot(Instant now) {
        var conversation = new Conversation(
                opening.id(),
                state(now),
                Optional.of(new ParticipantId("user-" + opening.id())),
                Optional.of(bot.id()),
                opening.visitor(),
                Optional.of(openedAt),
                Optional.of(updatedAt(now)));
        return new ConversationSnapshot(conversation, context);
    }

    synchronized Receipt say(String text, String key, Instant now, Instant vendorNow, MessageId id) {
        return receipts.computeIfAbsent(key, fresh -> {
            messages.add(
                    Message.of(id, new Author.Visitor(), text, Optional.of(vendorNow), Optional.empty(), List.of()));
            List<FakeReply> replies = bot.repliesTo(text);
            for (int i = 0; i < replies.size(); i++) {
                script(replies.get(i), id, i, vendorNow);
            }
            touchedAt = vendorNow;
            return new Receipt(id, Optional.of(vendorNow), Optional.of(Duration.between(now, vendorNow)));
        });
    }

    synchronized boolean hasTaken(String key) {
        return receipts.containsKey(key);
    }

    synchronized List<Message> messages(Instant now) {
        return messages.stream()
                .filter(message -> !when(message).isAfter(now))
                .sorted(Comparator.comparing(FakeConversation::when))
                .toList();
    }

    synchronized Optional<Instant> nextArrival(Instant now) {
        return messages.stream()
                .map(FakeConversation::when)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    synchronized void replaceContext(ContextData replacement, Instant now) {
        context = replacement;
        touchedAt = now;
    }

    synchronized void move(ConversationState state, Instant now) {
        forced = Optional.of(state);
        touchedAt = now;
    }

    synchronized ConversationState state(Instant now) {
        return forced.orElseGet(() -> messages(now).stream()
                .filter(message -> moves.containsKey(message.id()))
                .reduce((earlier, later) -> later)
                .map(message -> moves.get(message.id()))
                .orElseGet(ConversationState.Active::new));
    }

    private void script(FakeReply reply, MessageId line, int number, Instant saidAt) {
        var id = new MessageId(line + "-" + (number + 1));
        messages.add(Message.of(
                id,
                reply.author(),
                reply.text(),
                Optional.of(saidAt.plus(reply.delay())),
                reply.named() ? Optional.of(line) : Optional.empty(),
                reply.quickReplies()));
        reply.movesTo().ifPresent(state -> moves.put(id, state));
    }

    private Instant updatedAt(Instant now) {
        return messages(now).stream()
                .map(FakeConversation::when)
                .filter(touchedAt::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(touchedAt);
    }

    private static Instant when(Message message) {
        return message.createdAt().orElseThrow();
    }
}
