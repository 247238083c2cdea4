package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that lose what is put aside, or put aside what is not. */
final class BrokenParking {
    private BrokenParking() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "with an entry all of it is put aside",
                        BrokenParking::allOfIt,
                        "whatIsAsideStaysSoWithoutItsReason",
                        "anEntryIsPutAsideAndItsChangeStaysPending",
                        "theStatusCountsWhatIsKept",
                        "whatIsOnlyPendingOrKeptIsNotDealtWith"),
                broken(
                        "what is put aside stays pending",
                        BrokenParking::staysPending,
                        "aConversationIsPutAsideAndIsNotPendingAnyMore",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "it puts aside what came meanwhile",
                        BrokenParking::withTheNewer,
                        "aChangeThatCameMeanwhileIsNotPutAside",
                        "whatIsAsideAsAWholeIsDealtWithAlsoWhenItIsDropped",
                        "whatIsDealtWithNeverGoesBack"),
                broken(
                        "what is aside stays as it was",
                        BrokenParking::firstAside,
                        "theSameIsPutAsideOnce",
                        "whatIsDealtWithNeverGoesBack"),
                broken(
                        "of a conversation one thing is aside",
                        BrokenParking::oneOfEach,
                        "whatIsAsideStaysSoWithoutItsReason",
                        "theSameIsPutAsideOnce",
                        "ofOneConversationNothingElseIsTold"),
                broken(
                        "of one conversation all that is aside is told",
                        BrokenParking::ofAll,
                        "whatIsAsideStaysSoWithoutItsReason",
                        "ofOneConversationNothingElseIsTold"),
                broken(
                        "the newest comes first",
                        BrokenParking::newestFirst,
                        "theSameIsPutAsideOnce",
                        "whatIsAsideIsToldOldestFirstAndRoutesDoNotMix",
                        "whatIsSettledIsNotAsideAsAWholeAnyMore"),
                broken(
                        "what is taken up was tried as often",
                        BrokenParking::triedAsOften,
                        "whatIsTakenUpAgainIsDueAsIfItWasNeverTried",
                        "whatIsTakenUpAgainLeavesWhatIsPendingAndNewer"),
                broken(
                        "what is taken up stays aside",
                        BrokenParking::staysAside,
                        "whatIsTakenUpAgainIsDueAsIfItWasNeverTried",
                        "whatWasGivenUpIsNeitherAsideNorTakenUpAgain"),
                broken(
                        "what is taken up is due when it was",
                        BrokenParking::dueAsItWas,
                        "whatIsTakenUpAgainIsDueAsIfItWasNeverTried",
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt"),
                broken(
                        "what is taken up takes the place of a newer change",
                        BrokenParking::older,
                        "whatIsTakenUpAgainLeavesWhatIsPendingAndNewer"),
                broken(
                        "what was given up is taken up",
                        BrokenParking::undead,
                        "whatWasGivenUpIsNeitherAsideNorTakenUpAgain"),
                broken(
                        "nothing is given up",
                        BrokenParking::stubborn,
                        "whatIsAsideIsToldOldestFirstAndRoutesDoNotMix",
                        "whatWasGivenUpIsNeitherAsideNorTakenUpAgain",
                        "whoeverDropsWhatIsAsideOfANoteForgetsIt",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "with a conversation its entries are given up",
                        BrokenParking::dropsAll,
                        "whatWasGivenUpIsNeitherAsideNorTakenUpAgain"));
    }

    private static SyncLedger allOfIt(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void park(Route route, Parked parked) {
                if (parked.entry().isPresent()) {
                    super.settle(route, carried(route, parked.conversation()), parked.change());
                }
                super.park(route, parked);
            }
        };
    }

    private static SyncLedger staysPending(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void park(Route route, Parked parked) {
                Optional<Pending> there = pending(route, parked.conversation());
                super.park(route, parked);
                there.ifPresent(it -> want(route, it, Optional.empty()));
            }
        };
    }

    private static SyncLedger withTheNewer(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void park(Route route, Parked parked) {
                if (parked.entry().isEmpty()) {
                    super.settle(
                            route,
                            carried(route, parked.conversation()),
                            Syncs.change(parked.conversation(), 1_000_000));
                }
                super.park(route, parked);
            }
        };
    }

    private static SyncLedger firstAside(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void park(Route route, Parked parked) {
                if (parked(route).stream().map(MemoryRoute.Place::of).noneMatch(MemoryRoute.Place.of(parked)::equals)) {
                    super.park(route, parked);
                }
            }
        };
    }

    private static SyncLedger oneOfEach(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void park(Route route, Parked parked) {
                parked(route).stream()
                        .filter(it -> it.conversation().equals(parked.conversation()))
                        .forEach(it -> drop(route, it));
                super.park(route, parked);
            }
        };
    }

    private static SyncLedger ofAll(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Parked> parked(Route route, ConversationId conversation) {
                return super.parked(route);
            }
        };
    }

    private static SyncLedger newestFirst(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Parked> parked(Route route) {
                return super.parked(route).reversed();
            }
        };
    }

    private static SyncLedger triedAsOften(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void retry(Route route, Parked parked, Instant now) {
                super.retry(route, parked, now);
                super.postpone(route, parked.change().deferred(now));
            }
        };
    }

    private static SyncLedger staysAside(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void retry(Route route, Parked parked, Instant now) {
                super.retry(route, parked, now);
                super.park(
                        route,
                        new Parked(
                                parked.id(),
                                parked.change(),
                                Optional.of(new EntryKey("any")),
                                parked.reason(),
                                parked.at()));
            }
        };
    }

    private static SyncLedger dueAsItWas(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void retry(Route route, Parked parked, Instant now) {
                super.retry(route, parked, parked.change().dueAt());
            }
        };
    }

    private static SyncLedger older(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void retry(Route route, Parked parked, Instant now) {
                pending(route, parked.conversation())
                        .ifPresent(there -> settle(route, carried(route, there.conversation()), there));
                super.retry(route, parked, now);
            }
        };
    }

    private static SyncLedger undead(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void retry(Route route, Parked parked, Instant now) {
                super.park(route, parked);
                super.retry(route, parked, now);
            }
        };
    }

    private static SyncLedger stubborn(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void drop(Route route, Parked parked) {}
        };
    }

    private static SyncLedger dropsAll(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void drop(Route route, Parked parked) {
                parked(route).stream()
                        .filter(it -> it.conversation().equals(parked.conversation()))
                        .forEach(it -> super.drop(route, it));
            }
        };
    }
}
