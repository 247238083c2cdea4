package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that do not tell what was decided, or how a route stands. */
final class BrokenTelling {
    private BrokenTelling() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "decisions come by their time",
                        BrokenTelling::byTime,
                        "decisionsAreToldInTheOrderInWhichTheyWereMade"),
                broken(
                        "it does not remember how a desk fares",
                        BrokenTelling::forgetful,
                        "itTellsHowMuchHoldsWords",
                        "whatADeskSaidToItIsErasedAndHowTheDeskFaresStays",
                        "howADeskFaresIsKeptForEachRouteAndOutlivesItsProcess"),
                broken("it keeps a hundred decisions", BrokenTelling::aHundred, "theLastTwoHundredAreThere"),
                broken("it keeps the first decisions", BrokenTelling::theFirst, "theLastTwoHundredAreThere"),
                broken(
                        "it forgets the attempt",
                        BrokenTelling::withoutAttempt,
                        "whatWasDecidedStaysWithoutWhatMayBeAQuotation",
                        "decisionsAreToldInTheOrderInWhichTheyWereMade"),
                broken(
                        "it does not tell desks of decisions",
                        BrokenTelling::ofOneDesk,
                        "aRouteIsToldWhateverIsKeptOfIt",
                        "decisionsOfConversationsAndRoutesDoNotMix"),
                broken(
                        "it remembers decisions for itself",
                        BrokenTelling::own,
                        "whatWasDecidedStaysWithoutWhatMayBeAQuotation",
                        "decisionsOutliveTheirProcess",
                        "whatIsTakenUpIsDecidedOnce"),
                broken(
                        "the last route comes first",
                        BrokenTelling::lastFirst,
                        "aRouteIsToldWhateverIsKeptOfIt",
                        "routesAreToldInTheOrderOfTheirNames"),
                broken(
                        "it tells routes that are only held",
                        BrokenTelling::held,
                        "aRouteOfWhichNothingIsKeptIsNotTold"),
                broken("a route begins with its cursor", BrokenTelling::withCursor, "aRouteIsToldWhateverIsKeptOfIt"),
                broken(
                        "it counts what has no ticket",
                        BrokenTelling::withoutTicket,
                        "manyThreadsSettleAndNothingIsLost",
                        "theStatusCountsWhatIsKept"),
                broken(
                        "a route that is unknown has begun",
                        BrokenTelling::begun,
                        "theStatusOfAnUnknownRouteIsNothing"));
    }

    private static SyncLedger byTime(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Decision> decisions(Route route, ConversationId conversation) {
                return super.decisions(route, conversation).stream()
                        .sorted(Comparator.comparing(Decision::at))
                        .toList();
            }
        };
    }

    private static SyncLedger forgetful(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void stands(Route route, DeskStanding now) {}
        };
    }

    private static SyncLedger aHundred(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Decision> decisions(Route route, ConversationId conversation) {
                List<Decision> all = super.decisions(route, conversation);
                return all.subList(Math.max(0, all.size() - 100), all.size());
            }
        };
    }

    private static SyncLedger theFirst(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void decided(Route route, Decision decision) {
                if (decisions(route, decision.conversation()).size() < 200) {
                    super.decided(route, decision);
                }
            }
        };
    }

    private static SyncLedger withoutAttempt(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void decided(Route route, Decision it) {
                super.decided(route, new Decision(it.conversation(), it.at(), it.what(), it.why(), Optional.empty()));
            }
        };
    }

    private static SyncLedger ofOneDesk(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void decided(Route route, Decision decision) {
                super.decided(new Route(route.tenant(), "desk"), decision);
            }

            @Override
            public List<Decision> decisions(Route route, ConversationId conversation) {
                return super.decisions(new Route(route.tenant(), "desk"), conversation);
            }
        };
    }

    private static SyncLedger own(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final SyncLedger own = new MemorySyncLedger();

            @Override
            public void decided(Route route, Decision decision) {
                own.decided(route, decision);
                super.decided(route, decision);
            }

            @Override
            public List<Decision> decisions(Route route, ConversationId conversation) {
                return own.decisions(route, conversation);
            }
        };
    }

    private static SyncLedger lastFirst(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Route> routes() {
                return super.routes().reversed();
            }
        };
    }

    private static SyncLedger held(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final List<Route> asked = new ArrayList<>();

            @Override
            public synchronized Holder hold(Route route, Holder me, Instant now) {
                asked.add(route);
                return super.hold(route, me, now);
            }

            @Override
            public synchronized List<Route> routes() {
                return Stream.concat(asked.stream(), super.routes().stream())
                        .distinct()
                        .toList();
            }
        };
    }

    private static SyncLedger withCursor(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Route> routes() {
                return super.routes().stream()
                        .filter(route -> cursor(route).isPresent())
                        .toList();
            }
        };
    }

    private static SyncLedger withoutTicket(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public RouteStatus status(Route route) {
                RouteStatus it = super.status(route);
                return new RouteStatus(
                        it.cursor(),
                        it.pending(),
                        it.nextDue(),
                        it.parked(),
                        it.carried() * 3 / 2,
                        it.entries(),
                        it.holder());
            }
        };
    }

    private static SyncLedger begun(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public RouteStatus status(Route route) {
                RouteStatus it = super.status(route);
                return new RouteStatus(
                        it.cursor().or(() -> Optional.of(Syncs.cursor(0))),
                        it.pending(),
                        it.nextDue(),
                        it.parked(),
                        it.carried(),
                        it.entries(),
                        it.holder());
            }
        };
    }
}
