package dev.parley.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignProgress.Moment;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignProgressTextTest {

    @Test
    void theLineTellsHowFarItIsWhatATurnCostsAndHowLongItWillTake() {
        assertThat(CampaignProgressText.of(new Moment(
                        500,
                        120,
                        3,
                        200,
                        480,
                        12.34,
                        Optional.of(Duration.ofMillis(2_900)),
                        Optional.of(2.54),
                        Optional.of(Duration.ofSeconds(31)))))
                .startsWith("120 of 500 done, 3 failing, 200 under way, 12.3/s, 480 turns, bot p95 2.9 s")
                .contains(", 2.5 calls a turn, ")
                .endsWith(" left");
    }

    @Test
    void whatIsNotKnownYetIsLeftOut() {
        assertThat(CampaignProgressText.of(
                        new Moment(5, 0, 0, 2, 0, 0, Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo("0 of 5 done, 0 failing, 2 under way, 0.0/s, 0 turns");
    }
}
