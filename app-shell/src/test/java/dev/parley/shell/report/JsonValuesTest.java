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

    @Test
    void oneThatHidesSomethingSaysSo() {
        assertThat(isChanged("{\"talk\":[{\"pin\":8264}]}")).isTrue();
        assertThat(isChanged("{\"tokens\":[\"a\"]}")).isTrue();
        assertThat(isChanged("{\"token\":null,\"tokens\":[],\"name\":\"Ada\"}")).isFalse();
    }

    private static boolean isChanged(String json) {
        var redacting = new Redacting(text -> text);
        JsonValue value = ResultJson.json().readValue(json, JsonValue.class);
        assertThat(ResultJson.json()
                        .writer()
                        .withAttribute(Redacting.class, redacting)
                        .writeValueAsString(value))
                .isNotEmpty();
        return redacting.hasChanged();
    }

    private static String rewritten(String json) {
        return ResultJson.json().writeValueAsString(ResultJson.json().readValue(json, JsonValue.class));
    }
}
