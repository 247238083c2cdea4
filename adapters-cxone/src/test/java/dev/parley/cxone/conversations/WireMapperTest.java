package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.Attachment.Card;
import dev.parley.domain.conversation.Attachment.Media;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every odd form of the wire becomes something of ours, or a failure in words. */
class WireMapperTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "active, Active[]",
        "pending, Pending[]",
        "queued, Queued[]",
        "closed, Closed[]",
        "ended, Ended[]",
        "handover, Unrecognised[vendorWord=handover]",
        "ACTIVE, Unrecognised[vendorWord=ACTIVE]"
    })
    void everyWordIsAState(String word, String state) {
        assertThat(conversation("{\"id\": \"1\", \"state\": \"%s\"}".formatted(word))
                        .state())
                .hasToString(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"1\"}", "{\"id\": \"1\", \"state\": null}", "{\"id\": \"1\", \"state\": \"\"}"})
    void noWordIsUnrecognisedToo(String json) {
        assertThat(conversation(json).state()).isInstanceOf(ConversationState.Unrecognised.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"1\"}",
                "{\"id\": \"1\", \"participants\": null}",
                "{\"id\": \"1\", \"participants\": []}",
                "{\"id\": \"1\", \"participants\": [{}]}",
                "{\"id\": \"1\", \"participants\": [{\"id\": null, \"direction\": \"inbound\"}]}",
                "{\"id\": \"1\", \"participants\": [{\"id\": \"x\", \"direction\": \"sideways\"}]}"
            })
    void whoIsMissingIsAbsent(String json) {
        Conversation conversation = conversation(json);

        assertThat(conversation.visitor()).isEmpty();
        assertThat(conversation.bot()).isEmpty();
        assertThat(conversation.profile()).isEqualTo(VisitorProfile.guest());
    }

    @Test
    void theVisitorKeepsItsSpellingAndTheBotItsInstance() {
        Conversation conversation = conversation("""
                {"id": "1", "participants": [
                  {"id": "bot-ignored", "direction": "outbound", "profile": {"botInstanceId": "b7"}},
                  {"id": "USER-7/x", "direction": "inbound", "profile": {"firstName": "Ada", "email": null,
                    "customFields": {"firstName": "Ada", "tier": "gold", "orders": 3, "vip": true, "none": null}}}]}""");

        assertThat(conversation.visitor()).contains(new ParticipantId("USER-7/x"));
        assertThat(conversation.bot()).contains(new BotId("b7"));
        assertThat(conversation.profile().firstName()).isEqualTo("Ada");
        assertThat(conversation.profile().lastName()).isEmpty();
        assertThat(conversation.profile().email()).isEmpty();
        assertThat(conversation.profile().attributes())
                .isEqualTo(Map.of("tier", "gold", "orders", "3", "vip", "true", "none", "null"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T09:00:00Z, 2026-01-15T09:00:00Z",
        "2026-01-15T10:00:00.5+01:00, 2026-01-15T09:00:00.500Z",
        "2026-01-15T09:00:00.123456789Z, 2026-01-15T09:00:00.123456789Z"
    })
    void datesAreReadWithTheirOffset(String told, Instant meant) {
        assertThat(conversation("{\"id\": \"1\", \"updatedDate\": \"%s\"}".formatted(told))
                        .updatedAt())
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-15", "2026-13-45T99:00:00Z", "1768467600"})
    void aTextThatIsNoDateIsNoDate(String told) {
        assertThat(conversation("{\"id\": \"1\", \"updatedDate\": \"%s\"}".formatted(told))
                        .updatedAt())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"direction\": \"inbound\", \"type\": \"message\"'|visitor",
                "'\"direction\": \"inbound\"'|visitor",
                "'\"direction\": \"outbound\", \"type\": \"message\"'|bot",
                "'\"direction\": \"outbound\", \"participantId\": \"bot-7\"'|bot",
                "'\"direction\": \"outbound\", \"participantId\": \"agent-7\"'|agent agent-7",
                "'\"direction\": \"outbound\", \"participantId\": \"user-17\"'|agent user-17",
                "'\"direction\": \"outbound\", \"participantId\": \"user-2cf137ee-bec4-4381-9205-507a0c12978e\"'|bot",
                "'\"direction\": \"outbound\", \"type\": \"event\"'|system",
                "'\"direction\": \"inbound\", \"type\": \"typing\"'|system",
                "'\"direction\": \"internal\"'|system",
                "'\"direction\": null'|system",
                "'\"text\": \"x\"'|system"
            })
    void whoSaidItIsTold(String fields, String author) {
        assertThat(message("{\"id\": \"1\", " + fields + "}").author().word()).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"direction\": \"outbound\", \"participantId\": \"17\"'|agent 17",
                "'\"participantId\": \"17\"'|agent 17",
                "'\"direction\": \"outbound\", \"participantId\": \"bot-7\"'|bot",
                "'\"participantId\": \"user-7\"'|visitor",
                "'\"direction\": \"outbound\", \"participantId\": \"user-7\"'|agent user-7",
                "'\"direction\": \"outbound\", \"participantId\": \"user-2cf137ee-bec4-4381-9205-507a0c12978e\"'|visitor",
                "'\"direction\": \"inbound\", \"participantId\": \"7\"'|visitor",
                "'\"direction\": \"outbound\", \"participantId\": \"\"'|-",
                "'\"direction\": \"outbound\"'|-"
            })
    void aNoteOfThePlatformTellsOnWhoseDoingItReports(String fields, String who) {
        Author author =
                message("{\"id\": \"1\", \"type\": \"event\", " + fields + "}").author();

        assertThat(author).isInstanceOf(Author.Platform.class);
        assertThat(((Author.Platform) author).tellsOf().map(Author::word).orElse("-"))
                .isEqualTo(who);
    }

    @Test
    void aBotWithAnIdOfTheServersOwnIsKnownByTheConversationThatNamedIt() {
        var bots = new BotParticipants();
        bots.learn(JSON.readValue("""
                {"id": "1", "participants": [
                  {"id": "7", "direction": "outbound", "profile": {"botInstanceId": "b7"}},
                  {"id": "8", "direction": "outbound", "profile": {"name": "Ada"}}, {"direction": "outbound"}]}""", ConversationWire.class));

        assertThat(author("7", bots)).isEqualTo("bot");
        assertThat(author("8", bots)).isEqualTo("agent 8");
        assertThat(author("bot-9", bots)).isEqualTo("bot");
    }

    @Test
    void whatAMessageLacksIsAbsent() {
        assertThat(message("{\"id\": \"1\", \"direction\": \"outbound\"}"))
                .isEqualTo(new Message(
                        new MessageId("1"),
                        new Author.Bot(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new JsonObject(Map.of("id", new JsonString("1"), "direction", new JsonString("outbound")))));
        assertThat(message("{\"id\": \"1\", \"text\": null, \"replyTo\": \" \", \"quickReplies\": null}")
                        .replyTo())
                .isEmpty();
    }

    @Test
    void quickRepliesAreTextsOrObjectsWithOne() {
        assertThat(message("""
                        {"id": "1", "direction": "outbound", "replyTo": "0", "quickReplies": [
                          "Yes", {"text": "No", "postback": "NO"}, {"title": "Maybe", "payload": 1},
                          {"label": "Later", "payload": "later"}, {"payload": 7}, 5]}""").quickReplies())
                .containsExactly(
                        QuickReply.saying("Yes"),
                        new QuickReply("No", Optional.of("NO")),
                        QuickReply.saying("Maybe"),
                        new QuickReply("Later", Optional.of("later")),
                        QuickReply.saying("{\"payload\":7}"),
                        QuickReply.saying("5"));
    }

    @Test
    void attachmentsAreCardsOrMediaOfWhateverKind() {
        Message message = message("""
                {"id": "1", "direction": "outbound", "attachments": [
                  {"type": "card", "title": "Order 7", "text": "on its way", "image": "https://example.com/7.png",
                   "buttons": ["Track", {"text": "Return", "postback": "RETURN"}]},
                  {"type": "IMAGE", "url": "https://example.com/8.png", "title": "map"}, {"type": "card"}, {}]}""");

        assertThat(message.attachments())
                .containsExactly(
                        new Card(
                                "Order 7",
                                "on its way",
                                Optional.of("https://example.com/7.png"),
                                List.of(QuickReply.saying("Track"), new QuickReply("Return", Optional.of("RETURN")))),
                        new Media("image", "https://example.com/8.png", "map"),
                        new Card("", "", Optional.empty(), List.of()),
                        new Media("file", "", ""));
        assertThat(message.buttons()).extracting(QuickReply::text).containsExactly("Track", "Return");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}", "{\"id\": \" \"}", "null"})
    void whatHasNoIdIsAFailureInWords(String json) {
        assertThatThrownBy(() -> message(json)).isInstanceOf(CallFailure.class);
        assertThatThrownBy(() -> conversation(json)).isInstanceOf(CallFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": {}}", "{\"id\": \"1\", \"quickReplies\": \"Yes\"}", "[1]", "\"hello\""})
    void whatHasAnotherShapeIsAFailureInWords(String json) {
        assertThatThrownBy(() -> message(json)).isInstanceOf(CallFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\": \"1\"}", "{\"id\": \"1\", \"context\": null}", "{\"id\": \"1\", \"context\": [1]}"})
    void aContextThatIsNoneIsEmpty(String json) {
        assertThat(snapshot(json).context().bytes()).isEqualTo(2);
    }

    private static Message message(String json) {
        return Answers.message(JSON.readTree(json), new BotParticipants());
    }

    private static String author(String participant, BotParticipants bots) {
        String said = "{\"id\": \"1\", \"direction\": \"outbound\", \"participantId\": \"%s\"}".formatted(participant);
        return Answers.message(JSON.readTree(said), bots).author().word();
    }

    private static Conversation conversation(String json) {
        return snapshot(json).conversation();
    }

    private static ConversationSnapshot snapshot(String json) {
        return Answers.snapshot(JSON.readValue(json, ConversationWire.class));
    }
}
