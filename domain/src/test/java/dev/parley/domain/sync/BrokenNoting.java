package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Ledgers that note otherwise what changed, or how far that was. */
final class BrokenNoting {
    private BrokenNoting() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "it does not know other words of the vendor",
                        BrokenNoting::ofOwnWords,
                        "whatIsNotedIsPendingAsItStood"),
                broken(
                        "it keeps times to the second",
                        BrokenNoting::toTheSecond,
                        "aChangeThatCameMeanwhileIsStillPending",
                        "whatIsNotedIsPendingAsItStood"),
                broken("it forgets what was seen", BrokenNoting::ofNothingSeen, "theCursorIsBehindWhatWasNoted"),
                broken("the cursor never goes back", BrokenNoting::onwards, "theCursorMayGoBackAndWhatIsPendingStays"),
                broken(
                        "with the cursor all begins anew",
                        BrokenNoting::anew,
                        "theCursorMayGoBackAndWhatIsPendingStays"),
                broken(
                        "the last that is noted is pending",
                        BrokenNoting::lastNoted,
                        "ofTwoChangesTheNewerIsPendingAndWasNotTriedYet",
                        "whatIsTakenUpIsDecidedOnce"),
                broken(
                        "a newer change was tried as often",
                        BrokenNoting::tried,
                        "ofTwoChangesTheNewerIsPendingAndWasNotTriedYet",
                        "whatIsTakenUpIsDecidedOnce",
                        "whatWaitsGoesOnWaitingThoughItChangesAgain"),
                broken(
                        "a newer change is due at once",
                        BrokenNoting::atOnce,
                        "whatWaitsGoesOnWaitingThoughItChangesAgain"),
                broken(
                        "what is noted again was never tried",
                        BrokenNoting::notTried,
                        "whatIsNotedAgainIsAsItWas",
                        "whatIsTakenUpIsDecidedOnce"));
    }

    private static SyncLedger ofOwnWords(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                super.note(
                        route,
                        changes.stream()
                                .filter(it -> !(it.state() instanceof ConversationState.Unrecognised))
                                .toList(),
                        behind);
            }
        };
    }

    private static SyncLedger toTheSecond(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                super.note(
                        route,
                        changes.stream()
                                .map(it -> new Pending(
                                        it.conversation(),
                                        it.state(),
                                        it.changedAt().truncatedTo(ChronoUnit.SECONDS),
                                        it.dueAt(),
                                        it.attempts()))
                                .toList(),
                        behind);
            }
        };
    }

    private static SyncLedger ofNothingSeen(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                super.note(route, changes, SyncCursor.from(behind.at()));
            }
        };
    }

    private static SyncLedger onwards(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void rewind(Route route, SyncCursor to) {
                if (cursor(route).filter(there -> there.at().isAfter(to.at())).isEmpty()) {
                    super.rewind(route, to);
                }
            }
        };
    }

    private static SyncLedger anew(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void rewind(Route route, SyncCursor to) {
                due(route, Instant.MAX, Integer.MAX_VALUE)
                        .forEach(it -> settle(route, carried(route, it.conversation()), it));
                super.rewind(route, to);
            }
        };
    }

    private static SyncLedger lastNoted(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                changes.forEach(it -> pending(route, it.conversation())
                        .filter(there -> there.changedAt().isAfter(it.changedAt()))
                        .ifPresent(there -> settle(route, carried(route, it.conversation()), there)));
                super.note(route, changes, behind);
            }
        };
    }

    private static SyncLedger tried(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                changes.forEach(it -> pending(route, it.conversation())
                        .filter(there -> it.changedAt().isAfter(there.changedAt()))
                        .ifPresent(there -> postpone(
                                route,
                                new Pending(
                                        it.conversation(),
                                        it.state(),
                                        it.changedAt(),
                                        there.dueAt(),
                                        there.attempts()))));
                super.note(route, changes, behind);
            }
        };
    }

    private static SyncLedger atOnce(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                changes.forEach(it -> pending(route, it.conversation())
                        .filter(there -> it.changedAt().isAfter(there.changedAt()))
                        .ifPresent(there -> settle(route, carried(route, it.conversation()), there)));
                super.note(route, changes, behind);
            }
        };
    }

    private static SyncLedger notTried(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                changes.forEach(it -> pending(route, it.conversation())
                        .filter(there -> it.changedAt().equals(there.changedAt()))
                        .ifPresent(there -> settle(route, carried(route, it.conversation()), there)));
                super.note(route, changes, behind);
            }
        };
    }
}
