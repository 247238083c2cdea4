package dev.parley.ticketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.domain.sync.DeskSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpLimitsTest {
    private static HttpLimits with(Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        HttpLimits.SETTINGS.forEach(
                setting -> values.put(setting.name(), setting.standard().orElseThrow()));
        values.putAll(given);
        return HttpLimits.of(new DeskSettings("mine", values, Map.of()));
    }

    @Test
    void everySettingHasAStandard() {
        assertThat(with(Map.of()))
                .isEqualTo(new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(1), 4));
    }

    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertThat(with(Map.of("timeout", "0.5s", "settle", "2m")))
                .isEqualTo(new HttpLimits(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMinutes(2), 4));
    }

    @Test
    void whatMayStillBeCarriedOutIsNotTriedAgainBeforeItsTimeOut() {
        assertThat(with(Map.of("timeout", "45s", "settle", "45s")).settle()).isEqualTo(Duration.ofSeconds(45));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of("timeout", "90s")))
                .withMessage("desk 'mine': settle is a time of at least 90s (timeout), not '60s'");
    }

    @ParameterizedTest
    @CsvSource({"timeout, 30", "timeout, -1s", "timeout, 0s", "settle, soon", "concurrent, 0", "concurrent, many"})
    void whatCannotBeUsedIsNamed(String setting, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of(setting, value)))
                .withMessageContaining("desk 'mine': " + setting + " is a ")
                .withMessageContaining("not '" + value + "'");
    }
}
