package dev.parley.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of "come back later" that is met, and none that is not one. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    @ParameterizedTest(name = "[{0}] is {1} ms")
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1000",
                "120|120000",
                "' 2 '|2000",
                "'\t2'|2000",
                "1.5|1500",
                "0.25|250",
                "2.0|2000",
                "1e1|10000",
                "Thu, 15 Jan 2026 09:00:20 GMT|20000",
                "Thursday, 15-Jan-26 09:00:20 GMT|20000",
                "Thu Jan 15 09:00:20 2026|20000",
                "Sun Feb  1 09:00:00 2026|1468800000"
            })
    void tellsATime(String header, long milliseconds) {
        assertThat(RetryAfter.read(Optional.of(header), NOW)).contains(NOW.plusMillis(milliseconds));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "   ",
                "0",
                "0.0",
                "-1",
                "-99999999",
                "after tea",
                "1,5",
                "12 seconds",
                "NaN",
                "Infinity",
                "PT5S",
                "2026-01-15T09:00:20Z",
                "Thu, 15 Jan 2026 08:59:59 GMT",
                "Thu, 15 Jan 2026 09:00:00 GMT",
                "Thursday, 15-Jan-25 09:00:20 GMT",
                "Thu, 32 Jan 2026 09:00:20 GMT",
                "111111111111111111111111111111111111111111111111111111111111111111"
            })
    void tellsNoTime(String header) {
        assertThat(RetryAfter.read(Optional.of(header), NOW)).isEmpty();
    }

    @Test
    void noHeaderTellsNoTime() {
        assertThat(RetryAfter.read(Optional.empty(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "99999999999999999999999999", "1e999999"})
    void aHugeTimeIsFarAwayAndNoOverflow(String header) {
        assertThat(RetryAfter.read(Optional.of(header), NOW))
                .hasValueSatisfying(at -> assertThat(at).isAfter(NOW.plus(Duration.ofDays(1000))));
    }

    @Test
    void isNeverEarlierThanTold() {
        assertThat(RetryAfter.read(Optional.of("0.0015"), NOW))
                .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(NOW.plusNanos(1_500_000)));
    }

    @Test
    void noLongerIsWaitedThanTheCallerWaits() {
        assertThat(RetryAfter.read(Optional.of("90"), NOW, Duration.ofHours(1))).contains(Duration.ofSeconds(90));
        assertThat(RetryAfter.read(Optional.of("99999999999999999999"), NOW, Duration.ofHours(1)))
                .contains(Duration.ofHours(1));
        assertThat(RetryAfter.read(Optional.of("0"), NOW, Duration.ofHours(1))).isEmpty();
    }
}
