package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.util.stream.Stream;

/** Ledgers that leave words of a person, or take more than these. */
final class BrokenForgetting {
    private static final String NOTES = "notesAreErasedOnEveryRouteAndWaitForNothingAnyMore";
    private static final String ASIDE = "whatIsAsideStaysSoWithoutItsReason";
    private static final String DECIDED = "whatWasDecidedStaysWithoutWhatMayBeAQuotation";
    private static final String FARES = "whatADeskSaidToItIsErasedAndHowTheDeskFaresStays";
    private static final String TELLS = "itTellsHowMuchHoldsWords";

    private BrokenForgetting() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "it counts and erases nothing",
                        BrokenForgetting::countsOnly,
                        NOTES,
                        ASIDE,
                        DECIDED,
                        FARES,
                        TELLS),
                broken("it erases notes alone", BrokenForgetting::notesAlone, ASIDE, DECIDED, FARES, TELLS),
                broken("it erases on one route alone", BrokenForgetting::oneRoute, NOTES, ASIDE, DECIDED, FARES, TELLS),
                broken("it erases what others said", BrokenForgetting::others, NOTES, ASIDE, DECIDED, FARES, TELLS),
                broken("what is erased is not pending any more", BrokenForgetting::settles, NOTES),
                broken("what is erased is not aside any more", BrokenForgetting::drops, ASIDE),
                broken("a desk that is erased fares well", BrokenForgetting::faresWell, FARES),
                broken("it counts nothing", BrokenForgetting::countsNothing, TELLS));
    }

    private static SyncLedger countsOnly(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int erase(ConversationId conversation) {
                return holding(conversation);
            }
        };
    }

    private static SyncLedger notesAlone(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int erase(ConversationId conversation) {
                int held = holding(conversation);
                routes().forEach(route ->
                        notes(route, conversation).forEach(note -> told(route, conversation, note, true)));
                return held;
            }
        };
    }

    private static SyncLedger oneRoute(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int erase(ConversationId conversation) {
                Route only = routes().getFirst();
                int held = notes(only, conversation).size();
                notes(only, conversation).forEach(note -> told(only, conversation, note, true));
                return held;
            }
        };
    }

    private static SyncLedger others(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int erase(ConversationId conversation) {
                int held = holding(conversation);
                super.erase(Syncs.ONE);
                super.erase(Syncs.TWO);
                return held;
            }
        };
    }

    private static SyncLedger settles(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int erase(ConversationId conversation) {
                int held = super.erase(conversation);
                routes().forEach(route -> pending(route, conversation)
                        .ifPresent(change -> settle(route, carried(route, conversation), change)));
                return held;
            }
        };
    }

    private static SyncLedger drops(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int erase(ConversationId conversation) {
                int held = super.erase(conversation);
                routes().forEach(route -> parked(route, conversation).forEach(aside -> drop(route, aside)));
                return held;
            }
        };
    }

    private static SyncLedger faresWell(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int erase(ConversationId conversation) {
                int held = super.erase(conversation);
                routes().forEach(route -> stands(route, DeskStanding.GOOD));
                return held;
            }
        };
    }

    private static SyncLedger countsNothing(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public int holding(ConversationId conversation) {
                return 0;
            }
        };
    }
}
