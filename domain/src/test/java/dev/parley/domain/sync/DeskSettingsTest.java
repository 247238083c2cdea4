package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskSettingsTest {

    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertThat(with("0.5s").time("lag")).isEqualTo(Duration.ofMillis(500));
        assertThat(with(" 2m ").positiveTime("lag")).isEqualTo(Duration.ofMinutes(2));
        assertThat(with("0s").time("lag")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "soon", "-1s", "-0.0001s", "9999999999999999999h", "99999999999999999s"})
    void whatIsNoTimeIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(text).time("lag"))
                .withMessage("desk 'mine': lag is a time such as 30s, 0.5s or 2m, not '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0.0001s"})
    void lessThanAMillisecondIsNoPositiveTime(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(text).positiveTime("lag"))
                .withMessageEndingWith("not '" + text + "'");
    }

    private static DeskSettings with(String lag) {
        return new DeskSettings("mine", Map.of("lag", lag), Map.of());
    }
}
