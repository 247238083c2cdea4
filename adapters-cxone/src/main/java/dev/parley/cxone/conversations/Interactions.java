package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.cxone.tenant.Operation;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.cxone.tenant.Urgency;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Lists the messages of a conversation. The vendor gives the newest first and only so many; this asks for twice as many
 * until it meets one that is known or the beginning, puts the oldest first and shows each once. Where the server shows
 * fewer than there are, this says so; it never takes the newest for all.
 */
final class Interactions {
    private static final String LISTING = "list the messages";
    private static final int A_TURN = 10;
    private static final int A_HISTORY = 100;
    private static final int MOST = 12_800;

    private final ConversationsApi api;
    private final TenantCalls calls;
    private final BotParticipants bots;

    Interactions(ConversationsApi api, TenantCalls calls, BotParticipants bots) {
        this.api = api;
        this.calls = calls;
        this.bots = bots;
    }

    /** Every message, oldest first. */
    List<Message> all(ConversationId conversation) {
        return since(conversation, Set.of(), A_HISTORY, calls.step(0));
    }

    /** The messages that are not known, oldest first. */
    List<Message> unknown(ConversationId conversation, Set<MessageId> known) {
        return unknown(conversation, known, calls.step(turns(known)));
    }

    /** As above, for one of many looks that compete for the tenant's budget. */
    List<Message> unknown(ConversationId conversation, Set<MessageId> known, Urgency urgency) {
        return since(conversation, known, A_TURN, urgency);
    }

    /** As {@link #unknown}, but the server is asked to hold the answer until a reply is there. */
    List<Message> unknownHeld(ConversationId conversation, Set<MessageId> known, Duration hold) {
        long seconds = hold.plusMillis(999).toSeconds();
        List<Message> newest = calls.callHeld(
                listing(conversation),
                hold,
                call -> messages(api.awaitInteractions(
                        call.authorization(),
                        conversation.value(),
                        A_TURN,
                        seconds,
                        call.optionsHolding(Duration.ofSeconds(seconds)))));
        return mayHideMore(newest, known, A_TURN)
                ? since(conversation, known, A_TURN * 2, calls.step(turns(known)))
                : unknownOf(complete(conversation, newest, known, A_TURN), known);
    }

    private List<Message> since(ConversationId conversation, Set<MessageId> known, int firstLimit, Urgency urgency) {
        int limit = firstLimit;
        List<Message> newest = newest(conversation, limit, urgency);
        while (mayHideMore(newest, known, limit) && limit < MOST) {
            limit *= 2;
            newest = newest(conversation, limit, urgency);
        }
        return unknownOf(complete(conversation, newest, known, limit), known);
    }

    /** The page, if nothing that is not known stands before it. */
    private List<Message> complete(ConversationId conversation, List<Message> newest, Set<MessageId> known, int limit) {
        if (newest.isEmpty() || meets(newest, known)) {
            return newest;
        }
        boolean cut = newest.size() >= limit
                || !known.isEmpty()
                || (newest.size() >= A_TURN && !meets(newest, oldest(conversation, newest)));
        if (cut) {
            throw new ContactCentreException(new ContactFault.Unintelligible(
                    LISTING, "it shows only the newest %d of the messages".formatted(newest.size())));
        }
        return newest;
    }

    /** The oldest message; where the server does not tell, that of the page is believed to be it. */
    private Set<MessageId> oldest(ConversationId conversation, List<Message> newest) {
        try {
            List<Message> told = calls.call(
                    listing(conversation),
                    call -> messages(
                            api.oldestInteraction(call.authorization(), conversation.value(), call.options())));
            return Set.of((told.isEmpty() ? newest : told).getFirst().id());
        } catch (ContactCentreException e) {
            if (e.fault() instanceof ContactFault.Rejected) {
                return Set.of(newest.getFirst().id());
            }
            throw e;
        }
    }

    private List<Message> newest(ConversationId conversation, int limit, Urgency urgency) {
        return calls.call(
                listing(conversation),
                urgency,
                call -> messages(api.interactions(call.authorization(), conversation.value(), limit, call.options())));
    }

    /** How many turns a conversation has behind it, told by its messages: one of the visitor and one of the bot each. */
    static int turns(Set<MessageId> seen) {
        return seen.size() / 2;
    }

    private static Operation listing(ConversationId conversation) {
        return new Operation(LISTING, "conversation " + conversation, Scope.CONVERSATIONS_READ);
    }

    private static boolean mayHideMore(List<Message> newest, Set<MessageId> known, int limit) {
        return newest.size() >= limit && !meets(newest, known);
    }

    private static boolean meets(List<Message> messages, Set<MessageId> known) {
        return messages.stream().anyMatch(message -> known.contains(message.id()));
    }

    private List<Message> messages(@Nullable JsonNode answer) {
        JsonNode entities = answer != null && answer.isObject() ? answer.path("entities") : answer;
        if (entities == null || !entities.isArray()) {
            throw CallFailure.unintelligible(answer == null ? "" : answer.toString(), null);
        }
        var messages = new ArrayList<Message>();
        entities.forEach(node -> messages.add(Answers.message(node, bots)));
        Collections.reverse(messages);
        return messages;
    }

    private static List<Message> unknownOf(List<Message> messages, Set<MessageId> known) {
        var met = new HashSet<>(known);
        var unknown = new ArrayList<Message>();
        for (Message message : messages) {
            if (met.add(message.id())) {
                unknown.add(message);
            }
        }
        if (unknown.stream().allMatch(message -> message.createdAt().isPresent())) {
            unknown.sort(Comparator.comparing(message -> message.createdAt().orElse(Instant.MIN)));
        }
        return unknown;
    }
}
