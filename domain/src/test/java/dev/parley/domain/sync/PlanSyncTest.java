package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ID;
import static dev.parley.domain.sync.SyncStage.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.sync.Decision.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan says, and that it does none of it. */
class PlanSyncTest {
    private final SyncStage stage = new SyncStage();

    @Test
    void aNewConversationIsATicketWithItsFieldsAndItsEntries() {
        stage.visitor("Where is my order?");
        stage.bot("On its way.");

        PlannedCarry plan = onlyOne();

        assertThat(plan.ticket()).isEmpty();
        assertThat(plan.steps()).extracting(PlannedStep::what).containsExactly(What.CREATE, What.APPEND, What.LINK);
        assertThat(plan.steps().getFirst().why()).isEqualTo("there is no ticket of it");
        assertThat(plan.steps().getFirst().fields())
                .containsEntry("subject", "Chat: Where is my order?")
                .containsEntry("state", "active");
        assertThat(plan.steps().get(1)).returns(2, PlannedStep::entries).returns(1, PlannedStep::writes);
    }

    @Test
    void nothingIsWrittenAndNothingIsKept() {
        stage.visitor("Hello");

        onlyOne();

        assertThat(stage.found()).isEmpty();
        assertThat(stage.desk.calls).containsOnly("find");
        assertThat(stage.onRecord).isEmpty();
        assertThat(stage.ledger.routes()).isEmpty();
    }

    @Test
    void whatIsNewIsAppendedAndTheStateIsMoved() {
        stage.visitor("Hello");
        stage.run();
        for (int i = 0; i < 12; i++) {
            stage.visitor("more " + i);
        }
        stage.stands(new ConversationState.Resolved());

        PlannedCarry plan = onlyOne();

        assertThat(plan.ticket()).contains(stage.ticket().ref());
        assertThat(plan.steps()).extracting(PlannedStep::what).containsExactly(What.APPEND, What.MOVE);
        assertThat(plan.steps().getFirst()).returns(12, PlannedStep::entries).returns(2, PlannedStep::writes);
        assertThat(plan.steps().getLast().fields()).isEqualTo(Map.of("state", "resolved"));
    }

    @Test
    void aPlanIsWhatTheRunThenDoes() {
        stage.visitor("Hello");
        stage.run();
        stage.visitor("more");
        stage.stands(new ConversationState.Queued());
        List<What> planned = onlyOne().steps().stream().map(PlannedStep::what).toList();
        int before = stage.decided().size();

        stage.run();

        List<String> decided = stage.decided();
        assertThat(decided.get(before)).isEqualTo("noted");
        assertThat(decided.subList(before + 1, decided.size() - 1))
                .isEqualTo(planned.stream().map(What::word).toList());
    }

    @Test
    void aHumansMoveIsSkippedWithTheReason() {
        stage.visitor("Hello");
        stage.run();
        stage.tickets.tickets.move(stage.ticket().ref().value(), "reviewing", "");
        stage.time.pass(Duration.ofMinutes(1));
        stage.stands(new ConversationState.Resolved());

        assertThat(onlyOne().steps()).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo(What.SKIP);
            assertThat(step.why()).contains("somebody else moved the ticket to 'reviewing'");
        });
    }

    @Test
    void whatStandsThereIsSkipped() {
        stage.visitor("Hello");
        stage.run();
        stage.stands(new ConversationState.Active());

        assertThat(onlyOne().steps())
                .singleElement()
                .returns(What.SKIP, PlannedStep::what)
                .returns("all of it stands there", PlannedStep::why);
    }

    @Test
    void whatIsPendingIsPlannedWithoutASecondLookAtTheList() {
        stage.visitor("Hello");
        stage.desk.refuse("create", new DeskFault.Unauthorised(Optional.empty(), "no"));
        stage.run();
        stage.time.pass(Duration.ofMinutes(2));

        assertThat(stage.ledger.pending(ROUTE, ID)).isPresent();
        assertThat(onlyOne().steps()).extracting(PlannedStep::what).contains(What.APPEND);
    }

    @Test
    void behindALimitThereIsMore() {
        for (String id : List.of("c-1", "c-2", "c-3")) {
            stage.feed.changed(id, new ConversationState.Active(), stage.time.instant());
        }
        stage.time.pass(Duration.ofSeconds(10));
        List<PlannedCarry> planned = new ArrayList<>();

        assertThat(new PlanSync(stage.parts()).plan(SyncScope.STANDARD.atMost(2), planned::add))
                .isFalse();
        assertThat(planned).hasSize(2);
        assertThat(new PlanSync(stage.parts()).plan(SyncScope.STANDARD.atMost(3), planned::add))
                .isTrue();
    }

    @Test
    void aDeskThatDoesNotTellEndsThePlan() {
        stage.visitor("Hello");
        stage.desk.refuse("find", new DeskFault.Transient(false, "connection refused"));

        assertThatThrownBy(this::onlyOne).isInstanceOf(DeskException.class).hasMessage("connection refused");
    }

    @Test
    void aTicketThatWasDeletedIsOneRowWithTheReasonAndTheOthersArePlanned() {
        stage.visitor("Hello");
        stage.run();
        stage.time.pass(Duration.ofMinutes(5));
        stage.visitor("Again");
        stage.feed.changed("other", new ConversationState.Active(), stage.time.instant());
        TicketRef gone = stage.ticket().ref();
        stage.desk.refuse("marks", new DeskFault.Missing(DeskFault.Missing.Why.DELETED, "issue SUP-1: HTTP 404"));
        stage.desk.meanwhile("find", () -> stage.tickets.tickets.inside(gone, ticket -> ticket.deleted = true));

        List<PlannedCarry> planned = all();

        assertThat(planned).hasSize(2);
        assertThat(planned.getFirst().steps())
                .extracting(PlannedStep::what)
                .containsExactly(What.SKIP, What.CREATE, What.APPEND, What.LINK);
        assertThat(planned.getFirst().steps().getFirst().why()).isEqualTo("its ticket is gone: issue SUP-1: HTTP 404");
    }

    @Test
    void aTicketThatIsGoneThoughASearchShowsItIsOneRowWithTheReason() {
        stage.visitor("Hello");
        stage.run();
        stage.time.pass(Duration.ofMinutes(5));
        stage.visitor("Again");
        stage.desk.refuseAll("marks", new DeskFault.Missing(DeskFault.Missing.Why.DELETED, "issue SUP-1: HTTP 404"));
        stage.feed.changed("other", new ConversationState.Active(), stage.time.instant());

        List<PlannedCarry> planned = all();

        assertThat(planned).hasSize(2);
        assertThat(planned.getFirst().steps().getLast())
                .returns(What.LATER, PlannedStep::what)
                .returns("issue SUP-1: HTTP 404", PlannedStep::why);
    }

    @Test
    void aConversationThatCannotBeShownIsOneRowWithTheReason() {
        stage.crowd(3);
        stage.feed.failNextSaid(new ContactFault.NotFound("conversation c1"));

        List<PlannedCarry> planned = all();

        assertThat(planned).hasSize(3);
        assertThat(planned.getFirst().steps())
                .singleElement()
                .returns(What.LATER, PlannedStep::what)
                .returns("the contact centre does not know conversation c1", PlannedStep::why);
        assertThat(planned.getLast().steps()).extracting(PlannedStep::what).contains(What.CREATE);
    }

    @Test
    void aTenantThatTellsNothingEndsThePlan() {
        stage.crowd(3);
        stage.feed.failNextSaid(new ContactFault.VendorFailed(503));

        assertThatThrownBy(this::all).isInstanceOf(ContactCentreException.class);
    }

    @Test
    void aNoteThatWaitsForItsTicketIsPlanned() {
        stage.visitor("Hello");
        stage.run();
        stage.ledger.want(
                ROUTE,
                new Pending(ID, new ConversationState.Active(), stage.time.instant(), stage.time.instant(), 0),
                Optional.of(WantedNote.of("She called", stage.time.instant())));

        assertThat(onlyOne().steps()).extracting(PlannedStep::what).containsExactly(What.APPEND);
        assertThat(stage.ledger.notes(ROUTE, ID)).hasSize(1);
    }

    private List<PlannedCarry> all() {
        stage.time.pass(Duration.ofSeconds(10));
        List<PlannedCarry> planned = new ArrayList<>();
        new PlanSync(stage.parts()).plan(SyncScope.STANDARD.atMost(100), planned::add);
        return planned;
    }

    private PlannedCarry onlyOne() {
        stage.time.pass(Duration.ofSeconds(10));
        List<PlannedCarry> planned = new ArrayList<>();
        assertThat(new PlanSync(stage.parts()).plan(SyncScope.STANDARD.atMost(100), planned::add))
                .isTrue();
        assertThat(planned).hasSize(1);
        return planned.getFirst();
    }
}
