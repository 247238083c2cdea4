package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;
import static dev.parley.domain.audit.BrokenBooks.listing;
import static dev.parley.domain.audit.BrokenBooks.misreading;
import static dev.parley.domain.audit.BrokenBooks.paging;
import static dev.parley.domain.audit.BrokenBooks.telling;

import dev.parley.domain.KitMutant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Books that say something else of conversations than the trail does. */
final class BrokenBooking {
    private BrokenBooking() {}

    static Stream<KitMutant<ConversationBookFixture>> all() {
        return Stream.of(
                mutant(
                        "it has a conversation of its own",
                        listing(BrokenBooking::neverEmpty),
                        "aConversationThatNothingHappenedToIsNotBooked",
                        "anEmptyTrailMakesAnEmptyBook"),
                mutant(
                        "it forgets the bot",
                        misreading(entry -> Entries.by(withoutBot(entry.origin()), entry)),
                        "aConversationThatSomebodyElseOpenedIsInTheBookOnceParleySpokeInIt",
                        "aConversationThatWasOpenedIsInTheBook"),
                mutant(
                        "it takes whoever runs for who opened",
                        misreading(BrokenBooking::opening),
                        "aConversationThatSomebodyElseOpenedIsInTheBookOnceParleySpokeInIt"),
                mutant(
                        "it books tickets",
                        misreading(when(AuditKind.TICKET, e -> ofKind(AuditKind.CONTEXT, e))),
                        "aConversationThatNothingHappenedToIsNotBooked",
                        "whatDoesNotHappenToAConversationTellsTheBookNothing"),
                mutant(
                        "it books what was not said",
                        misreading(e -> is("not-said", e) ? outcome("replied", e) : e),
                        "aConversationThatNothingHappenedToIsNotBooked",
                        "whatDoesNotHappenToAConversationTellsTheBookNothing"),
                mutant(
                        "it books erasures",
                        misreading(when(AuditKind.ERASURE, e -> ofKind(AuditKind.MESSAGES, e))),
                        "aConversationThatNothingHappenedToIsNotBooked",
                        "anErasureTakesAConversationOutOfNoBook",
                        "anErasureTakesUpNothing",
                        "whatDoesNotHappenToAConversationTellsTheBookNothing"),
                mutant(
                        "it keeps the proposed id",
                        misreading(BrokenBooking::withoutProposal),
                        "theVendorsOwnIdTakesThePlaceOfTheProposedOne"),
                mutant("it knows no queue", misreading(BrokenBooking::withoutQueue), "theStateIsTheLastOneOnRecord"),
                mutant(
                        "it takes the last record for the latest",
                        telling(BrokenBooking::touchedByTheLast),
                        "aRecordOfAnEarlierTimeTurnsNoClockBack",
                        "anErasureTakesAConversationOutOfNoBook",
                        "whatDoesNotHappenToAConversationTellsTheBookNothing"),
                mutant(
                        "it lists the oldest first",
                        listing((all, atMost) -> reversed(all).limit(atMost)),
                        "noMoreConversationsAreListedThanAskedForAndThoseTouchedLastAreKept",
                        "theConversationTouchedLastIsListedFirst"),
                mutant(
                        "it lists all",
                        listing((all, atMost) -> all),
                        "noMoreConversationsAreListedThanAskedForAndThoseTouchedLastAreKept"),
                mutant(
                        "it knows one tenant",
                        misreading(e -> Entries.by(oneTenant(e.origin()), e)),
                        "onlyTheConversationsOfTheTenantAreListed",
                        "pageByPageEveryConversationIsListedOnce"),
                mutant(
                        "its pages begin with the end of the one before",
                        paging((than, page) -> Stream.concat(Stream.of(than), page)),
                        "pageByPageEveryConversationIsListedOnce"),
                mutant(
                        "its pages overlook what was touched at the same time",
                        paging((than, page) -> page.filter(b -> !b.touched().equals(than.touched()))),
                        "pageByPageEveryConversationIsListedOnce"),
                mutant(
                        "it has one page",
                        paging((than, page) -> Stream.empty()),
                        "pageByPageEveryConversationIsListedOnce"),
                mutant(
                        "it lists what is open",
                        listing((all, atMost) -> all.filter(b -> !b.over()).limit(atMost)),
                        "conversationsThatAreOverAreListedToo"));
    }

    static UnaryOperator<AuditEntry> when(AuditKind kind, UnaryOperator<AuditEntry> other) {
        return entry -> entry.kind() == kind ? other.apply(entry) : entry;
    }

    static boolean is(String outcome, AuditEntry entry) {
        return entry.outcome().equals(outcome);
    }

    static AuditEntry ofKind(AuditKind kind, AuditEntry e) {
        return changed(e, kind, e.turn(), e.outcome());
    }

    static AuditEntry outcome(String outcome, AuditEntry e) {
        return changed(e, e.kind(), e.turn(), outcome);
    }

    static AuditEntry changed(AuditEntry e, AuditKind kind, int turn, String outcome) {
        return new AuditEntry(
                e.timestamp(),
                kind,
                e.origin(),
                e.conversation(),
                turn,
                outcome,
                e.error(),
                e.aftermath(),
                e.cost(),
                e.details(),
                e.words());
    }

    private static Stream<BookedConversation> neverEmpty(Stream<BookedConversation> all, int atMost) {
        List<BookedConversation> there = all.limit(atMost).toList();
        return there.isEmpty() ? Stream.of(new BookPage(Entries.id("own")).booked(true)) : there.stream();
    }

    private static AuditOrigin withoutBot(AuditOrigin origin) {
        return new AuditOrigin(origin.tenant(), origin.run(), Optional.empty());
    }

    private static AuditOrigin oneTenant(AuditOrigin origin) {
        return new AuditOrigin("test", origin.run(), origin.bot());
    }

    private static AuditEntry opening(AuditEntry entry) {
        return entry.kind() == AuditKind.TURN && entry.origin().run().isPresent()
                ? ofKind(AuditKind.OPENING, entry)
                : entry;
    }

    private static AuditEntry withoutProposal(AuditEntry entry) {
        return Entries.detailed(entry.details().without(EventEntries.PROPOSED), entry);
    }

    private static AuditEntry withoutQueue(AuditEntry entry) {
        return entry.aftermath().state().equals(Optional.of("queued"))
                ? Entries.leaving(AuditAftermath.NONE, entry)
                : entry;
    }

    private static BookedConversation touchedByTheLast(BookedConversation b, List<AuditRecord> records) {
        return new BookedConversation(
                b.id(),
                b.tenant(),
                b.bot(),
                b.run(),
                b.holding(),
                b.since(),
                records.getLast().entry().timestamp(),
                b.state(),
                b.over(),
                b.unsettled(),
                b.unfinished(),
                b.inUse());
    }

    private static Stream<BookedConversation> reversed(Stream<BookedConversation> all) {
        return all.toList().reversed().stream();
    }
}
