package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.scenario.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignVerdictTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PASSED,PASSED|PASSED",
                "PASSED,FAILED|FAILED",
                "PASSED,TIMEOUT|FAILED",
                "FAILED,VENDOR_ERROR|FAILED",
                "VENDOR_ERROR,DISCONNECTED,RATE_LIMITED|NOTHING_DONE",
                "PASSED,RATE_LIMITED|PARTLY_DONE",
                "FAILED,INTERRUPTED|INTERRUPTED"
            })
    void oneWordForAllCases(String verdicts, CampaignVerdict verdict) {
        Verdict[] each =
                List.of(verdicts.split(",")).stream().map(Verdict::valueOf).toArray(Verdict[]::new);

        assertThat(CampaignVerdict.of(Results.campaign(each), Optional.empty())).isEqualTo(verdict);
    }

    @Test
    void twoHundredAndFiftySixFailuresAreOneFailure() {
        List<Verdict> failures = Collections.nCopies(256, Verdict.FAILED);

        assertThat(CampaignVerdict.of(Results.campaign(failures.toArray(Verdict[]::new)), Optional.empty()))
                .isEqualTo(CampaignVerdict.FAILED);
    }

    @Test
    void refusedCredentialsAreNamed() {
        var refused = Results.broken(new ContactFault.CredentialsRefused("https://org"));
        var missing = Results.broken(new ContactFault.ScopeMissing(new TreeSet<>(List.of("bot:read")), "https://org"));

        assertThat(CampaignVerdict.of(Results.campaign(List.of(refused)), Optional.empty()))
                .isEqualTo(CampaignVerdict.NOT_ALLOWED);
        assertThat(CampaignVerdict.of(Results.campaign(List.of(missing)), Optional.empty()))
                .isEqualTo(CampaignVerdict.NOT_ALLOWED);
    }

    @Test
    void aRequiredShareIsJudgedByTheLowerEndOfTheInterval() {
        Verdict[] most = Collections.nCopies(95, Verdict.PASSED).toArray(new Verdict[100]);
        for (int i = 95; i < 100; i++) {
            most[i] = Verdict.FAILED;
        }

        assertThat(CampaignVerdict.of(Results.campaign(most), Optional.of(0.85)))
                .isEqualTo(CampaignVerdict.PASSED);
        assertThat(CampaignVerdict.of(Results.campaign(most), Optional.of(0.95)))
                .isEqualTo(CampaignVerdict.FAILED);
        assertThat(CampaignVerdict.of(Results.campaign(most), Optional.empty())).isEqualTo(CampaignVerdict.FAILED);
    }

    @Test
    void figuresOfTheVendorsTroubleDoNotCountAgainstTheBot() {
        CampaignSummary summary =
                CampaignSummary.of(Results.campaign(Verdict.PASSED, Verdict.FAILED, Verdict.VENDOR_ERROR));

        assertThat(summary.rate()).isEqualTo(new PassRate(1, 2));
        assertThat(summary.scenarios()).containsEntry("Track", new PassRate(1, 2));
        assertThat(summary.count(Verdict.VENDOR_ERROR)).isOne();
        assertThat(summary.turns()).isEqualTo(3);
        assertThat(summary.callsPerTurn()).hasValue(5 / 3.0);
        assertThat(summary.botTime().at(0.5))
                .hasValueSatisfying(time -> assertThat(time).hasMillis(1200));
        assertThat(summary.detectionDelay().at(0.95))
                .hasValueSatisfying(time -> assertThat(time).hasMillis(90));
    }
}
