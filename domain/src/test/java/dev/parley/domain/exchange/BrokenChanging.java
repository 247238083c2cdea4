package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Contact centres that change or close wrongly, or do not hear that they are to stop. */
final class BrokenChanging {
    private BrokenChanging() {}

    static Stream<Mutant> all() {
        return Stream.of(
                Mutant.ofCentre(
                        "it answers with the new context and keeps the old",
                        BrokenChanging::keepsContext,
                        "aReplacedContextIsTheWholeContext"),
                Mutant.ofCentre(
                        "it refuses the same context again",
                        BrokenChanging::refusesRepeat,
                        "replacingTheContextTwiceIsReplacingItOnce"),
                Mutant.ofCentre(
                        "it does not close",
                        BrokenChanging::staysOpen,
                        "aClosedConversationIsSeenClosed",
                        "closingTwiceIsASuccess",
                        "aClosedConversationTakesNoMessageAndSaysWhatIsLegal"),
                Mutant.ofCentre("its close cannot be repeated", BrokenChanging::closesOnce, "closingTwiceIsASuccess"),
                Mutant.ofCentre(
                        "its look does not hear an interruption",
                        BrokenChanging::looksDeafly,
                        "anInterruptionIsToldByEveryOtherCallToo"));
    }

    private static ContactCentre keepsContext(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot replaceContext(ConversationId id, ContextData context) {
                ContextData old = super.look(id).context();
                ConversationSnapshot answer = super.replaceContext(id, context);
                super.replaceContext(id, old);
                return answer;
            }
        };
    }

    private static ContactCentre refusesRepeat(ContactCentre fake) {
        Set<ContextData> replaced = new HashSet<>();
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot replaceContext(ConversationId id, ContextData context) {
                ConversationSnapshot answer = super.replaceContext(id, context);
                if (!replaced.add(context)) {
                    throw new ContactCentreException(new ContactFault.Rejected(400, "nothing to change"));
                }
                return answer;
            }
        };
    }

    private static ContactCentre staysOpen(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot close(ConversationId id) {
                return super.look(id);
            }
        };
    }

    private static ContactCentre closesOnce(ContactCentre fake) {
        Set<ConversationId> closed = new HashSet<>();
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot close(ConversationId id) {
                ConversationSnapshot answer = super.close(id);
                if (!closed.add(id)) {
                    throw new ContactCentreException(new ContactFault.MoveRefused(
                            "closed already", Optional.of(answer.conversation().state()), List.of()));
                }
                return answer;
            }
        };
    }

    private static ContactCentre looksDeafly(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot look(ConversationId id) {
                Thread.interrupted();
                return super.look(id);
            }
        };
    }
}
