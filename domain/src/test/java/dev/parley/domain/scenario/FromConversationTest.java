package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Attachment;
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
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.resolution.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FromConversationTest {
    private static final Resolution RESOLVED = new Resolution.ResolvedByBot(List.of());
    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void whatHappenedHappensAgain() {
        Scenario scenario = recorded(bot("98765", "It is on its way."));

        assertThat(scenario.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly(
                        "Says",
                        "BotReplies",
                        "Clicks",
                        "BotReplies",
                        "Says",
                        "BotReplies",
                        "Moves",
                        "Says",
                        "BotReplies",
                        "Moves");
        assertThat(((Step.Says) scenario.steps().get(4)).words()).hasToString("Track {{order}}");
        assertThat(((Step.Moves) scenario.steps().get(6)).to()).isEqualTo(new ConversationState.Pending());
        assertThat(scenario.ends().orElseThrow().outcomes()).containsExactly("resolved-by-bot");
        assertThat(scenario.variables()).isEmpty();
        assertThat(verdict(scenario, bot("98765", "It is on its way."))).isEqualTo(Verdict.PASSED);
    }

    @Test
    void anotherNumberIsNoFailureAndAnotherWordIs() {
        Scenario scenario = recorded(bot("98765", "It is on its way."));

        assertThat(verdict(scenario, bot("11111", "It is on its way."))).isEqualTo(Verdict.PASSED);
        assertThat(verdict(scenario, bot("98765", "It is lost."))).isEqualTo(Verdict.FAILED);
        assertThat(verdict(scenario, bot("none", "It is on its way."))).isEqualTo(Verdict.FAILED);
    }

    @Test
    void whatTheVisitorBroughtAndTheBotRepeatedIsAVariable() {
        Scenario scenario =
                of(visitor("1", "Track order 12345 of 99"), answer("2", "Order 12345 is on its way, as 777 is not."));

        assertThat(scenario.variables()).isEqualTo(Map.of("order", "12345"));
        assertThat(((Step.Says) scenario.steps().getFirst()).words()).hasToString("Track order {{order}} of 99");
    }

    @Test
    void buttonsCardsAndMediaAreExpected() {
        Scenario scenario = of(
                visitor("1", "Hello"),
                new Message(
                        new MessageId("2"),
                        new Author.Bot(),
                        "",
                        Optional.empty(),
                        Optional.of(new MessageId("1")),
                        List.of(new QuickReply("Returns", Optional.of("RET"))),
                        List.of(
                                new Attachment.Card(
                                        "Order 123", "", Optional.empty(), List.of(QuickReply.saying("Open"))),
                                new Attachment.Media("image", "https://shop.example/77.png", "")),
                        JsonObject.empty()),
                visitor("3", " Open "));

        List<MessageCheck> checks =
                ((Step.BotReplies) scenario.steps().get(1)).replies().getFirst().checks();
        assertThat(checks)
                .extracting(check -> check.getClass().getSimpleName())
                .containsExactly("Offers", "HasCard", "HasMedia");
        assertThat(((MessageCheck.HasCard) checks.get(1)).text()).isEqualTo(new TextMatcher.Anything());
        assertThat(scenario.steps().get(2)).isInstanceOf(Step.Clicks.class);
    }

    @Test
    void whatWasSaidToAnAgentIsLeftOutAndSoIsAGreetingBeforeTheFirstLine() {
        Scenario scenario = of(
                answer("0", "Welcome"),
                visitor("1", "Agent!"),
                answer("2", "I am handing you over."),
                message("3", new Author.Platform(), "Maria has joined."),
                message("4", new Author.Agent(new ParticipantId("a")), "Hello, this is Maria."),
                visitor("5", "Hello Maria"));

        assertThat(scenario.steps()).hasSize(2);
        assertThat(((Step.BotReplies) scenario.steps().get(1)).replies()).hasSize(1);
    }

    @Test
    void anAnswerBelongsToTheLineThatItNames() {
        Scenario scenario =
                of(visitor("1", "One"), visitor("2", "Two"), naming("3", "To one", "1"), naming("4", "To two", "2"));

        assertThat(scenario.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Says", "BotReplies", "Says", "BotReplies");
    }

    @Test
    void whereAnswersNameNoLineAnUnansweredOneAsksForNothing() {
        Scenario scenario = of(visitor("1", "One"), visitor("2", "Two"), answer("3", "To both"));

        assertThat(((Step.BotReplies) scenario.steps().get(1)).rest()).isEqualTo(Step.Rest.IGNORED);
    }

    @Test
    void whereItStoodIsAskedOnlyAsFarAsItIsKnown() {
        assertThat(from("x", conversation(new ConversationState.Pending(), visitor("1", "Hi")), RESOLVED, Map.of())
                        .steps()
                        .getLast())
                .isInstanceOf(Step.StateIs.class);
        assertThat(from("x", conversation(new ConversationState.Closed(), visitor("1", "Hi")), RESOLVED, Map.of())
                        .steps())
                .noneMatch(Step.StateIs.class::isInstance);
        assertThat(from(
                                "x",
                                conversation(new ConversationState.Active(), visitor("1", "Hi")),
                                RESOLVED,
                                Map.of(new MessageId("1"), new ConversationState.Unrecognised("odd")))
                        .steps())
                .noneMatch(Step.Moves.class::isInstance);
    }

    @Test
    void whatNobodyCouldTellIsUnresolvedWhereItStaysOpen() {
        OngoingConversation one = conversation(new ConversationState.Active(), visitor("1", "Hi"));

        assertThat(from("x", one, new Resolution.Unknown(List.of()), Map.of())
                        .ends()
                        .orElseThrow()
                        .outcomes())
                .containsExactly("unknown", "unresolved");
    }

    @Test
    void aFailureOfTheVendorIsNothingToExpect() {
        OngoingConversation one = conversation(new ConversationState.Active(), visitor("1", "Hi"));

        assertThat(from("x", one, new Resolution.Failed(List.of()), Map.of()).ends())
                .isEmpty();
        assertThat(from("x", one, new Resolution.Abandoned(List.of()), Map.of())
                        .ends()
                        .orElseThrow()
                        .outcomes())
                .containsExactly("abandoned", "unresolved");
    }

    @Test
    void aConversationWithoutALineIsRefusedInWords() {
        OngoingConversation silent = conversation(new ConversationState.Active(), answer("1", "Welcome"));

        assertThatThrownBy(() -> from("x", silent, RESOLVED, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("said nothing to the bot");
    }

    private static FakeBot bot(String number, String last) {
        return new FakeBot("order-bot")
                .on("Hello", FakeReply.after(SOON, "Hi!").offering("My order").naming())
                .on(
                        "My order",
                        FakeReply.after(SOON, "Your order is " + number + ".").naming())
                .on(
                        "Track " + number,
                        FakeReply.after(SOON, "Order " + number + ", one moment.")
                                .naming(),
                        FakeReply.after(SOON.plusMillis(500), last).naming().movingTo(new ConversationState.Pending()))
                .on(
                        "Thanks, that solved it",
                        FakeReply.after(SOON, "Glad I could help. Your issue is resolved.")
                                .naming()
                                .movingTo(new ConversationState.Resolved()));
    }

    private static Scenario recorded(FakeBot bot) {
        var stage = new Stage(bot);
        SimulationResult happened =
                stage.run(stage.scenario("Hello", "My order", "Track 98765", "Thanks, that solved it"));
        var ongoing = new OngoingConversation(
                happened.turns().getLast().after().orElseThrow(), happened.transcript(), 4, Optional.empty());
        return FromConversation.of("Again", Happened.watched(ongoing, JsonObject.empty(), happened.turns()));
    }

    private static Verdict verdict(Scenario scenario, FakeBot bot) {
        return new Stage(bot).run(scenario).verdict();
    }

    private static Scenario of(Message... messages) {
        return from("x", conversation(new ConversationState.Active(), messages), RESOLVED, Map.of());
    }

    private static Scenario from(
            String name,
            OngoingConversation conversation,
            Resolution resolution,
            Map<MessageId, ConversationState> states) {
        return FromConversation.of(name, new Happened(conversation, JsonObject.empty(), resolution, states));
    }

    private static OngoingConversation conversation(ConversationState state, Message... messages) {
        var seen = new Conversation(
                Stage.PROPOSED,
                state,
                Optional.empty(),
                Optional.of(new BotId("order-bot")),
                VisitorProfile.guest(),
                Optional.empty(),
                Optional.empty());
        return OngoingConversation.resumed(
                new ConversationSnapshot(seen, new ContextData(JsonObject.empty())), List.of(messages));
    }

    private static Message visitor(String id, String text) {
        return message(id, new Author.Visitor(), text);
    }

    private static Message answer(String id, String text) {
        return message(id, new Author.Bot(), text);
    }

    private static Message naming(String id, String text, String line) {
        return Message.of(
                new MessageId(id),
                new Author.Bot(),
                text,
                Optional.empty(),
                Optional.of(new MessageId(line)),
                List.of());
    }

    private static Message message(String id, Author author, String text) {
        return Message.of(new MessageId(id), author, text, Optional.empty(), Optional.empty(), List.of());
    }
}
