package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;
import static dev.parley.domain.audit.BrokenBooking.changed;
import static dev.parley.domain.audit.BrokenBooking.is;
import static dev.parley.domain.audit.BrokenBooking.ofKind;
import static dev.parley.domain.audit.BrokenBooking.outcome;
import static dev.parley.domain.audit.BrokenBooking.when;
import static dev.parley.domain.audit.BrokenBooks.misreading;
import static dev.parley.domain.audit.BrokenBooks.skipping;
import static dev.parley.domain.audit.BrokenBooks.telling;

import dev.parley.domain.KitMutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Books that do not know when something ended. */
final class BrokenEnds {
    private BrokenEnds() {}

    static Stream<KitMutant<ConversationBookFixture>> all() {
        return Stream.of(conversations(), undertakings()).flatMap(mutants -> mutants);
    }

    private static Stream<KitMutant<ConversationBookFixture>> conversations() {
        return Stream.of(
                mutant(
                        "it takes a closing for a change",
                        misreading(BrokenEnds::notClosing),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "aConversationThatWasClosedIsOver",
                        "whatIsNoLooseEndIsNotClaimed",
                        "whatIsOverIsALooseEndOnlyWhereSomethingIsUnfinished",
                        "whatIsOverStaysOver",
                        "whatIsTiedUpIsNoLooseEndAnyMore"),
                mutant(
                        "it takes what never arrived for failed",
                        misreading(when(AuditKind.OPENING, BrokenEnds::failed)),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "aConversationThatNeverArrivedIsOver"),
                mutant(
                        "it takes a lost message for a lost conversation",
                        misreading(BrokenEnds::allLost),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "aConversationOfWhichOneMessageNeverArrivedIsNotOver"),
                mutant(
                        "it takes what is unclear for clear",
                        misreading(e ->
                                e.isUnsettled() ? Entries.detailed(e.details().without("unsettled"), e) : e),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "aConversationIsUnsettledUntilItsMessagesAreOnRecord",
                        "aConversationMayHaveComeToBeThoughItsOpeningIsUnclear",
                        "everyKindOfEntryCanUnsettleAConversation",
                        "whatIsUnsettledIsALooseEndAlsoWhereItIsOver"),
                mutant(
                        "it takes a clear no for unclear",
                        misreading(when(AuditKind.OPENING, e -> e.unsettled(is(AuditEntry.FAILED, e)))),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "aConversationMayHaveComeToBeThoughItsOpeningIsUnclear"),
                mutant(
                        "it reopens what is over",
                        telling((b, records) -> b.state().isPresent() ? over(false, b) : b),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "aConversationThatWasClosedIsOver",
                        "whatIsOverStaysOver"),
                mutant(
                        "it never settles",
                        misreading(when(AuditKind.MESSAGES, e -> ofKind(AuditKind.CONTEXT, e))),
                        "aConversationIsUnsettledUntilItsMessagesAreOnRecord"),
                mutant(
                        "it settles by a closing",
                        telling((b, records) -> b.over() ? unsettled(false, b) : b),
                        "aConversationIsUnsettledUntilItsMessagesAreOnRecord"),
                mutant(
                        "it is unsettled by turns alone",
                        misreading(BrokenEnds::settledButTurns),
                        "everyKindOfEntryCanUnsettleAConversation"));
    }

    private static Stream<KitMutant<ConversationBookFixture>> undertakings() {
        return Stream.of(
                mutant(
                        "it does not know changes",
                        skipping(e -> e.kind() == AuditKind.CONTEXT),
                        "aConversationIsOverOnceAnEntryConcludesIt",
                        "everyKindOfEntryCanUnsettleAConversation",
                        "whatWasBegunFirstIsNamed",
                        "whatWasIntendedIsUnfinished"),
                mutant(
                        "it takes silence for no outcome",
                        misreading(e -> is("silent", e) ? outcome(AuditEntry.INTENDED, e) : e),
                        "everyOutcomeFinishes"),
                mutant(
                        "any outcome ends all",
                        telling(BrokenEnds::endedByAny),
                        "anOutcomeFinishesOnlyItsOwnKind",
                        "anOutcomeFinishesOnlyItsOwnTurn",
                        "whatWasBegunFirstIsNamed"),
                mutant(
                        "it does not tell turns",
                        misreading(e -> changed(e, e.kind(), 0, e.outcome())),
                        "anOutcomeFinishesOnlyItsOwnTurn"),
                mutant(
                        "it names what was begun last",
                        telling(BrokenEnds::namingTheLast),
                        "anOutcomeFinishesOnlyItsOwnKind",
                        "whatWasBegunFirstIsNamed"),
                mutant(
                        "it counts",
                        telling(BrokenEnds::counting),
                        "theSameBegunTwiceIsFinishedByOneOutcome",
                        "whatDoesNotHappenToAConversationTellsTheBookNothing"));
    }

    private static AuditEntry notClosing(AuditEntry e) {
        return e.kind() == AuditKind.CLOSING && !e.isIntention() ? outcome(AuditEntry.FAILED, e) : e;
    }

    private static AuditEntry failed(AuditEntry e) {
        return is(AuditEntry.NEVER_ARRIVED, e) ? outcome(AuditEntry.FAILED, e).unsettled(true) : e;
    }

    private static AuditEntry allLost(AuditEntry e) {
        return e.kind() == AuditKind.TURN && is(AuditEntry.NEVER_ARRIVED, e) ? Entries.leaving("closed", e) : e;
    }

    private static AuditEntry settledButTurns(AuditEntry e) {
        return e.kind() == AuditKind.CLOSING || e.kind() == AuditKind.CONTEXT
                ? Entries.detailed(e.details().without("unsettled"), e)
                : e;
    }

    private static BookedConversation endedByAny(BookedConversation b, List<AuditRecord> records) {
        return records.getLast().entry().isIntention() ? b : unfinished(Optional.empty(), b);
    }

    private static BookedConversation namingTheLast(BookedConversation b, List<AuditRecord> records) {
        List<AuditKind> begun = records.stream()
                .map(AuditRecord::entry)
                .filter(AuditEntry::isIntention)
                .map(AuditEntry::kind)
                .toList();
        return b.unfinished().isPresent() ? unfinished(Optional.of(begun.getLast()), b) : b;
    }

    private static BookedConversation counting(BookedConversation b, List<AuditRecord> records) {
        var begun = new ArrayList<AuditKind>();
        records.stream().map(AuditRecord::entry).forEach(entry -> {
            if (entry.isIntention()) {
                begun.add(entry.kind());
            } else {
                begun.remove(entry.kind());
            }
        });
        return unfinished(begun.stream().findFirst(), b);
    }

    private static BookedConversation over(boolean over, BookedConversation b) {
        return changedTo(b, over, b.unsettled(), b.unfinished());
    }

    private static BookedConversation unsettled(boolean unsettled, BookedConversation b) {
        return changedTo(b, b.over(), unsettled, b.unfinished());
    }

    private static BookedConversation unfinished(Optional<AuditKind> unfinished, BookedConversation b) {
        return changedTo(b, b.over(), b.unsettled(), unfinished);
    }

    private static BookedConversation changedTo(
            BookedConversation b, boolean over, boolean unsettled, Optional<AuditKind> unfinished) {
        return new BookedConversation(
                b.id(),
                b.tenant(),
                b.bot(),
                b.run(),
                b.holding(),
                b.since(),
                b.touched(),
                b.state(),
                over,
                unsettled,
                unfinished,
                b.inUse());
    }
}
