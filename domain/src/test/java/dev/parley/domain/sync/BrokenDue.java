package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that do not know what may be tried, and when. */
final class BrokenDue {
    private BrokenDue() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken("what was tried comes when it is due", BrokenDue::byTime, "whatWasTriedInVainComesLast"),
                broken(
                        "what changed first comes first",
                        BrokenDue::byChange,
                        "whatIsDueFirstComesFirst",
                        "whatWasTriedInVainComesLast"),
                broken(
                        "it tells more than was asked for",
                        BrokenDue::all,
                        "whatIsDueFirstComesFirst",
                        "whatWasTriedInVainComesLast"),
                broken(
                        "what is due now is due later",
                        BrokenDue::late,
                        "whatIsNotDueYetIsLeftOut",
                        "whatIsTakenUpAgainIsDueAsIfItWasNeverTried",
                        "whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried"),
                broken(
                        "everything is due",
                        BrokenDue::always,
                        "whatIsNotDueYetIsLeftOut",
                        "whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried",
                        "whatWaitsGoesOnWaitingThoughItChangesAgain"),
                broken(
                        "what was told is gone",
                        BrokenDue::once,
                        "whatIsAskedTwiceIsStillDue",
                        "whatIsDueFirstComesFirst",
                        "whatIsNotDueYetIsLeftOut",
                        "whatIsNotedOutlivesItsProcessAndIsSeenByAnother",
                        "whatWasTriedInVainComesLast"),
                broken(
                        "it does not count attempts",
                        BrokenDue::uncounted,
                        "whatIsNotedAgainIsAsItWas",
                        "whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried",
                        "whatIsTriedAgainOutlivesItsProcess",
                        "whatWasTriedInVainComesLast"),
                broken(
                        "what is tried again is due at once",
                        BrokenDue::impatient,
                        "aNewerChangeWaitsWithTheOneThatIsTriedAgain",
                        "whatIsNotedAgainIsAsItWas",
                        "whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried",
                        "whatIsTriedAgainOutlivesItsProcess",
                        "whatWaitsGoesOnWaitingThoughItChangesAgain",
                        "whatWasTriedInVainComesLast"),
                broken(
                        "it forgets what stood there when it is tried again",
                        BrokenDue::careless,
                        "whatIsTriedAgainLeavesAloneWhatStandsThere",
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten"),
                broken(
                        "what is tried again takes the place of a newer change",
                        BrokenDue::older,
                        "aNewerChangeWaitsWithTheOneThatIsTriedAgain",
                        "whatIsOnlyPendingOrKeptIsNotDealtWith"),
                broken(
                        "a newer change does not wait",
                        BrokenDue::newerAtOnce,
                        "aNewerChangeWaitsWithTheOneThatIsTriedAgain"),
                broken(
                        "what is settled is tried again",
                        BrokenDue::resurrects,
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten"),
                broken(
                        "it postpones in its own memory",
                        BrokenDue::own,
                        "aNewerChangeWaitsWithTheOneThatIsTriedAgain",
                        "whatIsTriedAgainIsDueThenAndKnowsHowOftenItWasTried",
                        "whatIsTriedAgainOutlivesItsProcess",
                        "whatSomebodyElseSettledIsNotTriedAgainNorForgotten",
                        "whatWaitsGoesOnWaitingThoughItChangesAgain",
                        "whatWasTriedInVainComesLast"));
    }

    private static SyncLedger byTime(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                return super.due(route, now, Integer.MAX_VALUE).stream()
                        .sorted(Comparator.comparing(Pending::dueAt))
                        .limit(atMost)
                        .toList();
            }
        };
    }

    private static SyncLedger byChange(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                return super.due(route, now, atMost).stream()
                        .sorted(Comparator.comparing(Pending::changedAt))
                        .toList();
            }
        };
    }

    private static SyncLedger all(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                return super.due(route, now, Integer.MAX_VALUE);
            }
        };
    }

    private static SyncLedger late(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                return super.due(route, now.minusNanos(1), atMost);
            }
        };
    }

    private static SyncLedger always(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                return super.due(route, Instant.MAX, atMost);
            }
        };
    }

    private static SyncLedger once(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Pending> due(Route route, Instant now, int atMost) {
                List<Pending> due = super.due(route, now, atMost);
                due.forEach(it -> settle(route, carried(route, it.conversation()), it));
                return due;
            }
        };
    }

    private static SyncLedger uncounted(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void postpone(Route route, Pending again) {
                super.postpone(route, again.anew(again.dueAt()));
            }
        };
    }

    private static SyncLedger impatient(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void postpone(Route route, Pending again) {
                super.postpone(route, again.deferred(again.changedAt()));
            }
        };
    }

    private static SyncLedger careless(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void postpone(Route route, Pending again) {
                super.postpone(route, again);
                keep(route, Carried.nothing(again.conversation()));
            }
        };
    }

    private static SyncLedger older(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void postpone(Route route, Pending again) {
                pending(route, again.conversation()).ifPresent(there -> {
                    settle(route, carried(route, again.conversation()), there);
                    want(route, again, Optional.empty());
                });
            }
        };
    }

    private static SyncLedger newerAtOnce(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void postpone(Route route, Pending again) {
                Optional<Pending> newer = pending(route, again.conversation())
                        .filter(there -> there.changedAt().isAfter(again.changedAt()));
                super.postpone(route, newer.orElse(again));
            }
        };
    }

    private static SyncLedger resurrects(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void postpone(Route route, Pending again) {
                want(route, again, Optional.empty());
                super.postpone(route, again);
            }
        };
    }

    private static SyncLedger own(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final SyncLedger own = new MemorySyncLedger();

            @Override
            public void postpone(Route route, Pending again) {
                super.postpone(route, pending(route, again.conversation()).orElse(again));
                own.want(route, again, Optional.empty());
                own.postpone(route, again);
            }

            @Override
            public Optional<Pending> pending(Route route, ConversationId conversation) {
                return own.pending(route, conversation).or(() -> super.pending(route, conversation));
            }
        };
    }
}
