package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import org.junit.jupiter.api.Test;

class JsonValuesTest {
    @Test
    void whatIsCalledLikeASecretIsNotWritten() {
        assertThat(rewritten("""
                {"apiToken":"correct","user":{"Passwort":"x","pin":8264},"tokens":["a","b"],"name":"Ada"}""")).isEqualTo("""
                        {"apiToken":"***","user":{"Passwort":"***","pin":"***"},"tokens":["***","***"],"name":"Ada"}""");
    }

    @Test
    void whatIsNoTextAndNoNumberStaysUnderSuchAName() {
        String other = """
                {"passwordSet":true,"token":null,"secrets":{"count":2},"maxTokens":500,"pins":7}""";

        assertThat(rewritten(other)).isEqualTo(other);
    }

    private static String rewritten(String json) {
        return ResultJson.json().writeValueAsString(ResultJson.json().readValue(json, JsonValue.class));
    }
}
