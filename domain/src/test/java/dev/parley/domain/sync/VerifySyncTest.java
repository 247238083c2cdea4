package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ID;
import static dev.parley.domain.sync.SyncStage.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.sync.SyncDifference.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether both sides of a route are the same, and in what they differ. */
class VerifySyncTest {
    private static final AttemptKey ATTEMPT = new AttemptKey("by-hand");
    private final SyncStage stage = new SyncStage();
    private final List<SyncDifference> differences = new ArrayList<>();

    @Test
    void bothSidesOfACompleteSyncAreTheSame() {
        stage.visitor("Hello");
        stage.bot("Hi!");
        stage.run();

        SyncVerification verification = verify();

        assertThat(verification.holds()).isTrue();
        assertThat(verification.said()).isEqualTo(verification.standing());
        assertThat(verification.said()).returns(1L, SyncSide::conversations).returns(2L, SyncSide::entries);
        assertThat(differences).isEmpty();
    }

    @Test
    void aDeskThatCannotBeAskedIsNotLookedAt() {
        stage.visitor("Hello");
        stage.desk.askable = false;

        assertThatThrownBy(this::verify)
                .isInstanceOf(CannotBeAsked.class)
                .hasMessage("the ticket desk 'desk' cannot be asked what stands there");
        assertThat(stage.feed.listings()).isZero();
        assertThat(stage.desk.calls).isEmpty();
    }

    @Test
    void theHashDoesNotDependOnTheOrderButOnEveryKey() {
        var a = new EntryKey("a");
        var b = new EntryKey("b");
        SyncSide nothing = SyncSide.nothing();

        assertThat(nothing.and(ID, List.of(a, b))).isEqualTo(nothing.and(ID, List.of(b, a)));
        assertThat(nothing.and(ID, List.of(a, b)).hash())
                .isNotEqualTo(nothing.and(ID, List.of(a)).hash());
    }

    @Test
    void anEntryThatNobodySaidIsNamed() {
        stage.visitor("Hello");
        stage.run();
        stage.tickets.append(stage.ticket().ref(), List.of(entry("forged")), ATTEMPT);

        SyncVerification verification = verify();

        assertThat(verification.holds()).isFalse();
        assertThat(verification.said().hash())
                .isNotEqualTo(verification.standing().hash());
        assertThat(differences)
                .singleElement()
                .returns(What.UNKNOWN, SyncDifference::what)
                .returns(List.of(new EntryKey("forged")), SyncDifference::entries)
                .returns(Optional.empty(), SyncDifference::explained);
    }

    @Test
    void aNoteOfSomebodysOwnIsNoDifference() {
        stage.visitor("Hello");
        stage.run();
        stage.tickets.append(stage.ticket().ref(), List.of(entry(VerifySync.NOTE + "1")), ATTEMPT);

        assertThat(verify().holds()).isTrue();
    }

    @Test
    void anEntryThatIsLostIsNamed() {
        stage.visitor("Hello");
        stage.run();
        stage.feed.says(ID, new Author.Bot(), "lost", stage.time.instant());
        stage.time.pass(Duration.ofSeconds(10));
        stage.ledger.rewind(ROUTE, SyncCursor.from(stage.time.instant()));

        assertThat(verify().differences()).isEqualTo(1);
        assertThat(differences)
                .singleElement()
                .returns(What.MISSING, SyncDifference::what)
                .returns(1, SyncDifference::count);
    }

    @Test
    void aTicketThatIsLostIsNamed() {
        stage.visitor("Hello");
        stage.time.pass(Duration.ofSeconds(10));
        stage.ledger.rewind(ROUTE, SyncCursor.from(stage.time.instant()));

        assertThat(verify().differences()).isEqualTo(1);
        assertThat(differences).singleElement().returns(What.NO_TICKET, SyncDifference::what);
    }

    @Test
    void whatIsToBeExpectedIsExplained() {
        stage.visitor("Hello");
        stage.run();
        stage.time.pass(Duration.ofMinutes(1));
        stage.visitor("more");

        SyncVerification verification = verify();

        assertThat(verification).returns(0L, SyncVerification::differences).returns(1L, SyncVerification::explained);
        assertThat(differences)
                .singleElement()
                .returns(Optional.of("changed since the last run"), SyncDifference::explained);
    }

    @Test
    void whatIsParkedIsExplained() {
        stage.visitor("Hello");
        stage.desk.refuse("append", new DeskFault.Rejected(Optional.of("body"), "too rude"));
        stage.run();

        assertThat(verify().differences()).isZero();
        assertThat(differences).singleElement().returns(Optional.of("parked"), SyncDifference::explained);
    }

    @Test
    void anEntryThatStandsThereTwiceIsNamed() {
        stage.visitor("Hello");
        stage.run();
        EntryKey twice = stage.tickets.marks(stage.ticket().ref()).iterator().next();
        stage.tickets.append(stage.ticket().ref(), List.of(entry(twice.value())), ATTEMPT);

        SyncVerification verification = verify();

        assertThat(verification.differences()).isEqualTo(1);
        assertThat(verification.standing().entries()).isEqualTo(2);
        assertThat(verification.said().hash())
                .isNotEqualTo(verification.standing().hash());
        assertThat(differences)
                .singleElement()
                .returns(What.DOUBLED, SyncDifference::what)
                .returns(List.of(twice), SyncDifference::entries);
    }

    @Test
    void anEntryThatStandsInTwoTicketsIsNamed() {
        stage.visitor("Hello");
        stage.run();
        TicketRef closed = stage.ticket().ref();
        EntryKey twice = stage.tickets.marks(closed).iterator().next();
        stage.tickets.tickets.inside(closed, ticket -> ticket.closedForGood = true);
        stage.visitor("Again");
        stage.run();
        assertThat(verify().holds()).isTrue();
        stage.tickets.append(stage.ticket().ref(), List.of(entry(twice.value())), ATTEMPT);

        assertThat(verify().differences()).isEqualTo(1);
        assertThat(differences)
                .singleElement()
                .returns(What.DOUBLED, SyncDifference::what)
                .returns(1, SyncDifference::count);
    }

    @Test
    void aNoteThatStandsThereTwiceIsNamed() {
        stage.visitor("Hello");
        stage.run();
        for (int i = 0; i < 2; i++) {
            stage.tickets.append(stage.ticket().ref(), List.of(entry(VerifySync.NOTE + "1")), ATTEMPT);
        }

        assertThat(verify().differences()).isEqualTo(1);
        assertThat(differences).singleElement().returns(What.DOUBLED, SyncDifference::what);
    }

    @Test
    void severalTicketsAreNamed() {
        stage.visitor("Hello");
        stage.run();
        stage.tickets.create(
                new NewTicket(
                        ExternalKey.of("sandbox", ID),
                        "again",
                        Optional.empty(),
                        "by hand",
                        TicketState.ACTIVE,
                        Optional.empty()),
                ATTEMPT);

        verify();

        assertThat(differences).singleElement().returns(What.SEVERAL_TICKETS, SyncDifference::what);
    }

    @Test
    void aConversationInWhichNothingWasSaidAndThatIsNotCarriedYetIsNoDifference() {
        stage.feed.changed("silent", new ConversationState.Active(), stage.time.instant());

        assertThat(verify().holds()).isTrue();
    }

    private SyncVerification verify() {
        stage.time.pass(Duration.ofSeconds(10));
        return new VerifySync(stage.parts()).verify(SyncScope.STANDARD, differences::add);
    }

    private static TranscriptEntry entry(String key) {
        return new TranscriptEntry(new EntryKey(key), "by hand");
    }
}
