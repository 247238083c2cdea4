package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that mix up routes, or do not share what they keep with other processes and threads. */
final class BrokenSharing {
    private BrokenSharing() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "it does not tell desks",
                        BrokenSharing::notingOfOneDesk,
                        "notesAreErasedOnEveryRouteAndWaitForNothingAnyMore",
                        "whatIsAsideStaysSoWithoutItsReason",
                        "aChangeMayBeWantedWithoutANote",
                        "aConversationIsPutAsideAndIsNotPendingAnyMore",
                        "aNewerChangeWaitsWithTheOneThatIsTriedAgain",
                        "aNoteThatIsWantedAgainWaitsThoughItWentAside",
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt",
                        "aNoteOutlivesItsProcess",
                        "aNoteThatCameMeanwhileKeepsItsChangePending",
                        "aNoteThatIsWantedIsKeptOnceAndItsChangeIsPending",
                        "anInterruptedThreadSettlesAllTheSame",
                        "changesOfRoutesDoNotMix",
                        "ofANewRouteNothingIsKnown",
                        "theCursorIsBehindWhatWasNoted",
                        "theStatusCountsWhatIsKept",
                        "whatIsAcknowledgedCoversWhatCameBefore",
                        "whatIsNotedAgainIsAsItWas",
                        "whatIsNotedOutlivesItsProcessAndIsSeenByAnother",
                        "whatIsTakenUpAgainIsDueAsIfItWasNeverTried",
                        "whatIsTakenUpIsDecidedOnce",
                        "whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried",
                        "whatIsTriedAgainOutlivesItsProcess",
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten",
                        "whatStandsThereOutlivesItsProcess",
                        "whatTheDeskAcknowledgedIsNotPendingAnyMore",
                        "whatWaitsGoesOnWaitingThoughItChangesAgain",
                        "whatWasTriedInVainComesLast"),
                broken(
                        "it notes in its own memory",
                        BrokenSharing::notingForItself,
                        "aChangeMayBeWantedWithoutANote",
                        "aChangeThatCameMeanwhileIsNotPutAside",
                        "aChangeThatCameMeanwhileIsStillPending",
                        "aConversationIsPutAsideAndIsNotPendingAnyMore",
                        "aNewerChangeWaitsWithTheOneThatIsTriedAgain",
                        "anEntryIsPutAsideAndItsChangeStaysPending",
                        "changesOfRoutesDoNotMix",
                        "ofTwoChangesTheNewerIsPendingAndWasNotTriedYet",
                        "theCursorMayGoBackAndWhatIsPendingStays",
                        "theStatusCountsWhatIsKept",
                        "whatIsKeptLeavesPendingWhatIsPending",
                        "whatIsNotedAgainIsAsItWas",
                        "whatIsNotedIsPendingAsItStood",
                        "whatIsNotedOutlivesItsProcessAndIsSeenByAnother",
                        "whatIsTakenUpAgainIsDueAsIfItWasNeverTried",
                        "whatIsTakenUpAgainLeavesWhatIsPendingAndNewer",
                        "whatIsTakenUpIsDecidedOnce",
                        "whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried",
                        "whatIsTriedAgainOutlivesItsProcess",
                        "whatTheDeskAcknowledgedIsNotPendingAnyMore",
                        "whatWaitsGoesOnWaitingThoughItChangesAgain",
                        "whatWasTriedInVainComesLast"),
                broken(
                        "it notes for one thread only",
                        BrokenSharing::notingForOneThread,
                        "manyThreadsNoteAndNothingIsLost"),
                broken(
                        "it does not tell desks",
                        BrokenSharing::parkingOfOneDesk,
                        "aRouteIsToldWhateverIsKeptOfIt",
                        "ofOneConversationNothingElseIsTold",
                        "whatIsAsideIsToldOldestFirstAndRoutesDoNotMix",
                        "whatIsSettledIsNotAsideAsAWholeAnyMore"),
                broken(
                        "it puts aside in its own memory",
                        BrokenSharing::parkingForItself,
                        "whatIsAsideOutlivesItsProcess"));
    }

    private static SyncLedger notingOfOneDesk(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                super.note(new Route(route.tenant(), "any"), changes, behind);
            }

            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                return super.due(new Route(route.tenant(), "any"), now, atMost);
            }

            @Override
            public Optional<Pending> pending(Route route, ConversationId conversation) {
                return super.pending(new Route(route.tenant(), "any"), conversation);
            }
        };
    }

    private static SyncLedger notingForItself(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final SyncLedger own = new MemorySyncLedger();

            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                own.note(route, changes, behind);
                super.note(route, List.of(), behind);
            }

            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                return own.due(route, now, atMost);
            }
        };
    }

    private static SyncLedger notingForOneThread(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final Thread only = Thread.currentThread();

            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                super.note(route, Thread.currentThread().equals(only) ? changes : List.of(), behind);
            }
        };
    }

    private static SyncLedger parkingOfOneDesk(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void park(Route route, Parked parked) {
                super.park(new Route(route.tenant(), "desk"), parked);
            }
        };
    }

    private static SyncLedger parkingForItself(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final SyncLedger own = new MemorySyncLedger();

            @Override
            public void park(Route route, Parked parked) {
                own.park(route, parked);
                super.park(route, parked);
            }

            @Override
            public List<Parked> parked(Route route) {
                return super.parked(route).stream()
                        .filter(own.parked(route)::contains)
                        .toList();
            }
        };
    }
}
