package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CampaignProgressTest {
    private final VirtualTime time = new VirtualTime();
    private final AtomicLong calls = new AtomicLong(1_000);
    private final CampaignProgress progress = new CampaignProgress(10, time, calls::get);

    @Test
    void itTellsHowFarTheCampaignIs() {
        finish(1, Verdict.PASSED);
        finish(2, Verdict.FAILED);
        progress.started(key(3));
        time.waitUntil(time.instant().plusSeconds(4));
        calls.addAndGet(5);

        CampaignProgress.Moment now = progress.now();

        assertThat(now.done()).isEqualTo(2);
        assertThat(now.failing()).isEqualTo(1);
        assertThat(now.underWay()).isEqualTo(1);
        assertThat(now.turns()).isEqualTo(2);
        assertThat(now.perSecond()).isEqualTo(0.5);
        assertThat(now.botTime95()).hasValue(Duration.ofMillis(1200));
        assertThat(now.callsPerTurn()).hasValue(2.5);
        assertThat(now.left()).hasValue(Duration.ofSeconds(16));
    }

    @Test
    void beforeAnyCaseIsOverTheTimeLeftIsNotKnown() {
        assertThat(progress.now().left()).isEmpty();
        assertThat(progress.now().botTime95()).isEmpty();
        assertThat(progress.now().callsPerTurn()).isEmpty();
    }

    @Test
    void whatIsHeldNoMoreIsNotUnderWayThoughItIsNotKeptYet() {
        progress.started(key(1));
        progress.held(key(1));

        assertThat(progress.now().underWay()).isZero();
        assertThat(progress.now().done()).isZero();
    }

    private void finish(int repetition, Verdict verdict) {
        progress.started(key(repetition));
        Results.of(verdict).turns().forEach(turn -> progress.took(key(repetition), turn));
        progress.held(key(repetition));
        progress.finished(new CaseResult(key(repetition), List.of(Results.of(verdict))));
    }

    private static CaseKey key(int repetition) {
        return new CaseKey("orders.yaml", "Track", repetition);
    }
}
