package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.dsl.Scenarios.*;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.scenario.MessageCheck.HasJson;
import dev.parley.domain.scenario.MessageCheck.Offers;
import dev.parley.domain.scenario.Step.BotReplies;
import dev.parley.domain.scenario.dsl.Setup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Parts of messages, rows of data, and what makes no sense, written in Java. */
class PartsInJavaTest {
    private static final Setup BEGUN = scenario("s");

    @Test
    void rowsOfDataGiveAScenarioEach() {
        List<Scenario> scenarios = BEGUN.variable("order", "1")
                .says("{{order}}")
                .end()
                .withRows(row("old").with("order", "9"), row("as it is"));

        assertThat(scenarios).extracting(Scenario::name).containsExactly("s [old]", "s [as it is]");
        assertThat(scenarios)
                .extracting(Scenario::variables)
                .containsExactly(Map.of("order", "9"), Map.of("order", "1"));
    }

    @Test
    void partsOfMessagesAreChecked() {
        var reply = replies(
                        card("Order {{order}}").saying(containing("way")).offering("Track"),
                        media("IMAGE").at(endingWith(".png")))
                .with(json("$.id", anything()).as("id"))
                .offeringOnly(startingWith("T"))
                .offeringSoMany(1)
                .satisfying("be short", message -> message.text().length() < 9);

        List<MessageCheck> checks =
                checks(BEGUN.says("a").bot(reply).end().steps().get(1));

        assertThat(checks.subList(0, 5))
                .containsExactly(
                        new MessageCheck.HasCard(
                                equalTo("Order {{order}}"), containing("way"), List.of(equalTo("Track"))),
                        new MessageCheck.HasMedia(Optional.of("image"), endingWith(".png")),
                        new HasJson(JsonPath.parse("$.id"), anything(), Optional.of("id")),
                        new Offers(List.of(startingWith("T")), true),
                        new MessageCheck.OffersSoMany(1));
        assertThat(checks.getLast())
                .isInstanceOfSatisfying(
                        MessageCheck.Own.class,
                        own -> assertThat(own.description()).isEqualTo("be short"));
    }

    @Test
    void whatMakesNoSenseIsRefusedInOneLine() {
        refused("a scenario has a name", () -> scenario(" "));
        refused("softly has no step inside of it", () -> BEGUN.says("a").softly(s -> s));
        refused(
                "silenceFor takes a time of more than zero, not PT0S",
                () -> BEGUN.says("a").silenceFor(ofSeconds(0)));
        refused(
                "an answer has no messages or some, not -1",
                () -> BEGUN.says("a").messages(-1));
        refused(
                "'two words' names no variable: use letters, digits, '_', '.' and '-', a letter first",
                () -> BEGUN.variable("two words", ""));
        refused("'(' is no regular expression: Unclosed group", () -> matching("("));
        refused("a size is at least 1 byte, not 0", () -> kib(0));
    }

    private static void refused(String complaint, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class).hasMessage(complaint);
    }

    private static List<MessageCheck> checks(Step step) {
        return ((BotReplies) step).replies().getFirst().checks();
    }
}
