package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secrets go always, also where what is personal stays. */
class SecretsInScenarioTest {
    private static final JsonObject NOTHING = JsonObject.empty();

    @Test
    void aSecretInTheWordsIsExchangedWhereverItIsSaidAgain() {
        Happened happened = RedactedScenarioTest.given(
                NOTHING,
                "My password is hunter2",
                "hunter2? Never tell it.",
                "",
                "PIN 8264 then, not HUNTER2",
                "Thanks");

        for (Scenario scenario : List.of(redacted(happened), kept(happened))) {
            assertThat(scenario.toString())
                    .doesNotContainIgnoringCase("hunter2")
                    .doesNotContain("8264");
            assertThat(scenario.variables()).containsEntry("secret", "Secret").containsEntry("secret2", "2345");
            assertThat(scenario.steps().toString())
                    .contains("My password is {{secret}}", "{{secret}}? Never tell it.", "PIN {{secret2}} then");
        }
    }

    @Test
    void aSecretThatTheBotMakesUpIsLeftOpen() {
        Happened happened = RedactedScenarioTest.given(NOTHING, "Hi", "Your PIN is 8264.");

        assertThat(redacted(happened).toString()).doesNotContain("8264").contains("Your PIN is (?<secret>");
    }

    @Test
    void whatIsCalledLikeASecretIsOneWhateverItLooksLike() {
        Happened happened = RedactedScenarioTest.given(
                NOTHING.with("apiToken", text("correct")).with("pin", number("8264")), "8264 is correct", "Right");

        for (Scenario scenario : List.of(redacted(happened), kept(happened))) {
            assertThat(scenario.session().json()).isEqualTo("{\"apiToken\":\"{{secret}}\",\"pin\":2345}");
            assertThat(scenario.toString()).doesNotContain("8264", "correct");
            assertThat(scenario.variables()).containsValue("2345");
        }
    }

    @Test
    void aNumberWhoseStandInIsWrittenWithDashesOrIsAWordStaysANumber() {
        JsonObject session = NOTHING.with("phone", number("4155552671")).with("callerId", number("8264551"));
        Happened happened = RedactedScenarioTest.given(
                session.with("pin", number("82645")),
                "Call me on 415-555-2671",
                "Yes.",
                "My password is 8264551",
                "Fine.");

        String json = redacted(happened).session().json();

        assertThat(json)
                .matches("\\{\"phone\":[0-9]+,\"callerId\":[0-9]+,\"pin\":[0-9]+}")
                .doesNotContain("4155552671", "8264551", "82645");
    }

    @Test
    void personalNumbersAreExchangedForNumbersOfTheSameKindUnlessTheyAreToStay() {
        JsonObject session = NOTHING.with("phone", number("4155552671"))
                .with("birthYears", new JsonArray(List.of(number("1990"), number("1985"))))
                .with("userCount", number("3"))
                .with("copy", number("1990"))
                .with("items", number("3"))
                .with("price", number("12.50"));
        Happened happened = RedactedScenarioTest.given(session, "I was born in 1990, 3 of us", "1990?");

        assertThat(redacted(happened).session().json())
                .isEqualTo("{\"phone\":2345678901,\"birthYears\":[3456,4567],\"userCount\":5,\"copy\":3456,"
                        + "\"items\":3,\"price\":12.50}");
        assertThat(redacted(happened).steps().toString())
                .contains("born in {{attribute2}}, 3 of us", "{{attribute2}}?");
        assertThat(redacted(happened).variables()).containsEntry("attribute2", "3456");
        assertThat(kept(happened).session()).isEqualTo(session);
    }

    @Test
    void wordsThatOnlySpeakOfSecretsStay() {
        Happened happened = RedactedScenarioTest.given(NOTHING, "my password does not work", "Is the token expired?");

        assertThat(redacted(happened).variables()).doesNotContainKey("secret");
        assertThat(redacted(happened).steps().toString())
                .contains("my password does not work", "Is the token expired?");
    }

    private static Scenario redacted(Happened happened) {
        return FromConversation.redacted("x", happened, RedactedScenarioTest::redact);
    }

    private static Scenario kept(Happened happened) {
        return FromConversation.redactedTextsOnly("x", happened, text -> text);
    }

    private static JsonValue text(String value) {
        return new JsonString(value);
    }

    private static JsonValue number(String value) {
        return new JsonNumber(new BigDecimal(value));
    }
}
