package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.VisitorProfile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Contact centres that open or look wrongly. */
final class BrokenOpening {
    private BrokenOpening() {}

    static Stream<Mutant> all() {
        return Stream.of(
                Mutant.ofCentre(
                        "it forgets who the visitor is",
                        BrokenOpening::forgetsProfile,
                        "anOpenedConversationIsAsItWasProposed"),
                Mutant.ofCentre(
                        "it opens a second conversation for a repeat",
                        BrokenOpening::freshIds,
                        "openingTwiceWithOneIdOpensOneConversation"),
                Mutant.ofCentre(
                        "it takes any bot for a bot it has", BrokenOpening::anyBot, "aBotThatIsNotThereIsNamed"),
                Mutant.ofCentre(
                        "its look shows no visitor",
                        BrokenOpening::losesVisitor,
                        "aLookShowsTheConversationAsItWasOpened",
                        "theQuietBehindAnAnswerEndsAtItsDeadlineAndWithTheConversationAsItIs"),
                Mutant.ofCentre(
                        "it invents a greeting",
                        BrokenOpening::greets,
                        "nothingHasBeenSaidInAFreshConversation",
                        "aClosedConversationTakesNoMessageAndSaysWhatIsLegal"),
                Mutant.ofCentre(
                        "its history of an absent conversation is empty",
                        BrokenOpening::emptyForAbsent,
                        "aConversationThatIsNotThereIsNotFound"));
    }

    private static ContactCentre forgetsProfile(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot open(NewConversation proposal) {
                return super.open(
                        new NewConversation(proposal.id(), proposal.bot(), VisitorProfile.guest(), proposal.context()));
            }
        };
    }

    private static ContactCentre freshIds(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot open(NewConversation proposal) {
                var fresh = new ConversationId(UUID.randomUUID().toString());
                return super.open(new NewConversation(fresh, proposal.bot(), proposal.visitor(), proposal.context()));
            }
        };
    }

    private static ContactCentre anyBot(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot open(NewConversation proposal) {
                return super.open(new NewConversation(
                        proposal.id(), new BotId("order-bot"), proposal.visitor(), proposal.context()));
            }
        };
    }

    private static ContactCentre losesVisitor(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot look(ConversationId id) {
                ConversationSnapshot look = super.look(id);
                Conversation c = look.conversation();
                var without = new Conversation(
                        c.id(), c.state(), Optional.empty(), c.bot(), c.profile(), c.createdAt(), c.updatedAt());
                return new ConversationSnapshot(without, look.context());
            }
        };
    }

    private static ContactCentre greets(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public List<Message> history(ConversationId id) {
                List<Message> history = super.history(id);
                return history.isEmpty()
                        ? List.of(Message.of(
                                new MessageId("g"),
                                new Author.Bot(),
                                "Welcome!",
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))
                        : history;
            }
        };
    }

    private static ContactCentre emptyForAbsent(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public List<Message> history(ConversationId id) {
                try {
                    return super.history(id);
                } catch (ContactCentreException absent) {
                    return List.of();
                }
            }
        };
    }
}
