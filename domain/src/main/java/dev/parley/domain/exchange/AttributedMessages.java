package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What arrived during a turn, told apart: the bot's answers to this turn, the words of agents and the platform, and what
 * belongs before the turn (a late reply to an earlier message, a greeting).
 *
 * <p>The rule: a reply that names the message it answers belongs there, whenever it comes; one that names none belongs
 * here if the vendor has it behind this turn's message. Nothing else (above all not {@code read}) decides.
 *
 * @param replies the bot's answers to this turn, in the vendor's order
 * @param others what agents and the platform said behind this turn's message
 * @param earlier what belongs before this turn
 */
record AttributedMessages(List<Message> replies, List<Message> others, List<Message> earlier) {

    /**
     * Tells messages apart.
     *
     * @param own the receipt of this turn's message
     * @param saidBefore the visitor's messages of earlier turns
     * @param arrived what was not seen before, in the vendor's order
     */
    static AttributedMessages of(Receipt own, Set<MessageId> saidBefore, List<Message> arrived) {
        var replies = new ArrayList<Message>();
        var others = new ArrayList<Message>();
        var earlier = new ArrayList<Message>();
        int ownPosition = positionOf(own.message(), arrived);
        for (int i = 0; i < arrived.size(); i++) {
            Message message = arrived.get(i);
            if (message.author() instanceof Author.Visitor) {
                continue;
            }
            boolean behind = i > ownPosition && !isBefore(message, own);
            Optional<MessageId> answered = message.replyTo();
            boolean here = answered.map(id -> id.equals(own.message()) || (!saidBefore.contains(id) && behind))
                    .orElse(behind);
            if (!here) {
                earlier.add(message);
            } else if (message.byBot()) {
                replies.add(message);
            } else {
                others.add(message);
            }
        }
        return new AttributedMessages(List.copyOf(replies), List.copyOf(others), List.copyOf(earlier));
    }

    /** Whether the bot or an agent has answered this turn. The platform's signs ("is typing") answer nothing. */
    boolean answered() {
        return !replies.isEmpty() || others.stream().anyMatch(other -> other.author() instanceof Author.Agent);
    }

    private static int positionOf(MessageId own, List<Message> arrived) {
        for (int i = 0; i < arrived.size(); i++) {
            if (arrived.get(i).id().equals(own)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBefore(Message message, Receipt own) {
        return message.createdAt().isPresent()
                && own.takenAt().isPresent()
                && message.createdAt().get().isBefore(own.takenAt().get());
    }
}
