package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.context.JsonReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors of RFC 8785. */
class CanonicalJsonTest {

    /** Appendix B: the bits of a double, and how it is written. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        0000000000000000, 0
        8000000000000000, 0
        0000000000000001, 5e-324
        8000000000000001, -5e-324
        7fefffffffffffff, 1.7976931348623157e+308
        ffefffffffffffff, -1.7976931348623157e+308
        4340000000000000, 9007199254740992
        c340000000000000, -9007199254740992
        4430000000000000, 295147905179352830000
        44b52d02c7e14af5, 9.999999999999997e+22
        44b52d02c7e14af6, 1e+23
        44b52d02c7e14af7, 1.0000000000000001e+23
        444b1ae4d6e2ef4e, 999999999999999700000
        444b1ae4d6e2ef4f, 999999999999999900000
        444b1ae4d6e2ef50, 1e+21
        3eb0c6f7a0b5ed8c, 9.999999999999997e-7
        3eb0c6f7a0b5ed8d, 0.000001
        41b3de4355555553, 333333333.3333332
        41b3de4355555554, 333333333.33333325
        41b3de4355555555, 333333333.3333333
        41b3de4355555556, 333333333.3333334
        41b3de4355555557, 333333333.33333343
        becbf647612f3696, -0.0000033333333333333333
        43143ff3c1cb0959, 1424953923781206.2
        """)
    void aNumberIsWrittenAsEcmaScriptWritesIt(String bits, String written) {
        double value = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));

        assertThat(CanonicalJson.number(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.number(value))
                .withMessageContaining(String.valueOf(value));
    }

    @Test
    void aNumberBeyondADoubleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(new JsonNumber(new BigDecimal("1e400"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db", "\ud83d\ud83d\ude00"})
    void aLoneSurrogateIsRefusedWhereverItStands(String text) {
        JsonValue string = new JsonString(text);

        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(string));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(new JsonArray(List.of(string))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(JsonObject.empty().with(text, string)));
    }

    /** Sections 3.2.2 and 3.2.4: the input, and the bytes that come of it. */
    @Test
    void theSampleOfTheRfcBecomesTheBytesOfTheRfc() {
        JsonValue sample = JsonReader.read("""
                {"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],\
                "string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",\
                "literals":[null,true,false]}""");

        assertThat(CanonicalJson.of(sample).getBytes(StandardCharsets.UTF_8))
                .asHexString()
                .isEqualToIgnoringCase("""
                        7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b\
                        3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c\
                        22737472696e67223a22e282ac245c75303030665c6e412742\
                        5c225c5c5c5c5c222f227d""");
    }

    /** Section 3.2.3: keys are sorted by their UTF-16 units, not by code points. */
    @Test
    void theKeysOfTheRfcAreSortedAsTheRfcSortsThem() {
        JsonValue sample = JsonReader.read("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",\
                "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",\
                "\\u00f6":"Latin Small Letter O With Diaeresis"}""");

        assertThat(CanonicalJson.of(sample))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void onlyWhatMustBeIsEscaped() {
        String text = "\b\t\n\f\r\u0000\u001f\u007f\u0080\u2028\"\\/é😀";

        assertThat(CanonicalJson.of(new JsonString(text)))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u0080\u2028\\\"\\\\/é😀\"");
    }
}
