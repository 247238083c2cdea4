package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedValuesTest {
    private static final Instant NOW = Instant.parse("2026-03-31T23:30:15.123Z");
    private final GeneratedValues values = new GeneratedValues(7, NOW);

    @ParameterizedTest
    @CsvSource({
        "now,2026-03-31T23:30:15Z",
        "now+1d,2026-04-01T23:30:15Z",
        "now-90s,2026-03-31T23:28:45Z",
        "now+2w,2026-04-14T23:30:15Z",
        "now+30m,2026-04-01T00:00:15Z",
        "today,2026-03-31",
        "today+1h,2026-04-01",
        "today-31d,2026-02-28",
    })
    void timesCountFromTheBeginningOfTheConversation(String expression, String value) {
        assertThat(values.value(expression)).hasValue(value);
    }

    @Test
    void theSameSeedGivesTheSameValuesInAnyOrder() {
        var again = new GeneratedValues(7, NOW);
        String number = again.value("number 1 1000000").orElseThrow();

        assertThat(values.value("uuid")).isEqualTo(again.value("uuid"));
        assertThat(values.value("number 1 1000000")).hasValue(number);
        assertThat(values.value(" number  1 1000000 ")).hasValue(number);
        assertThat(new GeneratedValues(8, NOW).value("uuid")).isNotEqualTo(values.value("uuid"));
    }

    @Test
    void numbersKeepTheirBoundsAndReachThem() {
        assertThat(LongStream.range(0, 200)
                        .mapToObj(seed -> new GeneratedValues(seed, NOW)
                                .value("number 3 5")
                                .orElseThrow()))
                .containsOnly("3", "4", "5");
        assertThat(values.value("number 5 5")).hasValue("5");
    }

    @Test
    void idsAreRandomUuids() {
        UUID id = UUID.fromString(values.value("uuid").orElseThrow());

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void wordsAndAddressesCanBeSpoken() {
        assertThat(values.value("word").orElseThrow()).matches("([a-z]{2}){3}");
        assertThat(values.value("email").orElseThrow()).matches("[a-z]{6}\\.[a-z]{6}@example\\.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "now+", "now+1y", "number 5", "number 9 1", "Uuid", "", "now + 1d"})
    void anythingElseNamesAVariable(String expression) {
        assertThat(values.value(expression)).isEmpty();
        assertThat(GeneratedValues.knows(expression)).isFalse();
    }
}
