package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ledgers that do not know what needs no more doing. */
final class BrokenDealing {
    private BrokenDealing() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "nothing is dealt with",
                        BrokenDealing::nothing,
                        "whatIsAsideAsAWholeIsDealtWithAlsoWhenItIsDropped",
                        "whatIsDealtWithNeverGoesBack",
                        "whatIsDealtWithOutlivesItsProcess",
                        "whatIsSettledIsDealtWith"),
                broken(
                        "what is kept is dealt with",
                        BrokenDealing::whatIsKept,
                        "whatIsOnlyPendingOrKeptIsNotDealtWith"),
                broken(
                        "what is dropped is not dealt with",
                        BrokenDealing::untilDropped,
                        "whatIsAsideAsAWholeIsDealtWithAlsoWhenItIsDropped"),
                broken("the last change is dealt with", BrokenDealing::theLast, "whatIsDealtWithNeverGoesBack"),
                broken(
                        "what is settled stays aside",
                        BrokenDealing::staysAside,
                        "whatIsSettledIsNotAsideAsAWholeAnyMore",
                        "aNoteThatIsWantedAgainWaitsThoughItWentAside"),
                broken(
                        "with a conversation all that is aside of it is settled",
                        BrokenDealing::settlesEntries,
                        "whatIsSettledIsNotAsideAsAWholeAnyMore"),
                broken(
                        "it settles what is aside and newer",
                        BrokenDealing::settlesNewer,
                        "whatIsAsideAndNewerStaysAside",
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt"),
                broken(
                        "it remembers for itself what is dealt with",
                        BrokenDealing::own,
                        "whatIsDealtWithOutlivesItsProcess"));
    }

    private static SyncLedger nothing(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
                return Optional.empty();
            }
        };
    }

    private static SyncLedger whatIsKept(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
                return super.dealtWith(route, conversation)
                        .or(() -> carried(route, conversation).version());
            }
        };
    }

    private static SyncLedger untilDropped(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final Set<ConversationId> dropped = new HashSet<>();

            @Override
            public void drop(Route route, Parked parked) {
                dropped.add(parked.conversation());
                super.drop(route, parked);
            }

            @Override
            public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
                return super.dealtWith(route, conversation).filter(at -> !dropped.contains(conversation));
            }
        };
    }

    private static SyncLedger theLast(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private Optional<Instant> last = Optional.empty();

            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                last = Optional.of(acknowledged.changedAt());
                super.settle(route, carried, acknowledged);
            }

            @Override
            public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
                return super.dealtWith(route, conversation)
                        .flatMap(at -> last.filter(at::isAfter).or(() -> Optional.of(at)));
            }
        };
    }

    private static SyncLedger staysAside(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                List<Parked> aside = parked(route, carried.conversation());
                super.settle(route, carried, acknowledged);
                aside.forEach(it -> park(route, it));
            }
        };
    }

    private static SyncLedger settlesEntries(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                parked(route, carried.conversation()).stream()
                        .filter(it -> it.entry().isPresent())
                        .forEach(it -> drop(route, it));
                super.settle(route, carried, acknowledged);
            }
        };
    }

    private static SyncLedger settlesNewer(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                parked(route, carried.conversation()).stream()
                        .filter(it -> it.entry().isEmpty())
                        .forEach(it -> drop(route, it));
                super.settle(route, carried, acknowledged);
            }
        };
    }

    private static SyncLedger own(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final SyncLedger own = new MemorySyncLedger();

            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                own.settle(route, carried, acknowledged);
                super.settle(route, carried, acknowledged);
            }

            @Override
            public void park(Route route, Parked parked) {
                own.park(route, parked);
                super.park(route, parked);
            }

            @Override
            public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
                return own.dealtWith(route, conversation);
            }
        };
    }
}
