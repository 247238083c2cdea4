package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.JsonValue;
import dev.parley.domain.context.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
    private static final JsonValue ROOT = JsonReader.read(
            "{\"cart\":{\"items\":[{\"name\":\"pen\"},{\"name\":\"ink\",\"n\":2}],\"first name\":\"Ada\",\"it's\":true},\"a-b\":null}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.cart.items[0].name|pen",
                "$.cart.items[-1].n|2",
                "$['cart']['first name']|Ada",
                "$.cart['it\\'s']|true",
                "$.a-b|null",
                "$.cart.items[0]|{\"name\":\"pen\"}",
            })
    void itNamesOnePlace(String path, String text) {
        assertThat(JsonPath.parse(path).textIn(ROOT)).hasValue(text);
    }

    @Test
    void theRootIsAPlace() {
        assertThat(JsonPath.parse("$").in(ROOT)).hasValue(ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$.nothing", "$.cart.items[2]", "$.cart.items[-3]", "$.cart[0]", "$.cart.items.name", "$.a-b.c"})
    void whatIsNotThereIsAbsent(String path) {
        assertThat(JsonPath.parse(path).in(ROOT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cart", "$.", "$..name", "$.items[*]", "$.items[]", "$.items[1", "$['x", "$ .x", "$.x y"})
    void whatNamesNoSinglePlaceIsRefused(String path) {
        assertThatThrownBy(() -> JsonPath.parse(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON path");
    }
}
