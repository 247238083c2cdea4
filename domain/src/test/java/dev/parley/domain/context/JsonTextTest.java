package dev.parley.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @Test
    void everyKindOfValueIsWrittenCompactlyInItsOrder() {
        JsonValue value = JsonObject.empty()
                .with("z", new JsonArray(List.of(new JsonNumber(new BigDecimal("1.0")), new JsonNull())))
                .with("a", JsonObject.empty().with("yes", new JsonBoolean(true)))
                .with("e", new JsonArray(List.of()));

        assertThat(value.json()).isEqualTo("{\"z\":[1.0,null],\"a\":{\"yes\":true},\"e\":[]}");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        22,   "\\""
        5c,   "\\\\"
        2f,   "/"
        0a,   "\\n"
        0d,   "\\r"
        09,   "\\t"
        00,   "\\u0000"
        1f,   "\\u001f"
        d83d, "\\ud83d"
        de00, "\\ude00"
        """)
    void aCharacterIsEscapedWhereJsonOrUtf8NeedsIt(String hex, String written) {
        var value = new JsonString(String.valueOf((char) Integer.parseInt(hex, 16)));

        assertThat(value.json()).isEqualTo(written);
        assertThat(JsonReader.read(value.json())).isEqualTo(value);
    }

    @Test
    void whatJsonAllowsIsNotEscaped() {
        assertThat(new JsonString("/\u007f\u2028é").json()).isEqualTo("\"/\u007f\u2028é\"");
    }

    @Test
    void anEmojiIsFourBytesAndItsHalvesAreEscapes() {
        assertThat(new JsonString("😀").json()).isEqualTo("\"😀\"");
        assertThat(new JsonString("😀").bytes()).isEqualTo(2 + 4);
        assertThat(new JsonString("\ud83d😀\ude00").json()).isEqualTo("\"\\ud83d😀\\ude00\"");
        assertThat(new JsonString("\ude00\ud83d").json()).isEqualTo("\"\\ude00\\ud83d\"");
    }

    @Test
    void aNumberKeepsItsScaleAndItsExponent() {
        assertThat(new JsonNumber(new BigDecimal("12.3400")).json()).isEqualTo("12.3400");
        assertThat(new JsonNumber(new BigDecimal("1E+400")).json()).isEqualTo("1E+400");
        assertThat(new JsonNumber(new BigDecimal("-1e-9")).json()).isEqualTo("-1E-9");
    }

    @Test
    void deepNestingIsWritten() {
        JsonValue value = new JsonNull();
        for (int i = 0; i < 500; i++) {
            value = new JsonArray(List.of(value));
        }

        assertThat(JsonReader.read(value.json())).isEqualTo(value);
    }

    @Test
    void whateverIsWrittenComesBackAsItWasAndSurvivesUtf8() {
        for (long seed = 0; seed < 500; seed++) {
            JsonValue value = new RandomJson(seed).object(4);
            byte[] sent = value.json().getBytes(StandardCharsets.UTF_8);

            assertThat(JsonReader.read(new String(sent, StandardCharsets.UTF_8)))
                    .as("seed %d", seed)
                    .isEqualTo(value);
            assertThat(value.bytes()).isEqualTo(sent.length);
        }
    }
}
