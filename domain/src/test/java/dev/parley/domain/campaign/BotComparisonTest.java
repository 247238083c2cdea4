package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.ComparedCase.Finding;
import dev.parley.domain.campaign.Talks.Said;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BotComparisonTest {
    private static final SimulationResult HI = talk("Hi");
    private static final SimulationResult HO = talk("Ho");

    @Test
    void casesAreComparedPairByPair() {
        BotComparison it = compare(List.of(HI, HI, HO), List.of(HI, HO, HO));

        assertThat(it.cases())
                .extracting(one -> one.key().repetition() + " " + one.finding().word())
                .containsExactly("1 same", "2 different", "3 same");
        assertThat(it.verdict()).isEqualTo(BotComparison.Verdict.DIFFERENT);
        assertThat(it.count(Finding.SAME)).isEqualTo(2);
    }

    @Test
    void whereAllAreTheSameSoIsTheWhole() {
        assertThat(compare(List.of(HI, HO), List.of(HI, HO)).verdict()).isEqualTo(BotComparison.Verdict.SAME);
    }

    @Test
    void whatTheVendorKeptFromBeingComparedIsNoDifference() {
        SimulationResult broken = Results.of(Verdict.VENDOR_ERROR);

        assertThat(compare(List.of(HI, HI), List.of(HI, broken)).verdict())
                .isEqualTo(BotComparison.Verdict.PARTLY_COMPARED);
        assertThat(compare(List.of(broken, broken), List.of(HI, HI)).verdict())
                .isEqualTo(BotComparison.Verdict.NOTHING_COMPARED);
        assertThat(compare(List.of(broken, HI), List.of(HI, HO)).verdict()).isEqualTo(BotComparison.Verdict.DIFFERENT);
    }

    @Test
    void refusedCredentialsAreToldApart() {
        SimulationResult refused = Results.broken(new ContactFault.CredentialsRefused("expired"));

        assertThat(compare(List.of(refused), List.of(refused)).verdict()).isEqualTo(BotComparison.Verdict.NOT_ALLOWED);
    }

    @Test
    void anInterruptionGoesBeforeEverythingElse() {
        CampaignResult one = run(List.of(HI, HI), Ending.INTERRUPTED);
        CampaignResult other = run(List.of(HO), Ending.COMPLETE);

        BotComparison it = BotComparison.of(one, other, Strictness.LOOSE);

        assertThat(it.verdict()).isEqualTo(BotComparison.Verdict.INTERRUPTED);
        assertThat(it.cases()).hasSize(1);
    }

    private static BotComparison compare(List<SimulationResult> one, List<SimulationResult> other) {
        return BotComparison.of(run(one, Ending.COMPLETE), run(other, Ending.COMPLETE), Strictness.LOOSE);
    }

    private static CampaignResult run(List<SimulationResult> results, Ending ending) {
        CampaignResult whole = Results.campaign(results);
        return new CampaignResult(whole.setup(), whole.cases(), ending, Optional.of(Duration.ofSeconds(1)), Map.of());
    }

    private static SimulationResult talk(String answer) {
        return new Talks().turn("Hello", Said.replying(answer)).with("bot");
    }
}
