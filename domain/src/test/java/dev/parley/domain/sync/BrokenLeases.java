package dev.parley.domain.sync;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that let several work on the same, or nobody. */
final class BrokenLeases {
    private static final ConversationId ANY = new ConversationId("any");

    private BrokenLeases() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "everybody has it",
                        Generous::new,
                        "aLeaseOutlivesItsProcess",
                        "aLeaseThatHasEndedIsAnybodys",
                        "ofManyThreadsOneHasIt",
                        "whatSomebodyElseHasIsNotGivenBack",
                        "whoComesFirstHasItAndIsNamedToOthers",
                        "whoHasItKeepsItForLonger"),
                broken(
                        "whoever comes last has it",
                        ledger -> asking(ledger, now -> Syncs.at(1_000_000)),
                        "aLeaseOutlivesItsProcess",
                        "aLeaseThatHasEndedIsAnybodys",
                        "ofManyThreadsOneHasIt",
                        "whatSomebodyElseHasIsNotGivenBack",
                        "whoComesFirstHasItAndIsNamedToOthers",
                        "whoHasItKeepsItForLonger"),
                broken(
                        "a lease never ends",
                        ledger -> asking(ledger, now -> Syncs.at(0)),
                        "aLeaseThatHasEndedIsAnybodys",
                        "whatSomebodyElseHasIsNotGivenBack"),
                broken(
                        "a lease ends a second late",
                        ledger -> asking(ledger, now -> now.minusSeconds(1)),
                        "aLeaseThatHasEndedIsAnybodys",
                        "whatSomebodyElseHasIsNotGivenBack"),
                broken(
                        "a lease ends a second early",
                        ledger -> asking(ledger, now -> now.plusSeconds(1)),
                        "aLeaseOutlivesItsProcess",
                        "whoComesFirstHasItAndIsNamedToOthers"),
                broken("nobody has it for longer", OnlyOnce::new, "whoHasItKeepsItForLonger"),
                broken(
                        "a process knows its own leases alone",
                        OwnAlone::new,
                        "aLeaseOutlivesItsProcess",
                        "theStatusNamesWhoHasTheRoute",
                        "whoComesFirstHasItAndIsNamedToOthers"),
                broken(
                        "nothing is given back",
                        KeepsAll::new,
                        "theStatusNamesWhoHasTheRoute",
                        "whatIsGivenBackIsAnybodys"),
                broken("anybody gives it back", GivesAway::new, "whatSomebodyElseHasIsNotGivenBack"),
                broken("a conversation has the lease of all", OneLease::new, "routesAndConversationsAreTakenOneByOne"),
                broken("a route has the lease of its tenant", OneDesk::new, "routesAndConversationsAreTakenOneByOne"),
                broken("it does not say who has the route", Discreet::new, "theStatusNamesWhoHasTheRoute"));
    }

    static KitMutant<SyncLedgerFixture> broken(String what, UnaryOperator<SyncLedger> how, String... reds) {
        return mutant(what, () -> new MemorySyncFixture(how), reds);
    }

    private static SyncLedger asking(SyncLedger intact, UnaryOperator<Instant> when) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public Holder hold(Route route, Holder me, Instant now) {
                return super.hold(route, me, when.apply(now));
            }

            @Override
            public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
                return super.claim(route, conversation, me, when.apply(now));
            }
        };
    }

    private static final class Generous extends ForwardingSyncLedger {
        Generous(SyncLedger intact) {
            super(intact);
        }

        @Override
        public Holder hold(Route route, Holder me, Instant now) {
            super.hold(route, me, now);
            return me;
        }

        @Override
        public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
            super.claim(route, conversation, me, now);
            return me;
        }
    }

    private static final class OnlyOnce extends ForwardingSyncLedger {
        private final Map<String, Holder> first = new HashMap<>();

        OnlyOnce(SyncLedger intact) {
            super(intact);
        }

        @Override
        public synchronized Holder hold(Route route, Holder me, Instant now) {
            return super.hold(route, first.computeIfAbsent(me.id(), id -> me), now);
        }

        @Override
        public synchronized Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
            return super.claim(route, conversation, first.computeIfAbsent(me.id(), id -> me), now);
        }
    }

    /** Each process keeps leases in its own memory. */
    private static final class OwnAlone extends ForwardingSyncLedger {
        private final SyncLedger own = new MemorySyncLedger();

        OwnAlone(SyncLedger intact) {
            super(intact);
        }

        @Override
        public Holder hold(Route route, Holder me, Instant now) {
            return own.hold(route, me, now);
        }

        @Override
        public void release(Route route, Holder me) {
            own.release(route, me);
        }

        @Override
        public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
            return own.claim(route, conversation, me, now);
        }

        @Override
        public void unclaim(Route route, ConversationId conversation, Holder me) {
            own.unclaim(route, conversation, me);
        }
    }

    private static final class KeepsAll extends ForwardingSyncLedger {
        KeepsAll(SyncLedger intact) {
            super(intact);
        }

        @Override
        public void release(Route route, Holder me) {}

        @Override
        public void unclaim(Route route, ConversationId conversation, Holder me) {}
    }

    private static final class GivesAway extends ForwardingSyncLedger {
        private final Map<String, Holder> last = new HashMap<>();

        GivesAway(SyncLedger intact) {
            super(intact);
        }

        @Override
        public synchronized Holder hold(Route route, Holder me, Instant now) {
            last.put("", me);
            return super.hold(route, me, now);
        }

        @Override
        public synchronized Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
            last.put("", me);
            return super.claim(route, conversation, me, now);
        }

        @Override
        public void release(Route route, Holder me) {
            super.release(route, last.getOrDefault("", me));
        }

        @Override
        public void unclaim(Route route, ConversationId conversation, Holder me) {
            super.unclaim(route, conversation, last.getOrDefault("", me));
        }
    }

    private static final class OneLease extends ForwardingSyncLedger {
        OneLease(SyncLedger intact) {
            super(intact);
        }

        @Override
        public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
            return super.claim(route, ANY, me, now);
        }

        @Override
        public void unclaim(Route route, ConversationId conversation, Holder me) {
            super.unclaim(route, ANY, me);
        }
    }

    private static final class OneDesk extends ForwardingSyncLedger {
        OneDesk(SyncLedger intact) {
            super(intact);
        }

        @Override
        public Holder hold(Route route, Holder me, Instant now) {
            return super.hold(new Route(route.tenant(), "desk"), me, now);
        }

        @Override
        public void release(Route route, Holder me) {
            super.release(new Route(route.tenant(), "desk"), me);
        }
    }

    private static final class Discreet extends ForwardingSyncLedger {
        Discreet(SyncLedger intact) {
            super(intact);
        }

        @Override
        public RouteStatus status(Route route) {
            RouteStatus it = super.status(route);
            return new RouteStatus(
                    it.cursor(), it.pending(), it.nextDue(), it.parked(), it.carried(), it.entries(), Optional.empty());
        }
    }
}
