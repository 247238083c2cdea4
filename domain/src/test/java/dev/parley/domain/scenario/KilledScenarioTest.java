package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.FakeContactCentre;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process may be killed at each of its steps, and the one that recovers from it too: nothing is lost, nothing is left open. */
class KilledScenarioTest extends KilledStage {
    @Test
    void aProcessThatIsNeverKilledLeavesNothingToRecover() {
        assertThat(simulate(NEVER)).isFalse();

        assertThat(left().over()).isTrue();
        assertThat(left().unfinished()).isEmpty();
        assertThat(onRecordAtTheVendor()).isEqualTo(atTheVendor());
    }

    @Test
    void whereverItIsKilledRecoveryCompletesTheRecordAndClosesTheConversation() {
        int kills = 0;
        for (int step = 0; simulate(step); step++) {
            recover(NEVER);
            assertAllIsWell("killed at step " + step);
            kills++;
            startAgain();
        }
        assertThat(kills).as("steps at which it can be killed").isGreaterThan(40);
    }

    @Test
    void whereverItIsInterruptedItClosesTheConversationAndRecoveryCompletesTheRecord() {
        int interruptions = 0;
        for (int step = 0; interrupt(step); step++) {
            assertThat(atTheVendorIsNothing() || left().over())
                    .as("at step " + step)
                    .isTrue();
            recover(NEVER);
            assertAllIsWell("interrupted at step " + step);
            interruptions++;
            startAgain();
        }
        assertThat(interruptions).isGreaterThan(20);
    }

    @Test
    void withoutRecoveryTheRecordHasGapsAndConversationsStayOpen() {
        int gaps = 0;
        int open = 0;
        for (int step = 0; simulate(step); step++) {
            gaps += onRecordAtTheVendor().equals(atTheVendor()) ? 0 : 1;
            open += left().over() ? 0 : 1;
            startAgain();
        }
        assertThat(gaps).isGreaterThan(5);
        assertThat(open).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 9, 12, 15, 19, 24, 30})
    void whereverTheRecoveryIsKilledAnotherOneCompletesIt(int step) {
        for (int second = 0; ; second++) {
            startAgain();
            assertThat(simulate(step)).isTrue();
            boolean killed = recover(second);
            recover(NEVER);
            assertAllIsWell("killed at step " + step + " and while recovering at step " + second);
            if (!killed) {
                return;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9, 15, 24})
    void whereverTheRecoveryIsInterruptedItStopsAndAnotherOneCompletesIt(int step) {
        for (int second = 0; ; second++) {
            startAgain();
            assertThat(simulate(step)).isTrue();
            var process = new KilledProcess(second, true);
            recover(process);
            recover(NEVER);
            assertAllIsWell("killed at step " + step + " and interrupted while recovering at step " + second);
            if (!process.wasReached()) {
                return;
            }
        }
    }

    @Test
    void wordsThatLookDifferentByNowAreFoundByTheirPlace() {
        for (int step = 0; simulate(step); step++) {
            policy = new RedactionPolicy(Set.of(), List.of());
            recover(NEVER);
            assertAllIsWell("killed at step " + step);
            policy = RedactionPolicy.STANDARD;
            startAgain();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 20, 30})
    void whatTheVendorHadAndHasNoMoreIsGoneAndNothingIsClaimedOfIt(int step) {
        assertThat(simulate(step)).isTrue();
        centre = new FakeContactCentre(time, bot);

        recover(NEVER);

        assertThat(trail.of(ID))
                .extracting(record -> record.entry().outcome())
                .contains(AuditEntry.GONE)
                .doesNotContain(AuditEntry.NEVER_ARRIVED);
        assertThat(isLoose()).isFalse();
    }

    private void assertAllIsWell(String when) {
        assertThat(onRecordAtTheVendor()).as(when).isEqualTo(atTheVendor());
        assertThat(saidAtTheVendor())
                .as(when)
                .isEqualTo(LINES.subList(0, saidAtTheVendor().size()));
        assertThat(intendedButOpen()).as(when).isEmpty();
        assertThat(isLoose()).as(when).isFalse();
        assertThat(eachMessageOnRecordOnce()).as(when).isTrue();
        if (!trail.of(ID).isEmpty() && !atTheVendorIsNothing()) {
            assertThat(centre.look(ID).conversation().state()).as(when).isEqualTo(new ConversationState.Closed());
        }
    }
}
