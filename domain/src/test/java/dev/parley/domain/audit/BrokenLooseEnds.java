package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;
import static dev.parley.domain.audit.BrokenBooking.is;
import static dev.parley.domain.audit.BrokenBooking.outcome;
import static dev.parley.domain.audit.BrokenBooking.when;
import static dev.parley.domain.audit.BrokenBooks.claiming;
import static dev.parley.domain.audit.BrokenBooks.everything;
import static dev.parley.domain.audit.BrokenBooks.loosening;
import static dev.parley.domain.audit.BrokenBooks.misreading;
import static dev.parley.domain.audit.BrokenBooks.running;
import static dev.parley.domain.audit.BrokenBooks.ruthless;
import static dev.parley.domain.audit.BrokenBooks.skipping;
import static dev.parley.domain.audit.BrokenBooks.touchedByTheDead;

import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.KitMutant;
import dev.parley.domain.exchange.Holding;
import java.util.Optional;
import java.util.stream.Stream;

/** Books that find other loose ends than there are. */
final class BrokenLooseEnds {
    private BrokenLooseEnds() {}

    static Stream<KitMutant<ConversationBookFixture>> all() {
        return Stream.of(conversations(), claims(), runs()).flatMap(mutants -> mutants);
    }

    private static Stream<KitMutant<ConversationBookFixture>> conversations() {
        return Stream.of(
                mutant(
                        "it takes the living for dead",
                        loosening((ends, fixture) -> ruthless(fixture).looseEnds().stream()),
                        "aClaimLastsAsLongAsItsProcessThoughAnotherTouchesTheConversation",
                        "aConversationIsItsOpenersAlsoWhenAnotherTouchedItLast",
                        "aLooseEndIsClaimedAsItStandsNow",
                        "aProcessThatLivesLeavesNoLooseEnds",
                        "whatALivingProcessTakesUpIsNoLooseEndUntilThatIsGoneToo"),
                mutant(
                        "it finds what is unfinished alone",
                        loosening((ends, fixture) ->
                                ends.filter(end -> end.unfinished().isPresent())),
                        "aClaimLastsAsLongAsItsProcessThoughAnotherTouchesTheConversation",
                        "aConversationIsItsOpenersAlsoWhenAnotherTouchedItLast",
                        "aConversationThatWasToBeClosedIsALooseEndOnceItsProcessIsGone",
                        "anErasureTakesUpNothing",
                        "looseEndsOfAllTenantsAreListedOldestFirst",
                        "whatIsUnsettledIsALooseEndAlsoWhereItIsOver"),
                mutant(
                        "it finds what was to be closed alone",
                        loosening((ends, fixture) -> ends.filter(BookedConversation::toBeClosed)),
                        "looseEndsOfAllTenantsAreListedOldestFirst",
                        "whatIsOverIsALooseEndOnlyWhereSomethingIsUnfinished",
                        "whatIsUnfinishedIsALooseEndWhoeverOpenedTheConversation",
                        "whatIsUnsettledIsALooseEndAlsoWhereItIsOver"),
                mutant(
                        "it wants everything closed",
                        misreading(when(AuditKind.OPENING, BrokenLooseEnds::toBeClosed)),
                        "aConversationThatWasToStayIsNoLooseEnd",
                        "whatIsNoLooseEndIsNotClaimed"),
                mutant(
                        "it leaves out what is over",
                        loosening((ends, fixture) -> ends.filter(end -> !end.over())),
                        "whatIsOverIsALooseEndOnlyWhereSomethingIsUnfinished",
                        "whatIsUnsettledIsALooseEndAlsoWhereItIsOver"),
                mutant(
                        "it finds all that nobody uses",
                        loosening((ends, fixture) -> everything(fixture).filter(end -> !end.inUse())),
                        "aConversationThatWasToStayIsNoLooseEnd",
                        "looseEndsOfAllTenantsAreListedOldestFirst",
                        "whatIsOverIsALooseEndOnlyWhereSomethingIsUnfinished",
                        "whatIsTiedUpIsNoLooseEndAnyMore"),
                mutant(
                        "it overlooks an opening on its way",
                        skipping(BrokenLooseEnds::opensNow),
                        "aConversationThatWasOpenedIsInTheBook",
                        "anOpeningWithoutOutcomeIsALooseEndUnderTheProposedId",
                        "theVendorsOwnIdTakesThePlaceOfTheProposedOne",
                        "whatWasIntendedIsUnfinished"),
                mutant(
                        "it takes nothing up again",
                        misreading(e -> is(AuditEntry.RECOVERED, e) ? outcome(AuditEntry.INTENDED, e) : e),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "anOutcomeFinishesOnlyItsOwnTurn",
                        "everyOutcomeFinishes",
                        "whatIsTiedUpIsNoLooseEndAnyMore"),
                mutant(
                        "it finds the youngest first",
                        loosening((ends, fixture) -> ends.toList().reversed().stream()),
                        "looseEndsOfAllTenantsAreListedOldestFirst",
                        "whatIsUnfinishedIsALooseEndWhoeverOpenedTheConversation"),
                mutant(
                        "it finds those of one tenant",
                        loosening((ends, fixture) ->
                                ends.filter(end -> end.tenant().equals("test"))),
                        "looseEndsOfAllTenantsAreListedOldestFirst"));
    }

    private static Stream<KitMutant<ConversationBookFixture>> claims() {
        return Stream.of(
                mutant(
                        "it knows only who touched a conversation last",
                        loosening((ends, fixture) -> Stream.concat(
                                        ends, touchedByTheDead(fixture).filter(BookedConversation::toBeClosed))
                                .distinct()),
                        "aClaimLastsAsLongAsItsProcessThoughAnotherTouchesTheConversation",
                        "aConversationIsItsOpenersAlsoWhenAnotherTouchedItLast",
                        "aLooseEndIsClaimedAsItStandsNow"),
                mutant(
                        "nothing can be claimed",
                        claiming((fixture, id) -> Optional.empty()),
                        "aClaimLastsAsLongAsItsProcessThoughAnotherTouchesTheConversation",
                        "aLooseEndIsClaimedAsItStandsNow",
                        "whatWasClaimedIsNotClaimedAgain"),
                mutant(
                        "it hands out what is no loose end",
                        claiming((fixture, id) -> fixture.intact()
                                .claim(id)
                                .or(() -> fixture.intact().find(id))),
                        "whatIsNoLooseEndIsNotClaimed",
                        "whatWasClaimedIsNotClaimedAgain"),
                mutant(
                        "it does not keep who claimed",
                        claiming((fixture, id) -> fixture.intact().looseEnds().stream()
                                .filter(end -> end.id().equals(id))
                                .findFirst()),
                        "aClaimLastsAsLongAsItsProcessThoughAnotherTouchesTheConversation",
                        "aLooseEndIsClaimedAsItStandsNow",
                        "whatWasClaimedIsNotClaimedAgain"));
    }

    private static Stream<KitMutant<ConversationBookFixture>> runs() {
        return Stream.of(
                mutant(
                        "it takes running runs for unfinished",
                        running((runs, fixture) -> ruthless(fixture).unfinishedRuns()),
                        "aRunIsUnfinishedOnceItsProcessIsGone"),
                mutant(
                        "a run ends well or not at all",
                        misreading(
                                when(AuditKind.RUN, e -> is(AuditEntry.FAILED, e) ? outcome(AuditedRun.BEGUN, e) : e)),
                        "aRunThatEndedIsFinishedHoweverItEnded"),
                mutant(
                        "a killed run stays killed",
                        skipping(e -> is(AuditedRun.KILLED, e)),
                        "aRunThatALaterProcessEndsIsFinished"),
                mutant(
                        "it sorts runs by name",
                        running((runs, fixture) -> runs.stream().sorted().toList()),
                        "unfinishedRunsAreListedOldestFirst"));
    }

    private static AuditEntry toBeClosed(AuditEntry e) {
        return Entries.detailed(
                e.details().with(EventEntries.HOLDING, new JsonString(Holding.UNTIL_THE_COMMAND_ENDS.name())), e);
    }

    private static boolean opensNow(AuditEntry e) {
        return e.kind() == AuditKind.OPENING && e.isIntention();
    }
}
