package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;

/** What holds for every JSON, tried with many, and held against another program that writes the same form. */
class CanonicalJsonPropertyTest {

    @Test
    void whatIsWrittenReadsBackAsTheSameValue() {
        for (long seed = 0; seed < 500; seed++) {
            JsonObject value = new RandomEntries(seed).details(3);

            assertThat(JsonReader.read(CanonicalJson.of(value)))
                    .as("seed %d", seed)
                    .isEqualTo(value);
        }
    }

    @Test
    void theCanonicalFormOfTheCanonicalFormIsItself() {
        for (long seed = 0; seed < 500; seed++) {
            String once = CanonicalJson.of(new RandomEntries(seed).details(3));

            assertThat(CanonicalJson.of(JsonReader.read(once)))
                    .as("seed %d", seed)
                    .isEqualTo(once);
        }
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        for (long seed = 0; seed < 200; seed++) {
            JsonObject value = new RandomEntries(seed).details(3);

            assertThat(CanonicalJson.of(reversed(value))).as("seed %d", seed).isEqualTo(CanonicalJson.of(value));
        }
    }

    @Test
    void keysStandInTheOrderOfTheirUtf16Units() {
        for (long seed = 0; seed < 500; seed++) {
            var written = (JsonObject) JsonReader.read(CanonicalJson.of(new RandomEntries(seed).details(1)));

            assertThat(List.copyOf(written.members().keySet()))
                    .as("seed %d", seed)
                    .isSorted();
        }
    }

    @Test
    void theOtherProgramWritesTheSame() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            JsonObject value = new RandomEntries(seed).details(3);

            assertThat(CanonicalJson.of(value))
                    .as("seed %d", seed)
                    .isEqualTo(new JsonCanonicalizer(value.json()).getEncodedString());
        }
    }

    @Test
    void theOtherProgramWritesTheSameNumbers() throws IOException {
        var random = new RandomEntries(8_785);
        for (int i = 0; i < 20_000; i++) {
            double value = random.number();

            assertThat(CanonicalJson.number(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
    }

    @Test
    void theOtherProgramWritesTheSameNumbersWhereTheyAreTroublesome() throws IOException {
        var random = new Random(8_785);
        LongStream bits = LongStream.concat(
                LongStream.range(1, 2_000),
                LongStream.generate(() -> Double.doubleToLongBits(
                                new BigDecimal((1 + random.nextInt(9_999)) + "e" + (random.nextInt(640) - 325))
                                        .doubleValue()))
                        .limit(5_000));
        for (long each : bits.toArray()) {
            double value = Double.longBitsToDouble(each);
            if (Double.isFinite(value)) {
                assertThat(CanonicalJson.number(value)).isEqualTo(NumberToJSON.serializeNumber(value));
            }
        }
    }

    private static JsonValue reversed(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                List<String> keys = new ArrayList<>(object.members().keySet());
                keys.reversed()
                        .forEach(key ->
                                members.put(key, reversed(object.members().get(key))));
                yield new JsonObject(members);
            }
            case JsonArray array ->
                new JsonArray(array.items().stream()
                        .map(CanonicalJsonPropertyTest::reversed)
                        .toList());
            default -> value;
        };
    }
}
