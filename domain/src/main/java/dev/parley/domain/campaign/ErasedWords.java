package dev.parley.domain.campaign;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.KeptWords;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import java.util.List;

/** Messages, snapshots, outcomes and faults without anybody's words. */
final class ErasedWords {
    static final ContextData CONTEXT = ContextData.empty();

    private ErasedWords() {}

    /** That there was something stays to be seen. */
    static String of(String text) {
        return text.isEmpty() ? "" : KeptWords.ERASED;
    }

    static List<Message> of(List<Message> messages) {
        return messages.stream()
                .map(message -> new Message(
                        message.id(),
                        message.author(),
                        of(message.text()),
                        message.createdAt(),
                        message.replyTo(),
                        List.of(),
                        List.of(),
                        JsonObject.empty()))
                .toList();
    }

    static ConversationSnapshot of(ConversationSnapshot seen) {
        Conversation c = seen.conversation();
        return new ConversationSnapshot(
                new Conversation(
                        c.id(), c.state(), c.visitor(), c.bot(), VisitorProfile.guest(), c.createdAt(), c.updatedAt()),
                CONTEXT);
    }

    static Resolution of(Resolution resolution) {
        List<Evidence> evidence = resolution.evidence().stream()
                .map(one -> new Evidence(one.rule(), of(one.seen())))
                .toList();
        return switch (resolution) {
            case Resolution.ResolvedByBot r -> new Resolution.ResolvedByBot(evidence);
            case Resolution.HandedOver r -> new Resolution.HandedOver(evidence);
            case Resolution.Abandoned r -> new Resolution.Abandoned(evidence);
            case Resolution.Unresolved r -> new Resolution.Unresolved(evidence);
            case Resolution.BotSilent r -> new Resolution.BotSilent(evidence);
            case Resolution.Looped r -> new Resolution.Looped(evidence);
            case Resolution.Unknown r -> new Resolution.Unknown(evidence);
            case Resolution.Failed r -> new Resolution.Failed(evidence);
        };
    }

    static TurnOutcome of(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Replied o -> o;
            case TurnOutcome.AnsweredByOthers o -> o;
            case TurnOutcome.Silent o -> o;
            case TurnOutcome.Refused o -> new TurnOutcome.Refused(of(o.refusal()));
            case TurnOutcome.Failed o -> new TurnOutcome.Failed(of(o.fault()));
            case TurnOutcome.Interrupted o -> o;
            case TurnOutcome.NotSaid o -> o;
        };
    }

    static Refusal of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.MoveNotLegal r -> r;
            case Refusal.ContextOverBudget r -> new Refusal.ContextOverBudget(CONTEXT, r.budget());
            case Refusal.UnfitWords r -> new Refusal.UnfitWords(of(r.problem()));
            case Refusal.NoVisitor r -> r;
        };
    }

    /** The vendor may have quoted the visitor. */
    static ContactFault of(ContactFault fault) {
        return switch (fault) {
            case ContactFault.CredentialsRefused f -> f;
            case ContactFault.ScopeMissing f -> f;
            case ContactFault.NotFound f -> f;
            case ContactFault.UnknownBot f -> new ContactFault.UnknownBot(f.bot(), of(f.message()));
            case ContactFault.MoveRefused f -> new ContactFault.MoveRefused(of(f.message()), f.state(), f.legal());
            case ContactFault.Rejected f -> new ContactFault.Rejected(f.status(), of(f.message()));
            case ContactFault.RateLimited f -> f;
            case ContactFault.Unreachable f -> f;
            case ContactFault.VendorFailed f -> f;
            case ContactFault.Unintelligible f -> new ContactFault.Unintelligible(f.what(), of(f.quote()));
            case ContactFault.TimedOut f -> f;
            case ContactFault.Resting f -> f;
        };
    }
}
