package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.cxone.tenant.Operation;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.cxone.tenant.Urgency;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.ConversationState.Ended;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.Arrivals;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Marker;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OutgoingMessage;
import dev.parley.domain.exchange.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The contact centre behind the profile {@code conversations-v2}. */
final class ConversationsContactCentre implements ContactCentre {
    private static final Set<Integer> STATE_REFUSALS = Set.of(400, 409);

    /** Who only closes holds nobody up, and gives way to ten turns. */
    private static final int NOTHING_LEFT_TO_DO = 10;

    private final ConversationsApi api;
    private final TenantCalls calls;
    private final Interactions interactions;
    private final BotParticipants bots;
    private final ReplyWatch replies;
    private final Function<OutgoingMessage, SendAttempts> attempts;

    ConversationsContactCentre(
            ConversationsApi api,
            TenantCalls calls,
            Interactions interactions,
            BotParticipants bots,
            Function<Function<ConversationId, ConversationSnapshot>, ReplyWatch> replies,
            Function<OutgoingMessage, SendAttempts> attempts) {
        this.api = api;
        this.calls = calls;
        this.interactions = interactions;
        this.bots = bots;
        this.replies = replies.apply(this::look);
        this.attempts = attempts;
    }

    @Override
    public ConversationSnapshot open(NewConversation conversation) {
        ConversationId id = conversation.id();
        var wire = NewConversationWire.of(conversation, id.value());
        try {
            return calls.callBeginning(
                    operation("open a conversation", id, Scope.CONVERSATIONS_WRITE),
                    call -> snapshot(api.open(call.authorization(), id.value(), wire, call.options())));
        } catch (ContactCentreException e) {
            if (isRejected(e, Set.of(409))) {
                return openedBefore(id, e);
            }
            throw namingUnknownBot(e, conversation);
        }
    }

    @Override
    public ConversationSnapshot look(ConversationId conversation) {
        return calls.call(
                operation("look at the conversation", conversation, Scope.CONVERSATIONS_READ),
                call -> snapshot(api.look(call.authorization(), conversation.value(), call.options())));
    }

    @Override
    public List<Message> history(ConversationId conversation) {
        return interactions.all(conversation);
    }

    @Override
    public Receipt send(OutgoingMessage message) {
        SendAttempts once = attempts.apply(message);
        try {
            return once.known()
                    .orElseGet(() -> calls.callOnce(
                            operation("send a message", message.conversation(), Scope.CONVERSATIONS_WRITE),
                            calls.step(Interactions.turns(message.seen())),
                            once::attempt,
                            once::alreadyTaken));
        } catch (ContactCentreException e) {
            throw namingState(e, message.conversation(), Move.SAY);
        }
    }

    @Override
    public Arrivals awaitReplies(Marker marker, Instant until) {
        return replies.await(marker, until);
    }

    @Override
    public ConversationSnapshot replaceContext(ConversationId conversation, ContextData context) {
        try {
            return change("replace the context", conversation, ChangeWire.replace(context), calls.step(0));
        } catch (ContactCentreException e) {
            throw namingState(e, conversation, Move.REPLACE_CONTEXT);
        }
    }

    @Override
    public ConversationSnapshot close(ConversationId conversation) {
        try {
            return change("close the conversation", conversation, ChangeWire.close(), calls.step(NOTHING_LEFT_TO_DO));
        } catch (ContactCentreException e) {
            if (!isRejected(e, STATE_REFUSALS) && !isUnclear(e)) {
                throw e;
            }
            ConversationSnapshot seen = lookedAtBehind(e, conversation).orElseThrow(() -> e);
            if (isOver(seen)) {
                return seen; // closed before, or by an attempt whose answer did not arrive
            }
            throw refusedIn(seen, e, Move.CLOSE);
        }
    }

    private ConversationSnapshot snapshot(@Nullable ConversationWire wire) {
        return Answers.snapshot(bots.learn(wire));
    }

    /** It exists already: an earlier attempt has opened it. A server that gives ids of its own hides under which one. */
    private ConversationSnapshot openedBefore(ConversationId id, ContactCentreException conflict) {
        try {
            return look(id);
        } catch (ContactCentreException e) {
            if (e.fault() instanceof ContactFault.NotFound) {
                throw new ContactCentreException(
                        new ContactFault.Unintelligible(
                                "open a conversation", "conversation " + id + " exists, and not under this id"),
                        conflict);
            }
            throw e;
        }
    }

    private ConversationSnapshot change(String name, ConversationId conversation, ChangeWire change, Urgency urgency) {
        Optional<ConversationSnapshot> answer = calls.call(
                operation(name, conversation, Scope.CONVERSATIONS_WRITE),
                urgency,
                call -> Optional.ofNullable(
                                api.change(call.authorization(), conversation.value(), change, call.options()))
                        .map(this::snapshot));
        return answer.orElseGet(() -> look(conversation));
    }

    /** A refusal because of the state names the state and what would be legal; any other one stays what it is. */
    private ContactCentreException namingState(ContactCentreException refused, ConversationId id, Move move) {
        return isRejected(refused, STATE_REFUSALS)
                ? lookedAtBehind(refused, id)
                        .map(seen -> refusedIn(seen, refused, move))
                        .orElse(refused)
                : refused;
    }

    /** A look that is to explain a failure and fails itself does not hide it; it goes along for a log. */
    private Optional<ConversationSnapshot> lookedAtBehind(ContactCentreException failed, ConversationId id) {
        try {
            return Optional.of(look(id));
        } catch (ContactCentreException e) {
            failed.addSuppressed(e);
            return Optional.empty();
        }
    }

    private static ContactCentreException refusedIn(
            ConversationSnapshot seen, ContactCentreException refused, Move move) {
        if (seen.conversation().allows(move) || !(refused.fault() instanceof ContactFault.Rejected rejected)) {
            return refused;
        }
        var state = seen.conversation().state();
        return new ContactCentreException(
                new ContactFault.MoveRefused(rejected.message(), Optional.of(state), LegalMoves.from(state)), refused);
    }

    private static ContactCentreException namingUnknownBot(
            ContactCentreException refused, NewConversation conversation) {
        return refused.fault() instanceof ContactFault.Rejected rejected
                        && rejected.message().toLowerCase(Locale.ROOT).contains("bot")
                ? new ContactCentreException(
                        new ContactFault.UnknownBot(conversation.bot(), rejected.message()), refused)
                : refused;
    }

    private static boolean isUnclear(ContactCentreException e) {
        return e.getCause() instanceof CallFailure failure && failure.unclear();
    }

    private static boolean isRejected(ContactCentreException e, Set<Integer> statuses) {
        return e.fault() instanceof ContactFault.Rejected rejected && statuses.contains(rejected.status());
    }

    private static boolean isOver(ConversationSnapshot snapshot) {
        var state = snapshot.conversation().state();
        return state instanceof Closed || state instanceof Ended;
    }

    private static Operation operation(String name, ConversationId conversation, Scope scope) {
        return new Operation(name, "conversation " + conversation, scope);
    }
}
