package dev.parley.domain.exchange;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Contact centres that wait wrongly, or tell wrongly what has arrived. */
final class BrokenAwaiting {
    private BrokenAwaiting() {}

    static Stream<Mutant> all() {
        return Stream.of(
                waiting(
                        "it always waits until the deadline",
                        (fake, time) -> (marker, until) -> {
                            time.waitUntil(until);
                            return fake.awaitReplies(marker, until);
                        },
                        "aReplyIsReturnedAsSoonAsItIsThere"),
                waiting(
                        "it waits past the deadline",
                        (fake, time) -> (marker, until) ->
                                fake.awaitReplies(marker, until.isAfter(time.instant()) ? until.plusSeconds(5) : until),
                        "silenceLastsUntilTheDeadlineAndNoLonger",
                        "theQuietBehindAnAnswerEndsAtItsDeadlineAndWithTheConversationAsItIs"),
                waiting(
                        "it gives up early",
                        (fake, time) -> (marker, until) -> fake.awaitReplies(
                                marker, until.isAfter(time.instant().plusSeconds(30)) ? until.minusSeconds(10) : until),
                        "silenceLastsUntilTheDeadlineAndNoLonger",
                        "theVisitorsOwnWordsDoNotEndTheWaiting"),
                waiting(
                        "it does not look when the deadline has passed",
                        (fake, time) -> (marker, until) -> until.isBefore(time.instant())
                                ? Arrivals.of(List.of(), time.instant(), Optional.empty())
                                : fake.awaitReplies(marker, until),
                        "aDeadlineThatHasPassedIsWorthOneLook"),
                waiting(
                        "it is woken by the visitor's own words",
                        (fake, time) -> (marker, until) -> {
                            Arrivals atOnce = fake.awaitReplies(marker, Instant.MIN);
                            boolean other = atOnce.messages().stream()
                                    .anyMatch(message -> !message.id().equals(marker.own()));
                            return other ? atOnce : fake.awaitReplies(marker, until);
                        },
                        "theVisitorsOwnWordsDoNotEndTheWaiting"),
                waiting(
                        "it swallows an interruption",
                        (fake, time) -> (marker, until) -> {
                            try {
                                return fake.awaitReplies(marker, until);
                            } catch (WaitInterrupted e) {
                                return Arrivals.of(List.of(), time.instant(), Optional.empty());
                            }
                        },
                        "anInterruptionEndsTheWaitingWithAClearFlag"),
                waiting(
                        "it leaves the interrupt flag set",
                        (fake, time) -> (marker, until) -> {
                            try {
                                return fake.awaitReplies(marker, until);
                            } catch (WaitInterrupted e) {
                                Thread.currentThread().interrupt();
                                throw e;
                            }
                        },
                        "anInterruptionEndsTheWaitingWithAClearFlag"),
                waiting("it consumes what it tells", (fake, time) -> consuming(fake), "awaitingConsumesNothing"),
                waiting(
                        "it tells the first reply twice",
                        (fake, time) -> repeating(fake),
                        "everyMessageOfAnAnswerComesOnceAndInItsOrder",
                        "twoConversationsDoNotMix"),
                telling(
                        "it turns the order round",
                        List::reversed,
                        "messagesThatWaitAlreadyComeTogetherInTheirOrder",
                        "theVisitorsOwnWordsDoNotEndTheWaiting"),
                telling(
                        "it drops all but the newest",
                        messages -> messages.subList(Math.max(0, messages.size() - 1), messages.size()),
                        "messagesThatWaitAlreadyComeTogetherInTheirOrder",
                        "theQuietBehindAnAnswerEndsAtItsDeadlineAndWithTheConversationAsItIs",
                        "theVisitorsOwnWordsDoNotEndTheWaiting"),
                telling("it loses the buttons", each(BrokenAwaiting::withoutButtons), "theButtonsOfAReplyComeAlong"),
                telling(
                        "it takes everybody for the bot",
                        each(BrokenAwaiting::byBot),
                        "whatAgentsAndThePlatformSayIsNotTheBots"),
                waiting(
                        "it brings along an old look",
                        (fake, time) -> (marker, until) -> {
                            Arrivals now = fake.awaitReplies(marker, until);
                            ConversationSnapshot old = fake.look(marker.conversation());
                            return Arrivals.of(
                                    now.messages(),
                                    now.seenAt(),
                                    Optional.of(new ConversationSnapshot(
                                            old.conversation(), Visit.context(Instant.EPOCH, 0))));
                        },
                        "theQuietBehindAnAnswerEndsAtItsDeadlineAndWithTheConversationAsItIs"),
                Mutant.ofCentre(
                        "its history is newest first",
                        BrokenAwaiting::newestFirst,
                        "theHistoryHoldsEverythingOnceOldestFirst"));
    }

    /** {@link ContactCentre#awaitReplies} alone. */
    private interface Awaits {
        Arrivals awaitReplies(Marker marker, Instant until);
    }

    private interface Breaks {
        Awaits apply(FakeContactCentre fake, VirtualTime time);
    }

    private static Mutant waiting(String what, Breaks breaks, String... reds) {
        return Mutant.ofCentre(
                what,
                fake -> {
                    Awaits awaits = breaks.apply(fake, fake.time());
                    return new ForwardingContactCentre(fake) {
                        @Override
                        public Arrivals awaitReplies(Marker marker, Instant until) {
                            return awaits.awaitReplies(marker, until);
                        }
                    };
                },
                reds);
    }

    private static Mutant telling(String what, UnaryOperator<List<Message>> told, String... reds) {
        return waiting(
                what,
                (fake, time) -> (marker, until) -> {
                    Arrivals arrivals = fake.awaitReplies(marker, until);
                    return Arrivals.of(told.apply(arrivals.messages()), arrivals.seenAt(), arrivals.snapshot());
                },
                reds);
    }

    private static Awaits consuming(FakeContactCentre fake) {
        Set<MessageId> consumed = new HashSet<>();
        return (marker, until) -> {
            synchronized (consumed) {
                Arrivals arrivals = fake.awaitReplies(marker, until);
                List<Message> fresh = arrivals.messages().stream()
                        .filter(message -> consumed.add(message.id()))
                        .toList();
                return Arrivals.of(fresh, arrivals.seenAt(), arrivals.snapshot());
            }
        };
    }

    private static Awaits repeating(FakeContactCentre fake) {
        Set<MessageId> repeated = new HashSet<>();
        return (marker, until) -> {
            Arrivals arrivals = fake.awaitReplies(marker, until);
            Optional<Message> known = fake.history(marker.conversation()).stream()
                    .filter(message -> message.byBot() && marker.seen().contains(message.id()))
                    .findFirst();
            return known.isPresent()
                            && !arrivals.messages().isEmpty()
                            && repeated.add(known.get().id())
                    ? Arrivals.of(List.of(known.get()), arrivals.seenAt(), Optional.empty())
                    : arrivals;
        };
    }

    private static ContactCentre newestFirst(ContactCentre fake) {
        return new ForwardingContactCentre(fake) {
            @Override
            public List<Message> history(ConversationId id) {
                return super.history(id).reversed();
            }
        };
    }

    private static UnaryOperator<List<Message>> each(Function<Message, Message> change) {
        return messages -> messages.stream().map(change).toList();
    }

    private static Message withoutButtons(Message m) {
        return Message.of(m.id(), m.author(), m.text(), m.createdAt(), m.replyTo(), List.of());
    }

    private static Message byBot(Message m) {
        Author author = m.author() instanceof Author.Visitor ? m.author() : new Author.Bot();
        return new Message(
                m.id(), author, m.text(), m.createdAt(), m.replyTo(), m.quickReplies(), m.attachments(), m.raw());
    }
}
