package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What those know who took the turns of a conversation.
 *
 * @param conversation what the vendor has of it
 * @param turns in their order
 */
record WatchedTurns(OngoingConversation conversation, List<Turn> turns) {

    /** Where it stood behind each answer that was waited for. */
    Map<MessageId, ConversationState> states() {
        Map<MessageId, ConversationState> states = new LinkedHashMap<>();
        turns.stream()
                .filter(turn -> !brokeOff(turn))
                .forEach(turn -> turn.message()
                        .ifPresent(line -> turn.after()
                                .ifPresent(look ->
                                        states.put(line, look.conversation().state()))));
        return states;
    }

    /** The lines behind which something broke off. */
    Set<MessageId> unheard() {
        Set<MessageId> unheard = new LinkedHashSet<>();
        turns.stream().filter(WatchedTurns::brokeOff).forEach(turn -> unheard.add(id(turn)));
        return unheard;
    }

    /** Also with the lines that the vendor did not take, or did not say that it had, each before what was said next. */
    OngoingConversation withEveryLine() {
        List<Message> all = new ArrayList<>(conversation.transcript());
        Set<MessageId> told =
                turns.stream().flatMap(turn -> turn.message().stream()).collect(Collectors.toSet());
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            boolean missing = brokeOff(turn) && turn.message().isEmpty();
            if (missing && all.stream().noneMatch(message -> isUntold(message, turn.said(), told))) {
                all.add(place(all, i), line(turn));
            }
        }
        return new OngoingConversation(conversation.snapshot(), all, conversation.turns(), conversation.clockAhead());
    }

    private static boolean isUntold(Message message, String said, Set<MessageId> told) {
        return message.author() instanceof Author.Visitor
                && message.text().equals(said)
                && !told.contains(message.id());
    }

    private int place(List<Message> all, int turn) {
        Optional<MessageId> next = turns.stream()
                .skip(turn + 1L)
                .flatMap(later -> later.message().stream())
                .findFirst();
        for (int i = 0; i < all.size(); i++) {
            if (next.equals(Optional.of(all.get(i).id()))) {
                return i;
            }
        }
        return all.size();
    }

    private static Message line(Turn turn) {
        return Message.of(id(turn), new Author.Visitor(), turn.said(), Optional.empty(), Optional.empty(), List.of());
    }

    private static MessageId id(Turn turn) {
        return turn.message().orElseGet(() -> new MessageId("turn-" + turn.number() + "-" + turn.at()));
    }

    private static boolean brokeOff(Turn turn) {
        return switch (turn.outcome()) {
            case TurnOutcome.Failed f -> true;
            case TurnOutcome.Interrupted i -> true;
            case TurnOutcome.Replied r -> false;
            case TurnOutcome.AnsweredByOthers a -> false;
            case TurnOutcome.Silent s -> false;
            case TurnOutcome.Refused r -> false;
            case TurnOutcome.NotSaid n -> false;
        };
    }
}
