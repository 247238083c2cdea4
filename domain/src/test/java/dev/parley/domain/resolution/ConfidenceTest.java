package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    @ParameterizedTest
    @CsvSource({
        "vendor-state,    certain",
        "agent-spoke,     certain",
        "bot-silent,      certain",
        "bot-solved,      likely",
        "visitor-solved,  likely",
        "visitor-content, weak",
        "no-sign,         weak"
    })
    void whatWasSeenIsSurerThanWhatWasSaidAndThatSurerThanWhatIsConcluded(String rule, String confidence) {
        var resolution = new Resolution.ResolvedByBot(
                List.of(new Evidence(rule, "decides"), new Evidence("vendor-state", "does not")));

        assertThat(resolution.confidence().word()).isEqualTo(confidence);
    }

    @Test
    void withoutEvidenceAVerdictIsWeak() {
        assertThat(new Resolution.Unknown(List.of()).confidence()).isEqualTo(Confidence.WEAK);
    }
}
