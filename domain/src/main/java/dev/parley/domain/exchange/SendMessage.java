package dev.parley.domain.exchange;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.exchange.ExchangeEvent.Intended;
import dev.parley.domain.exchange.ExchangeEvent.TurnOver;
import dev.parley.domain.exchange.TurnOutcome.AnsweredByOthers;
import dev.parley.domain.exchange.TurnOutcome.Failed;
import dev.parley.domain.exchange.TurnOutcome.Interrupted;
import dev.parley.domain.exchange.TurnOutcome.Refused;
import dev.parley.domain.exchange.TurnOutcome.Replied;
import dev.parley.domain.exchange.TurnOutcome.Silent;
import dev.parley.domain.exchange.Undertaking.Saying;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One message's way: guard, record what is intended, send, await, look, classify, record what became of it. This is the
 * class that has the order in it.
 *
 * <p>The look that closes a turn is the turn's record and the guard of the next one, so a guarded turn costs three
 * calls: send, await, look. Whatever happens, the turn ends on record, and as a value: a fault, a refusal and an
 * interruption are outcomes. What cannot be put on record is not sent.
 *
 * <p>Safe for many threads; one conversation takes its turns one after another. Saying something twice says it twice.
 */
public final class SendMessage {
    private final ContactCentre centre;
    private final ResolutionClassifier classifier;
    private final ExchangeRecorder recorder;
    private final ContextBudget budget;
    private final ReplyWindow window;
    private final InstantSource clock;
    private final Supplier<String> keys;
    private final Guard guard;

    /**
     * @param centre the tenant to talk to
     * @param classifier judges the conversation behind the turn
     * @param recorder keeps the intention before the send and every turn behind it
     * @param budget what the flow's context may hold
     * @param window when an answer is complete
     * @param clock our time
     * @param keys a fresh, unguessable key for each message
     * @param guard what the guard goes by
     */
    public SendMessage(
            ContactCentre centre,
            ResolutionClassifier classifier,
            ExchangeRecorder recorder,
            ContextBudget budget,
            ReplyWindow window,
            InstantSource clock,
            Supplier<String> keys,
            Guard guard) {
        this.centre = centre;
        this.classifier = classifier;
        this.recorder = recorder;
        this.budget = budget;
        this.window = window;
        this.clock = clock;
        this.keys = keys;
        this.guard = guard;
    }

    /**
     * Says something and collects every message that answers it.
     *
     * @param conversation as the last turn or the opening left it
     * @param words not blank, at most 32 KiB, no control characters but line feed and tab; else the turn is refused
     * @return the turn, recorded, and the conversation to go on with
     */
    public TurnTaken say(OngoingConversation conversation, String words) {
        return say(conversation, TurnPlan.saying(words));
    }

    /**
     * Says something, or clicks, and collects every message that answers it.
     *
     * @param conversation as the last turn or the opening left it
     * @param plan whose words are not blank, at most 32 KiB, no control characters but line feed and tab; else the turn is
     *     refused
     * @return the turn, recorded, and the conversation to go on with
     */
    public TurnTaken say(OngoingConversation conversation, TurnPlan plan) {
        String words = plan.words();
        var turn = new TurnInProgress(
                conversation, words, clock.instant(), new ReplyCollector(centre, conversation, clock));
        Optional<Refusal> refusal = refusal(conversation, words);
        if (refusal.isPresent()) {
            return conclude(turn, conversation.snapshot(), new Refused(refusal.get()));
        }
        OutgoingMessage message = outgoing(conversation, plan);
        recorder.record(new Intended(
                new Saying(message.conversation(), conversation.turns() + 1, words, message.key()), turn.startedAt()));
        return answered(turn, plan.window(window), plan, () -> centre.send(message));
    }

    /**
     * Goes on with a turn that another process began and did not end, and whose message stands at the vendor: waits for
     * what is left of the reply window, looks, classifies and records. Nothing is sent.
     *
     * @param before the conversation as it was before that message
     * @param begun our time at which the turn was begun
     * @param own the visitor's message
     * @return the turn, recorded, and the conversation to go on with
     */
    public TurnTaken takeUp(OngoingConversation before, Instant begun, Message own) {
        var turn = new TurnInProgress(before, own.text(), begun, new ReplyCollector(centre, before, clock));
        var receipt = new Receipt(own.id(), own.createdAt(), Optional.empty());
        ReplyWindow left = window.whatIsLeft(begun, clock.instant());
        return answered(turn, left, TurnPlan.saying(own.text()), () -> receipt);
    }

    private TurnTaken answered(TurnInProgress turn, ReplyWindow within, TurnPlan plan, Supplier<Receipt> sending) {
        OngoingConversation conversation = turn.conversation();
        try {
            turn.replies().collect(sending.get(), within, plan);
            return conclude(turn, behind(turn, plan), answer(turn.replies().attributed(), within));
        } catch (ContactCentreException e) {
            return conclude(turn, conversation.snapshot().behind(e.fault()), new Failed(e.fault()));
        } catch (WaitInterrupted e) {
            return conclude(turn, conversation.snapshot(), new Interrupted());
        }
    }

    private ConversationSnapshot behind(TurnInProgress turn, TurnPlan plan) {
        OngoingConversation conversation = turn.conversation();
        return turn.replies().snapshot().orElseGet(() -> switch (plan.look() ? Guard.STRICT : guard) {
            case STRICT -> centre.look(conversation.id());
            case KNOWN ->
                turn.replies().state().map(conversation.snapshot()::in).orElse(conversation.snapshot());
        });
    }

    private Optional<Refusal> refusal(OngoingConversation conversation, String words) {
        ConversationSnapshot last = conversation.snapshot();
        if (!last.conversation().allows(Move.SAY)) {
            return Optional.of(
                    new Refusal.MoveNotLegal(Move.SAY, last.conversation().state()));
        }
        if (last.conversation().visitor().isEmpty()) {
            return Optional.of(new Refusal.NoVisitor());
        }
        if (!budget.allows(last.context())) {
            return Optional.of(new Refusal.ContextOverBudget(last.context(), budget));
        }
        return VisitorWords.problem(words).map(Refusal.UnfitWords::new);
    }

    private OutgoingMessage outgoing(OngoingConversation conversation, TurnPlan plan) {
        ParticipantId visitor = conversation.snapshot().conversation().visitor().orElseThrow();
        return new OutgoingMessage(
                conversation.id(), visitor, plan.words(), plan.postback(), keys.get(), conversation.seen());
    }

    private static TurnOutcome answer(AttributedMessages messages, ReplyWindow within) {
        if (!messages.replies().isEmpty()) {
            return new Replied();
        }
        return messages.others().isEmpty() ? new Silent(within.patience()) : new AnsweredByOthers();
    }

    private TurnTaken conclude(TurnInProgress progress, ConversationSnapshot after, TurnOutcome outcome) {
        TurnTaken taken = progress.concluded(after, outcome, classifier);
        recorder.record(new TurnOver(taken.turn()));
        return taken;
    }
}
