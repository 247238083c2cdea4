package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Contact centres that lose, double or mix what is sent. */
final class BrokenSending {
    private BrokenSending() {}

    static Stream<Mutant> all() {
        return Stream.of(
                Mutant.ofCentre(
                        "it loses the key",
                        BrokenSending::losesKey,
                        "sendingTwiceWithOneKeySaysItOnce",
                        "aMessageWhoseAnswerIsLostStandsThereOnce"),
                Mutant.ofCentre(
                        "it takes the same words for a repeat",
                        BrokenSending::knowsWordsOnly,
                        "theSameWordsWithAnotherKeyAreSaidAgain",
                        "theVisitorsOwnWordsDoNotEndTheWaiting"),
                Mutant.ofCentre(
                        "it repeats under another key",
                        BrokenSending::repeatsAnew,
                        "aMessageWhoseAnswerIsLostStandsThereOnce"),
                Mutant.ofCentre(
                        "it refuses without saying why",
                        BrokenSending::refusesBarely,
                        "aClosedConversationTakesNoMessageAndSaysWhatIsLegal"),
                Mutant.ofCentre(
                        "it takes the visitor for the platform",
                        BrokenSending::mistakesVisitor,
                        "whatIsSentStandsInTheHistoryUnderTheIdOfTheReceipt"),
                Mutant.ofCentre("it mixes conversations", BrokenSending::mixes, "twoConversationsDoNotMix"),
                Mutant.ofCentre(
                        "it serves one thread only",
                        BrokenSending::servesOneThread,
                        "conversationsRunSideBySideOnManyThreads"));
    }

    private static ContactCentre losesKey(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public Receipt send(OutgoingMessage message) {
                return super.send(keyed(message, UUID.randomUUID().toString()));
            }
        };
    }

    private static ContactCentre knowsWordsOnly(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public Receipt send(OutgoingMessage message) {
                return super.send(keyed(message, message.text()));
            }
        };
    }

    private static ContactCentre repeatsAnew(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public Receipt send(OutgoingMessage message) {
                try {
                    return super.send(message);
                } catch (ContactCentreException e) {
                    if (e.fault() instanceof ContactFault.Unreachable) {
                        return super.send(keyed(message, UUID.randomUUID().toString()));
                    }
                    throw e;
                }
            }
        };
    }

    private static ContactCentre refusesBarely(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public Receipt send(OutgoingMessage message) {
                try {
                    return super.send(message);
                } catch (ContactCentreException e) {
                    if (e.fault() instanceof ContactFault.MoveRefused refused) {
                        throw new ContactCentreException(
                                new ContactFault.MoveRefused(refused.message(), Optional.empty(), List.of()));
                    }
                    throw e;
                }
            }
        };
    }

    private static ContactCentre mistakesVisitor(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public List<Message> history(ConversationId id) {
                return super.history(id).stream()
                        .map(m -> m.byBot()
                                ? m
                                : Message.of(
                                        m.id(), new Author.Platform(), m.text(), m.createdAt(), m.replyTo(), List.of()))
                        .toList();
            }
        };
    }

    private static ContactCentre mixes(ContactCentre fake) {
        List<ConversationId> opened = new CopyOnWriteArrayList<>();
        return new ForwardingContactCentre(fake) {
            @Override
            public ConversationSnapshot open(NewConversation proposal) {
                ConversationSnapshot snapshot = super.open(proposal);
                opened.add(snapshot.conversation().id());
                return snapshot;
            }

            @Override
            public List<Message> history(ConversationId id) {
                var all = new ArrayList<>(super.history(id));
                opened.stream().filter(other -> !other.equals(id)).forEach(other -> all.addAll(super.history(other)));
                return all;
            }
        };
    }

    private static ContactCentre servesOneThread(ContactCentre fake) {
        Thread only = Thread.currentThread();
        return new ForwardingContactCentre(fake) {
            @Override
            public Receipt send(OutgoingMessage message) {
                if (Thread.currentThread() != only) {
                    throw new IllegalStateException("busy");
                }
                return super.send(message);
            }
        };
    }

    private static OutgoingMessage keyed(OutgoingMessage message, String key) {
        return new OutgoingMessage(
                message.conversation(), message.visitor(), message.text(), message.postback(), key, message.seen());
    }
}
