package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ID;
import static dev.parley.domain.sync.SyncStage.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.audit.MemoryPseudonyms;
import dev.parley.domain.audit.Pseudonyms;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.sync.SyncStage.Killed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ticket that somebody opens, and that what they want to stand in it is never lost. */
class OpenTicketTest {
    private static final Optional<String> NOTE = Optional.of("She called");
    private static final String STANDS = "Note: She called";

    private final SyncStage stage = new SyncStage();
    private final Pseudonyms pseudonyms = new MemoryPseudonyms();
    private final Redactor people = new Redactor(RedactionPolicy.STANDARD, pseudonyms, UnaryOperator.identity());
    private VisitorProfile visitor = VisitorProfile.guest();
    private Optional<ContactFault> failing = Optional.empty();

    @BeforeEach
    void somebodySpoke() {
        stage.look = this::stands;
        stage.visitor("Hello");
    }

    @Test
    void theNoteStandsBehindWhatWasSaidOnceHoweverOftenItIsGiven() {
        assertThat(open(NOTE)).isInstanceOf(CarryOutcome.Done.class);
        assertThat(open(NOTE)).isInstanceOf(CarryOutcome.Done.class);

        assertThat(stage.words()).containsExactly("Hello", STANDS);
        assertThat(stage.ledger.notes(ROUTE, ID)).isEmpty();
        assertThat(stage.ledger.pending(ROUTE, ID)).isEmpty();
    }

    @Test
    void aNoteOutlivesADeskThatIsDown() {
        stage.desk.down(Optional.of(new DeskFault.Transient(false, "connection refused")));
        assertThat(open(NOTE)).isInstanceOf(CarryOutcome.Later.class);
        stage.desk.down(Optional.empty());

        theNextRunDoesIt();
    }

    @Test
    void aNoteOutlivesAnotherWhoIsAtTheConversation() {
        stage.ledger.claim(
                ROUTE, ID, new Holder("other", "other", stage.time.instant().plusSeconds(60)), stage.time.instant());
        assertThat(open(NOTE)).isInstanceOf(CarryOutcome.Busy.class);

        theNextRunDoesIt();
    }

    @Test
    void aNoteOutlivesAProcessThatIsKilled() {
        stage.desk.killBefore("append");
        assertThatThrownBy(() -> open(NOTE)).isInstanceOf(Killed.class);
        stage.time.pass(Duration.ofMinutes(2));

        theNextRunDoesIt();
    }

    @Test
    void aNoteOutlivesAContactCentreThatTellsNothing() {
        stage.feed.failNextSaid(new ContactFault.VendorFailed(503));
        assertThatThrownBy(() -> open(NOTE)).isInstanceOf(ContactCentreException.class);

        theNextRunDoesIt();
    }

    @Test
    void aNoteOutlivesAContactCentreThatDoesNotTellHowTheConversationStands() {
        failing = Optional.of(new ContactFault.VendorFailed(503));
        assertThatThrownBy(() -> open(NOTE)).isInstanceOf(ContactCentreException.class);
        failing = Optional.empty();

        theNextRunDoesIt();
        assertThat(stage.ledger.decisions(ROUTE, ID).getFirst().why()).startsWith("somebody wants it");
    }

    @Test
    void aNoteOnAConversationThatNoRunMetOutlivesItToo() {
        ConversationId old = stage.feed.changed("old", new ConversationState.Closed(), stage.time.instant());
        stage.feed.says(old, new Author.Visitor(), "Hi", stage.time.instant());
        stage.time.pass(Duration.ofHours(1));
        stage.ledger.rewind(ROUTE, SyncCursor.from(stage.time.instant()));
        failing = Optional.of(new ContactFault.TimedOut(Duration.ofSeconds(9)));
        assertThatThrownBy(() -> open("me", old, NOTE)).isInstanceOf(ContactCentreException.class);
        failing = Optional.empty();

        assertThat(stage.run()).returns(1L, SyncSummary::carried);

        TicketSnapshot ticket =
                stage.tickets.find(ExternalKey.of("sandbox", old)).getFirst();
        assertThat(stage.words(ticket.ref())).containsExactly("Hi", STANDS);
        assertThat(ticket.state()).isEqualTo(TicketState.of(new ConversationState.Closed()));
        assertThat(stage.ledger.dealtWith(ROUTE, old))
                .isEqualTo(stage.feed.look(old).updatedAt());
        assertThat(stage.ledger.notes(ROUTE, old)).isEmpty();
    }

    @Test
    void aPlanSaysHowAConversationStandsOfWhichNobodyTold() {
        stage.stands(new ConversationState.Closed());
        stage.time.pass(Duration.ofHours(1));
        stage.ledger.rewind(ROUTE, SyncCursor.from(stage.time.instant()));
        failing = Optional.of(new ContactFault.VendorFailed(503));
        assertThatThrownBy(() -> open(NOTE)).isInstanceOf(ContactCentreException.class);
        failing = Optional.empty();
        List<PlannedCarry> planned = new ArrayList<>();

        new PlanSync(stage.parts()).plan(SyncScope.STANDARD, planned::add);

        assertThat(planned).singleElement().satisfies(it -> {
            assertThat(it.changedAt()).isEqualTo(stage.feed.look(ID).updatedAt().orElseThrow());
            assertThat(it.steps().toString()).contains("ended");
        });
        assertThat(stage.ledger.pending(ROUTE, ID).orElseThrow().isUnseen()).isTrue();
    }

    @Test
    void aConversationThatIsNeverToldOfIsPutAsideAndMakesNoTicket() {
        failing = Optional.of(new ContactFault.NotFound("conversation 4711"));
        stage.ledger.want(
                ROUTE,
                Pending.unseen(ID, stage.time.instant()),
                Optional.of(WantedNote.of("She called", stage.time.instant())));
        stage.ledger.rewind(ROUTE, SyncCursor.from(stage.time.instant().plusSeconds(3600)));

        assertThat(stage.run()).returns(1L, SyncSummary::parked);

        assertThat(stage.found()).isEmpty();
        assertThat(stage.ledger.parked(ROUTE, ID).getFirst().reason()).contains("does not know conversation 4711");
    }

    @Test
    void aDeskThatToldARunToWaitIsNotAskedBeforeAndTheNoteIsKept() {
        limited(Duration.ofHours(1));
        stage.run();
        int asked = stage.desk.calls.size();

        Instant gate = stage.ledger.standing(ROUTE).notBefore();
        assertThat(open(NOTE)).isInstanceOfSatisfying(CarryOutcome.DeskDown.class, down -> {
            assertThat(down.fault()).isInstanceOf(DeskFault.RateLimited.class);
            assertThat(down.until()).isEqualTo(gate);
        });
        assertThat(stage.desk.calls).hasSize(asked);
        assertThat(stage.ledger.notes(ROUTE, ID)).hasSize(1);

        stage.time.pass(Duration.ofHours(1));
        stage.desk.down(Optional.empty());
        theNextRunDoesIt();
    }

    @Test
    void aDeskThatTellsWhoOpensATicketToWaitIsNotAskedByTheNextRunEither() {
        limited(Duration.ofHours(1));
        assertThat(open(NOTE))
                .isInstanceOfSatisfying(
                        CarryOutcome.DeskDown.class,
                        down -> assertThat(down.until())
                                .isEqualTo(stage.ledger.standing(ROUTE).notBefore()));
        int asked = stage.desk.calls.size();

        assertThat(stage.run()).returns(SyncSummary.End.OUT_OF_PATIENCE, SyncSummary::end);

        assertThat(stage.desk.calls).hasSize(asked);
    }

    @Test
    void whatIsRefusedToWhoOpensTicketsIsRefusedInARowLikeAnyOther() {
        stage.crowd(5);
        stage.desk.refuseAll("create", new DeskFault.Rejected(Optional.of("queue"), "unknown"));
        for (int i = 1; i <= 5; i++) {
            open("me", new ConversationId("c" + i), Optional.empty());
        }
        assertThat(stage.ledger.parked(ROUTE)).hasSize(5);

        assertThat(stage.run()).returns(SyncSummary.End.DESK_REFUSES, SyncSummary::end);

        assertThat(stage.ledger.parked(ROUTE)).isEmpty();
    }

    private void limited(Duration wait) {
        stage.desk.down(Optional.of(new DeskFault.RateLimited(Optional.of(wait), DeskFault.RateLimited.Scope.ACCOUNT)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nothingIsKeptForAConversationThatThereIsNot(ContactFault answer) {
        failing = Optional.of(answer);
        assertThatThrownBy(() -> open(NOTE)).isInstanceOf(ContactCentreException.class);

        assertThat(stage.ledger.notes(ROUTE, ID)).isEmpty();
        assertThat(stage.ledger.pending(ROUTE, ID)).isEmpty();
    }

    static Stream<ContactFault> answers() {
        return Stream.of(new ContactFault.NotFound("conversation 4711"), new ContactFault.Rejected(400, "no such id"));
    }

    @Test
    void aNoteThatComesWhileTheConversationIsCarriedIsCarriedNext() {
        stage.desk.meanwhile("append", () -> open("quick", NOTE));

        SyncSummary summary = stage.run(SyncScope.STANDARD.patient(Duration.ofHours(1)));

        assertThat(summary).returns(0L, SyncSummary::pending);
        assertThat(stage.words()).containsExactly("Hello", STANDS);
    }

    @Test
    void aNoteThatTheDeskRefusesIsAsideAndMayBeTakenUpAgain() {
        stage.run();
        stage.time.pass(Duration.ofMinutes(1));
        stage.desk.refuse("append", new DeskFault.Rejected(Optional.of("body"), "too rude"));
        assertThat(open(NOTE)).isInstanceOf(CarryOutcome.Done.class);
        assertThat(stage.ledger.pending(ROUTE, ID)).isEmpty();

        Parked aside = stage.ledger.parked(ROUTE, ID).getFirst();
        stage.ledger.retry(ROUTE, aside, stage.time.instant());

        theNextRunDoesIt();
    }

    private void theNextRunDoesIt() {
        stage.run(SyncScope.STANDARD.patient(Duration.ofHours(1)));

        assertThat(stage.words()).containsExactly("Hello", STANDS);
        assertThat(stage.ledger.notes(ROUTE, ID)).isEmpty();
        assertThat(stage.ledger.pending(ROUTE, ID)).isEmpty();
    }

    @Test
    void whomANoteIsOfIsFoundByTheAddressAndTheNoteIsKeptAsItIs() {
        visitor = hers();
        stage.desk.down(Optional.of(new DeskFault.Transient(false, "connection refused")));

        open(Optional.of("Her husband is bob@example.com"));

        assertThat(pseudonyms.conversationsWith("email", "ann@example.com")).containsExactly(ID);
        assertThat(pseudonyms.conversationsWith("email", "bob@example.com")).containsExactly(ID);
        assertThat(stage.ledger.notes(ROUTE, ID))
                .extracting(WantedNote::text)
                .containsExactly("Her husband is bob@example.com");
    }

    @Test
    void whomANoteMentionsIsFoundAlsoWhereTheContactCentreTellsNothing() {
        failing = Optional.of(new ContactFault.VendorFailed(503));

        assertThatThrownBy(() -> open(Optional.of("Her husband is bob@example.com")))
                .isInstanceOf(ContactCentreException.class);

        assertThat(pseudonyms.conversationsWith("email", "bob@example.com")).containsExactly(ID);
    }

    @Test
    void nobodyIsRememberedWithoutANote() {
        visitor = hers();
        open(Optional.empty());

        assertThat(pseudonyms.conversationsWith("email", "ann@example.com")).isEmpty();
    }

    private static VisitorProfile hers() {
        return new VisitorProfile("Ann", "", "ann@example.com", Map.of());
    }

    private CarryOutcome open(Optional<String> note) {
        return open("me", note);
    }

    private CarryOutcome open(String who, Optional<String> note) {
        return open(who, ID, note);
    }

    private CarryOutcome open(String who, ConversationId id, Optional<String> note) {
        return new OpenTicket(stage.parts(), people, new Holder(who, who, stage.time.instant())).open(id, note);
    }

    private Conversation stands(ConversationId id) {
        failing.ifPresent(fault -> {
            throw new ContactCentreException(fault);
        });
        Conversation stands = stage.feed.look(id);
        return new Conversation(
                id, stands.state(), stands.visitor(), stands.bot(), visitor, stands.createdAt(), stands.updatedAt());
    }
}
