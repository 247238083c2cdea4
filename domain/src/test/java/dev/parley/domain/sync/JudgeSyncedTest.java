package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.Judged;
import dev.parley.domain.resolution.JudgedConversation;
import dev.parley.domain.resolution.MemoryVerdictBook;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.VerdictBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a sync carries is judged once it is at rest. */
class JudgeSyncedTest {
    private static final BotId BOT = new BotId("order-bot");

    private final SyncStage stage = new SyncStage();
    private final VerdictBook verdicts = new MemoryVerdictBook();
    private Origin origin = Origin.elsewhere(Optional.of(BOT));
    private int asked;
    private boolean silent;

    JudgeSyncedTest() {
        stage.endings = new JudgeSynced(
                "sandbox",
                new ResolutionClassifier(),
                verdicts,
                id -> {
                    asked++;
                    if (silent) {
                        throw new ContactCentreException(new ContactFault.VendorFailed(503));
                    }
                    return origin;
                },
                stage.time);
    }

    @Test
    void whatIsClosedIsJudgedByTheVendorsTimes() {
        Instant began = stage.time.instant();
        stage.visitor("Where is my refund?");
        stage.time.pass(Duration.ofSeconds(5));
        stage.bot("Your refund was paid out.");
        stage.stands(new ConversationState.Closed());
        Instant ended = stage.time.instant();
        stage.run();

        JudgedConversation judged = judged().orElseThrow();
        assertThat(judged.outcome()).isEqualTo("resolved-by-bot");
        assertThat(judged.entry()).isEqualTo(Entry.SYNCED);
        assertThat(judged.bot()).contains(BOT);
        assertThat(judged.started()).isEqualTo(began);
        assertThat(judged.ended()).isEqualTo(ended);
    }

    @Test
    void whatIsStillGoingOnIsNotJudgedUntilItIsAtRest() {
        stage.visitor("Where is my refund?");
        stage.run();
        assertThat(judged()).isEmpty();

        stage.bot("Your refund was paid out.");
        stage.stands(new ConversationState.Resolved());
        stage.run();
        assertThat(judged().map(JudgedConversation::outcome)).contains("resolved-by-bot");
    }

    @Test
    void whatDidNotChangeForAnHourIsAtRest() {
        stage.visitor("Where is my refund?");
        stage.time.pass(JudgeSynced.REST);
        stage.run();

        assertThat(judged()).isPresent();
    }

    @Test
    void whatMovesAgainIsJudgedAgain() {
        stage.visitor("Where is my refund?");
        stage.bot("Your refund was paid out.");
        stage.stands(new ConversationState.Resolved());
        stage.run();
        stage.visitor("No, it was not.");
        stage.stands(new ConversationState.Closed());
        stage.run();

        assertThat(judged().map(JudgedConversation::outcome)).isPresent().get().isNotEqualTo("resolved-by-bot");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void ofWhatAScenarioHeldNobodyAsksAnything() {
        JudgedConversation simulated =
                Judged.chat(ID.value()).of("sandbox").from(Entry.SIMULATED).kept();
        verdicts.keep(simulated);
        stage.visitor("Where is my refund?");
        stage.stands(new ConversationState.Closed());
        stage.run();

        assertThat(judged()).contains(simulated);
        assertThat(asked).isZero();
    }

    @Test
    void whereTheVisitorSaidNothingThereIsNothingToJudge() {
        stage.stands(new ConversationState.Closed());
        stage.bot("Welcome");
        stage.run();

        assertThat(judged()).isEmpty();
    }

    @Test
    void aSimulationOfAnotherMachineIsNoneOfWhatVisitorsHeld() {
        origin = new Origin(Entry.SIMULATED, Optional.of(BOT));
        stage.visitor("Where is my refund?");
        stage.stands(new ConversationState.Closed());
        stage.run();

        assertThat(judged().map(JudgedConversation::entry)).contains(Entry.SIMULATED);
    }

    @Test
    void ofWhichTheOriginIsNotToldIsCarriedAndNotJudged() {
        silent = true;
        stage.visitor("Where is my refund?");
        stage.stands(new ConversationState.Closed());
        SyncSummary summary = stage.run();

        assertThat(summary.end()).isEqualTo(SyncSummary.End.COMPLETE);
        assertThat(stage.words()).isNotEmpty();
        assertThat(judged()).isEmpty();
    }

    @Test
    void aPlanJudgesNothing() {
        stage.visitor("Where is my refund?");
        stage.stands(new ConversationState.Closed());
        stage.time.pass(Duration.ofSeconds(10));
        new PlanSync(stage.parts()).plan(SyncScope.STANDARD, planned -> {});

        assertThat(judged()).isEmpty();
    }

    private Optional<JudgedConversation> judged() {
        return verdicts.find("sandbox", ID);
    }
}
