package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 3",
                "-1.50 | -1.50",
                "true | true",
                "null | null",
                "\"3\" | \"3\"",
                "[1, \"a\"] | [1,\"a\"]",
                "{\"a\": {\"b\": []}} | {\"a\":{\"b\":[]}}",
                "gold | \"gold\"",
                "007 | \"007\"",
                "1 2 | \"1 2\"",
                "NaN | \"NaN\"",
                "{a:1} | \"{a:1}\"",
                "tru | \"tru\"",
                "0.1e400 | 1E+399"
            })
    void keepsTheTypeOfWhatIsJsonAndTakesAllElseForText(String typed, String json) {
        assertThat(SessionValues.value(typed).json()).isEqualTo(json);
    }

    @Test
    void takesNothingForAnEmptyText() {
        assertThat(SessionValues.value("").json()).isEqualTo("\"\"");
        assertThat(SessionValues.value(" ").json()).isEqualTo("\" \"");
    }

    @Test
    void keepsTheOrderOfKeysAndTheLastValueOfEach() {
        assertThat(SessionValues.of(List.of(Map.entry("b", "1"), Map.entry("a", "2"), Map.entry("b", "3")))
                        .json())
                .isEqualTo("{\"b\":3,\"a\":2}");
    }

    @ParameterizedTest
    @CsvSource({
        "50/s, 50",
        "1/s, 1",
        "3000/m, 50",
        "3000/min, 50",
        "36000/h, 10",
        "10/500ms, 20",
        "5/2s, 2.5",
        "999999/s, 999999"
    })
    void readsARate(String typed, double perSecond) {
        assertThat(ValueType.rate().read(typed).perSecond()).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "50", "0/s", "-1/s", "50/", "/s", "50/0s", "50/d", "50 / s", "1.5/s", "1234567/s", "fast"})
    void saysWhatARateIs(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueType.rate().read(typed))
                .withMessage("a rate such as 50/s or 3000/m is expected");
    }

    @Test
    void survivesJsonThatIsNestedTooDeep() {
        String deep = "[".repeat(100_000);

        assertThat(SessionValues.value(deep).json()).isEqualTo('"' + deep + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "49152, 49152",
        "48KiB, 49152",
        "48 kib, 49152",
        "48k, 49152",
        "48KB, 48000",
        "1MiB, 1048576",
        "2mb, 2000000",
        "7b, 7"
    })
    void readsSizes(String typed, int bytes) {
        assertThat(ByteSize.read(typed)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "48GiB", "much", "1.5KiB", "999999999MiB", "KiB"})
    void refusesWhatIsNoSize(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.read(typed))
                .withMessageContaining("48KiB");
    }
}
