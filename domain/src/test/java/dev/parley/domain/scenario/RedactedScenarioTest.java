package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactedScenarioTest {
    private static final VisitorProfile ADA = new VisitorProfile(
            "Ada Maria", "von Lovelace", "Ada@x.org", Map.of("phoneHint", "ask Bob", "tier", "gold"));

    @Test
    void whatTheBotRepeatsAsItWasWrittenIsExpectedAndAnyOtherSpellingIsLeftOpen() {
        Scenario scenario =
                redacted("My card is 4111 1111 1111 1111", "Noted: 4111 1111 1111 1111", "4111111111111111");

        assertThat(scenario.variables()).containsEntry("card", "4242 4242 4242 4242");
        assertThat(scenario.steps().toString())
                .contains("My card is {{card}}", "Noted: {{card}}", "\\d[\\d .-]+\\d")
                .doesNotContain("4111", "<card");
    }

    @Test
    void whatTheBotMadeUpIsCapturedAndSaidAgainByItsName() {
        Scenario scenario = redacted("Hi", "Write to desk@shop.org please", "", "desk@shop.org it is", "Right");

        assertThat(scenario.variables()).doesNotContainValue("desk@shop.org").doesNotContainKey("mail2");
        assertThat(scenario.steps().toString()).contains("(?<mail2>\\S+@\\S+\\w)", "{{mail2}} it is");
    }

    @Test
    void theVisitorsNamesGoWhereverTheyStandAndWordsBetweenThemStay() {
        Scenario scenario = redacted("I am ADA von Lovelace", "Hello Ada Maria von Lovelace, von wem?", "Maria?");

        assertThat(scenario.visitor().firstName()).isEqualTo("{{firstName}}");
        assertThat(scenario.steps().toString())
                .contains("I am {{firstName}} {{lastName}}", "Hello {{firstName}} {{lastName}}, von wem?")
                .doesNotContainIgnoringCase("ada")
                .doesNotContainIgnoringCase("maria")
                .doesNotContainIgnoringCase("lovelace");
    }

    @Test
    void propertiesThatAreCalledLikeSomethingPersonalGoToo() {
        Scenario scenario = redacted("Hi, ask Bob", "Hello");

        assertThat(scenario.visitor().attributes())
                .containsEntry("phoneHint", "{{attribute}}")
                .containsEntry("tier", "gold");
        assertThat(scenario.session().json()).isEqualTo("{\"mail\":\"{{mail}}\"}");
        assertThat(scenario.steps().toString()).contains("Hi, {{attribute}}").doesNotContain("Bob");
    }

    @Test
    void onlyWhatIsFoundInTextsGoesWhereThatIsAskedFor() {
        Scenario scenario = FromConversation.redactedTextsOnly(
                "x", happened("I am Ada Maria, ada@x.org", "Hi"), RedactedScenarioTest::redact);

        assertThat(scenario.visitor().firstName()).isEqualTo("Ada Maria");
        assertThat(scenario.steps().toString()).contains("I am Ada Maria, {{mail}}");
    }

    @Test
    void aLineWhoseAnswerBrokeOffExpectsNothingAndNoEnd() {
        Happened whole = happened("Hi", "Hel", "", "Bye", "");
        Happened broken = new Happened(
                whole.conversation(),
                whole.session(),
                whole.resolution(),
                Map.of(),
                Set.of(new MessageId("l0"), new MessageId("l2")));

        Scenario scenario = FromConversation.of("x", broken);

        assertThat(scenario.ends()).isEmpty();
        assertThat(scenario.steps())
                .filteredOn(Step.BotReplies.class::isInstance)
                .hasSize(2)
                .allMatch(step -> ((Step.BotReplies) step).rest() == Step.Rest.IGNORED);
        assertThat(FromConversation.of("x", whole).ends()).isPresent();
    }

    static String redact(String text) {
        return text.replaceAll("(?i)ada@x\\.org", "<email-1>")
                .replaceAll("desk@shop\\.org", "<email-2>")
                .replaceAll("4111([ -]?)1111\\1?1111\\1?1111", "<card-1>");
    }

    private static Scenario redacted(String... texts) {
        return FromConversation.redacted("x", happened(texts), RedactedScenarioTest::redact);
    }

    /** A line, the bot's answer to it and perhaps a second message; then the next line. Empty texts are not said. */
    private static Happened happened(String... texts) {
        return given(JsonObject.empty().with("mail", new JsonString("ada@x.org")), texts);
    }

    static Happened given(JsonObject session, String... texts) {
        List<Message> messages = new ArrayList<>();
        String line = "l0";
        for (int i = 0; i < texts.length; i++) {
            boolean visitor = i % 3 == 0;
            line = visitor ? "l" + messages.size() : line;
            if (!texts[i].isEmpty()) {
                messages.add(Message.of(
                        new MessageId(visitor ? line : "m" + i),
                        visitor ? new Author.Visitor() : new Author.Bot(),
                        texts[i],
                        Optional.empty(),
                        visitor ? Optional.empty() : Optional.of(new MessageId(line)),
                        List.of()));
            }
        }
        var seen = new Conversation(
                Stage.PROPOSED,
                new ConversationState.Active(),
                Optional.empty(),
                Optional.of(new BotId("order-bot")),
                ADA,
                Optional.empty(),
                Optional.empty());
        return new Happened(
                OngoingConversation.resumed(
                        new ConversationSnapshot(seen, new ContextData(JsonObject.empty())), messages),
                session,
                new Resolution.Unresolved(List.of()),
                Map.of());
    }
}
