package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.stream.Stream;

/** Ledgers that do not know what stands in a desk. */
final class BrokenSettling {
    private BrokenSettling() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "it does not tell desks",
                        BrokenSettling::ofOneDesk,
                        "aChangeThatCameMeanwhileIsStillPending",
                        "aRouteIsToldWhateverIsKeptOfIt",
                        "theStatusCountsWhatIsKept",
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten",
                        "whatStandsThereOutlivesItsProcess",
                        "whatTheDeskAcknowledgedIsNotPendingAnyMore",
                        "whereNothingIsKnownNothingStands"),
                broken("it forgets the writes", BrokenSettling::withoutWrites, "whatStandsThereIsToldAsItWasKept"),
                broken("what is kept stays as it is", BrokenSettling::first, "whatIsKeptAgainGivesWay"),
                broken("nothing takes no place", BrokenSettling::neverNothing, "whatIsKeptAgainGivesWay"),
                broken(
                        "what is kept is settled",
                        BrokenSettling::keptIsSettled,
                        "theStatusCountsWhatIsKept",
                        "whatIsDealtWithNeverGoesBack",
                        "whatIsKeptLeavesPendingWhatIsPending",
                        "whatIsOnlyPendingOrKeptIsNotDealtWith"),
                broken(
                        "what is settled stays pending",
                        BrokenSettling::keepsOnly,
                        "notesAreErasedOnEveryRouteAndWaitForNothingAnyMore",
                        "aNoteThatCameMeanwhileKeepsItsChangePending",
                        "aNoteThatIsAsideIsKeptAndKeepsNothingPending",
                        "anInterruptedThreadSettlesAllTheSame",
                        "changesOfRoutesDoNotMix",
                        "whatIsAcknowledgedCoversWhatCameBefore",
                        "whatIsDealtWithNeverGoesBack",
                        "whatIsDealtWithOutlivesItsProcess",
                        "whatIsSettledIsDealtWith",
                        "whatIsSettledIsNotAsideAsAWholeAnyMore",
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten",
                        "whatStandsThereOutlivesItsProcess",
                        "whatTheDeskAcknowledgedIsNotPendingAnyMore",
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt"),
                broken(
                        "what is settled must be the very same",
                        BrokenSettling::theVerySame,
                        "whatIsAcknowledgedCoversWhatCameBefore",
                        "whatIsDealtWithNeverGoesBack",
                        "whatIsDealtWithOutlivesItsProcess",
                        "whatIsSettledIsDealtWith",
                        "whatIsSettledIsNotAsideAsAWholeAnyMore",
                        "whatTheDeskAcknowledgedIsNotPendingAnyMore"),
                broken(
                        "what is settled must be as old",
                        BrokenSettling::asOld,
                        "whatIsAcknowledgedCoversWhatCameBefore"),
                broken(
                        "it settles what came meanwhile",
                        BrokenSettling::settlesAll,
                        "aChangeThatCameMeanwhileIsStillPending",
                        "whatIsAsideAndNewerStaysAside",
                        "whatIsDealtWithNeverGoesBack",
                        "whatIsDealtWithOutlivesItsProcess",
                        "whatIsSettledIsDealtWith"),
                broken(
                        "it forgets what stands there when it is settled",
                        BrokenSettling::careless,
                        "aChangeThatCameMeanwhileIsStillPending",
                        "manyThreadsSettleAndNothingIsLost",
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten",
                        "whatStandsThereOutlivesItsProcess",
                        "whatTheDeskAcknowledgedIsNotPendingAnyMore"),
                broken(
                        "it settles in its own memory",
                        BrokenSettling::own,
                        "manyThreadsSettleAndNothingIsLost",
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten",
                        "whatStandsThereOutlivesItsProcess"),
                broken(
                        "it settles for one thread only",
                        BrokenSettling::oneThread,
                        "manyThreadsSettleAndNothingIsLost"),
                broken(
                        "an interrupt keeps it from settling",
                        BrokenSettling::nervous,
                        "anInterruptedThreadSettlesAllTheSame"));
    }

    private static SyncLedger ofOneDesk(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void keep(Route route, Carried carried) {
                super.keep(new Route(route.tenant(), "any"), carried);
            }

            @Override
            public Carried carried(Route route, ConversationId conversation) {
                return super.carried(new Route(route.tenant(), "any"), conversation);
            }
        };
    }

    private static SyncLedger withoutWrites(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void keep(Route route, Carried it) {
                super.keep(
                        route,
                        new Carried(
                                it.conversation(),
                                it.ticket(),
                                it.version(),
                                it.state(),
                                it.stateWord(),
                                it.entries(),
                                List.of(),
                                it.createdAt()));
            }
        };
    }

    private static SyncLedger first(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void keep(Route route, Carried carried) {
                if (carried(route, carried.conversation()).equals(Carried.nothing(carried.conversation()))) {
                    super.keep(route, carried);
                }
            }
        };
    }

    private static SyncLedger neverNothing(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void keep(Route route, Carried carried) {
                if (!carried.equals(Carried.nothing(carried.conversation()))) {
                    super.keep(route, carried);
                }
            }
        };
    }

    private static SyncLedger keptIsSettled(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void keep(Route route, Carried carried) {
                super.settle(route, carried, Syncs.change(carried.conversation(), 1_000_000));
            }
        };
    }

    private static SyncLedger keepsOnly(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                super.keep(route, carried);
            }
        };
    }

    private static SyncLedger theVerySame(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                if (pending(route, carried.conversation())
                        .filter(acknowledged::equals)
                        .isPresent()) {
                    super.settle(route, carried, acknowledged);
                } else {
                    super.keep(route, carried);
                }
            }
        };
    }

    private static SyncLedger asOld(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                if (pending(route, carried.conversation())
                        .filter(there -> !there.changedAt().equals(acknowledged.changedAt()))
                        .isPresent()) {
                    super.keep(route, carried);
                } else {
                    super.settle(route, carried, acknowledged);
                }
            }
        };
    }

    private static SyncLedger settlesAll(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                super.settle(route, carried, Syncs.change(carried.conversation(), 1_000_000));
            }
        };
    }

    private static SyncLedger careless(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                super.settle(route, carried(route, carried.conversation()), acknowledged);
            }
        };
    }

    private static SyncLedger own(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final SyncLedger own = new MemorySyncLedger();

            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                own.settle(route, carried, acknowledged);
                super.settle(route, super.carried(route, carried.conversation()), acknowledged);
            }

            @Override
            public Carried carried(Route route, ConversationId conversation) {
                Carried there = own.carried(route, conversation);
                return there.ticket().isPresent() ? there : super.carried(route, conversation);
            }
        };
    }

    private static SyncLedger oneThread(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final Thread only = Thread.currentThread();

            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                if (Thread.currentThread().equals(only)) {
                    super.settle(route, carried, acknowledged);
                }
            }
        };
    }

    private static SyncLedger nervous(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                if (!Thread.currentThread().isInterrupted()) {
                    super.settle(route, carried, acknowledged);
                }
            }
        };
    }
}
