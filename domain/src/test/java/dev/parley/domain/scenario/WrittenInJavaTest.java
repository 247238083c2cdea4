package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.dsl.Scenarios.*;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.conversation.ConversationState.Queued;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.MessageCheck.Offers;
import dev.parley.domain.scenario.MessageCheck.Within;
import dev.parley.domain.scenario.Step.BotReplies;
import dev.parley.domain.scenario.Step.Rest;
import dev.parley.domain.scenario.dsl.Block;
import dev.parley.domain.scenario.dsl.Opening;
import dev.parley.domain.scenario.dsl.Setup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the words of a scenario in Java mean in the model: the setup, the steps and the end. */
class WrittenInJavaTest {
    private static final String HERE = "WrittenInJavaTest.java";
    private static final Setup BEGUN = scenario("s");

    /** The example of the house style, word for word. */
    private static final Scenario EXAMPLE = scenario("Track an order")
            .visitor(named("Test", "User").email("test@example.com"))
            .says("Hello")
            .bot(replies(containing("help")).within(ofSeconds(5)))
            .says("Track order 12345")
            .bot(replies(matching("Order (?<order>\\d+) is .*")).offering("Returns"))
            .ends(resolvedByBot());

    @Test
    void theExampleOfTheStyleIsAScenario() {
        assertThat(EXAMPLE.name()).isEqualTo("Track an order");
        assertThat(EXAMPLE.visitor()).isEqualTo(new VisitorProfile("Test", "User", "test@example.com", Map.of()));
        assertThat(EXAMPLE.ends()).map(Ends::outcomes).contains(List.of("resolved-by-bot"));
        assertThat(EXAMPLE.steps()).hasSize(4);
        assertThat(EXAMPLE.steps().getFirst())
                .isInstanceOfSatisfying(
                        Step.Says.class, says -> assertThat(says.words()).hasToString("Hello"));
        assertThat(checks(EXAMPLE.steps().get(1)))
                .containsExactly(new HasText(containing("help")), new Within(ofSeconds(5)));
        assertThat(checks(EXAMPLE.steps().get(3))).hasSize(2).contains(new Offers(List.of(equalTo("Returns")), false));
    }

    @Test
    void theSetupIsKept() {
        Scenario scenario = BEGUN.tags("smoke", "orders")
                .tags("de")
                .bot("order-bot")
                .visitor(named("A", "B").email("{{email}}").attribute("tier", "gold"))
                .session("lang", "de")
                .session("vip", new JsonBoolean(true))
                .variable("order", "{{number 1000 9999}}")
                .variables(Map.of("city", "Ulm"))
                .always(noLoop(), noFallback())
                .always(contextBelow(kib(48)))
                .says("Hello")
                .end();

        assertThat(scenario.tags()).containsExactly("smoke", "orders", "de");
        assertThat(scenario.bot()).contains(new BotId("order-bot"));
        assertThat(scenario.visitor()).isEqualTo(new VisitorProfile("A", "B", "{{email}}", Map.of("tier", "gold")));
        assertThat(scenario.session())
                .isEqualTo(new JsonObject(Map.of("lang", new JsonString("de"), "vip", new JsonBoolean(true))));
        assertThat(scenario.variables())
                .containsExactly(Map.entry("order", "{{number 1000 9999}}"), Map.entry("city", "Ulm"));
        assertThat(scenario.always())
                .hasExactlyElementsOfTypes(Always.NoLoop.class, Always.NoFallback.class, Always.ContextBelow.class);
        assertThat(scenario.ends()).isEmpty();
    }

    @Test
    void stagesHaveNoMemory() {
        var hello = BEGUN.says("Hello");
        hello.bot(replies("Hi"));
        BEGUN.tags("lost");

        assertThat(hello.end().steps()).hasSize(1);
        assertThat(hello.end().tags()).isEmpty();
    }

    @Test
    void repliesComeInTheirOrderOrInAny() {
        Scenario scenario = BEGUN.says("a")
                .bot(replies("1"), replies("2"))
                .bot(inAnyOrder(replies("3"), replies("4")))
                .messages(4)
                .ignoringTheRest()
                .end();

        assertThat(scenario.steps().stream().skip(1).map(BotReplies.class::cast))
                .extracting(step -> step.replies().size(), BotReplies::anyOrder, BotReplies::rest, BotReplies::messages)
                .containsExactly(
                        tuple(2, false, Rest.UNEXPECTED, Optional.empty()),
                        tuple(2, true, Rest.UNEXPECTED, Optional.empty()),
                        tuple(0, false, Rest.IGNORED, Optional.of(4)),
                        tuple(0, false, Rest.IGNORED, Optional.empty()));
    }

    @Test
    void whatIsLookedAtIsAStepEach() {
        List<Step> steps = BEGUN.says("a")
                .clicks("b")
                .silenceFor(ofSeconds(3))
                .stateIs(active())
                .moves(active(), queued())
                .within(ofSeconds(5))
                .context("$.order", equalTo("1"))
                .context(json("$.order", anything()).as("kept"))
                .contextBelow(bytes(100))
                .ticketExists()
                .end()
                .steps();

        assertThat(steps)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .containsExactly(
                        new Step.Says(new Template("a"), Steps.HERE),
                        new Step.Clicks(new Template("b"), Steps.HERE),
                        new Step.Silence(ofSeconds(3), Steps.HERE),
                        new Step.StateIs(new Active(), Steps.HERE),
                        new Step.Moves(new Active(), new Queued(), ofSeconds(5), Steps.HERE),
                        new Step.ContextHolds(JsonPath.parse("$.order"), equalTo("1"), Optional.empty(), Steps.HERE),
                        new Step.ContextHolds(JsonPath.parse("$.order"), anything(), Optional.of("kept"), Steps.HERE),
                        new Step.ContextBelow(100, Steps.HERE),
                        new Step.TicketExists(Steps.HERE));
    }

    @Test
    void stepsMayStandInsideOfOthers() {
        List<Step> steps = BEGUN.says("a")
                .optionally(s -> s.bot(replies("Sure?")).says("yes"))
                .when(offered("Track"), s -> s.clicks("Track"))
                .otherwise(s -> s.says("Track").softly(inner -> inner.bot(replies("Where?"))))
                .repeat(s -> s.says("more").ignoringTheRest())
                .until(botSaid(containing("done")))
                .atMost(5)
                .when(not(inState(queued())), s -> s.says("bye"))
                .end()
                .steps();

        assertThat(steps)
                .hasExactlyElementsOfTypes(
                        Step.Says.class, Step.Optionally.class, Step.When.class, Step.Repeats.class, Step.When.class);
        assertThat(steps.get(1))
                .isInstanceOfSatisfying(
                        Step.Optionally.class,
                        it -> assertThat(it.steps()).hasExactlyElementsOfTypes(BotReplies.class, Step.Says.class));
        assertThat(steps.get(2)).isInstanceOfSatisfying(Step.When.class, it -> {
            assertThat(it.condition()).isEqualTo(new Condition.Offered(equalTo("Track")));
            assertThat(it.then()).hasExactlyElementsOfTypes(Step.Clicks.class);
            assertThat(it.otherwise()).hasExactlyElementsOfTypes(Step.Says.class, Step.Softly.class);
        });
        assertThat(steps.get(3)).isInstanceOfSatisfying(Step.Repeats.class, it -> {
            assertThat(it.until()).isEqualTo(new Condition.BotSaid(containing("done")));
            assertThat(it.atMost()).isEqualTo(5);
            assertThat(it.steps()).hasSize(2);
        });
        assertThat(steps.get(4)).isInstanceOfSatisfying(Step.When.class, it -> {
            assertThat(it.condition()).isEqualTo(new Condition.Not(new Condition.InState(new Queued())));
            assertThat(it.otherwise()).isEmpty();
        });
    }

    @Test
    void sharedLinesStandAtTheBeginningAndOnTheWay() {
        Scenario scenario = BEGUN.use(WrittenInJavaTest::login)
                .says("a")
                .use(WrittenInJavaTest::login)
                .end();

        assertThat(scenario.steps())
                .hasExactlyElementsOfTypes(
                        Step.Says.class, BotReplies.class, Step.Says.class, Step.Says.class, BotReplies.class);
    }

    private static Block login(Opening here) {
        return here.says("I am {{user}}").bot(replies("Welcome."));
    }

    @Test
    void aFailureCanPointAtTheLineOfTheFile() {
        int here = line();
        Scenario scenario = scenario("s")
                .says("a")
                .bot(replies("b"), replies("c"))
                .softly(s -> s.says("d"))
                .ends(looped());

        assertThat(scenario.place()).isEqualTo(new Place(HERE, here + 1));
        assertThat(scenario.steps())
                .extracting(Step::place)
                .containsExactly(new Place(HERE, here + 2), new Place(HERE, here + 3), new Place(HERE, here + 4));
    }

    @Test
    void aFailureNamesTheLineOfTheExpectation() {
        var stage = new Stage();
        int here = line();
        Scenario scenario = scenario("Track an order")
                .bot("order-bot")
                .says("Hello")
                .bot(replies("Ahoy!"))
                .end();

        assertThat(Story.headline(stage.run(scenario)))
                .isEqualTo(
                        "failed: Track an order; WrittenInJavaTest.java:%d expected message 1 of the bot to equal 'Ahoy!', but saw 'Hi!' [equals]"
                                .formatted(here + 4));
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    private static List<MessageCheck> checks(Step step) {
        return ((BotReplies) step).replies().getFirst().checks();
    }
}
