package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.dsl.Scenarios.*;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.scenario.dsl.MessagePart;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the model knows can be written in Java: a new case without a word is red. */
class VocabularyTest {

    @Test
    void everyStepHasItsWord() {
        List<Step> written = scenario("s")
                .says("a")
                .clicks("b")
                .bot(replies("c"))
                .silenceFor(ofSeconds(1))
                .stateIs(active())
                .moves(active(), queued())
                .within(ofSeconds(1))
                .context("$.a", anything())
                .contextBelow(kib(1))
                .ticketExists()
                .optionally(s -> s.says("d"))
                .when(offered("e"), s -> s.clicks("e"))
                .repeat(s -> s.says("f"))
                .until(offered("g"))
                .atMost(1)
                .softly(s -> s.says("h"))
                .end()
                .steps();

        assertThat(kinds(written.stream())).isEqualTo(cases(Step.class));
    }

    @Test
    void everyMatcherHasItsWord() {
        assertThat(kinds(Stream.of(
                        equalTo("a"),
                        matching("b"),
                        similarTo("c"),
                        anything(),
                        not(equalTo("d")),
                        anyOf(equalTo("e")),
                        allOf(equalTo("f")),
                        noneOf(equalTo("g")),
                        satisfying("h", String::isEmpty))))
                .isEqualTo(cases(TextMatcher.class));
    }

    @Test
    void everyComparisonHasItsWord() {
        assertThat(Stream.of(equalTo("a"), containing("a"), startingWith("a"), endingWith("a"), like("a"))
                        .map(TextMatcher.Compared.class::cast)
                        .map(TextMatcher.Compared::how))
                .containsExactlyInAnyOrder(TextMatcher.Comparison.values());
    }

    @Test
    void everythingThatIsAskedOfAMessageHasItsWord() {
        Stream<MessageCheck> parts = Stream.of(
                        offering("a"),
                        offeringSoMany(2),
                        card("b"),
                        media(),
                        json("$.c", anything()),
                        within(ofSeconds(1)),
                        messageSatisfying("d", message -> true))
                .map(MessagePart::check);
        Stream<MessageCheck> text = Stream.of(everyMessage(anything()))
                .map(Always.EveryMessage.class::cast)
                .map(Always.EveryMessage::check);

        assertThat(kinds(Stream.concat(parts, text))).isEqualTo(cases(MessageCheck.class));
    }

    @Test
    void everythingThatIsAskedOfEveryTurnHasItsWord() {
        assertThat(kinds(Stream.of(
                        noFallback(),
                        noRawHtml(),
                        noLoop(),
                        answersWithin(ofSeconds(2)),
                        contextBelow(bytes(10)),
                        everyMessage(offeringSoMany(0)))))
                .isEqualTo(cases(Always.class));
    }

    @Test
    void everyConditionHasItsWord() {
        assertThat(kinds(Stream.of(
                        botSaid(anything()),
                        offered("a"),
                        inState(active()),
                        variable("b", equalTo("c")),
                        not(offered("d")))))
                .isEqualTo(cases(Condition.class));
    }

    @Test
    void everyStateHasItsWord() {
        assertThat(kinds(Stream.of(
                        active(),
                        pending(),
                        queued(),
                        withAgent(),
                        resolved(),
                        closed(),
                        ended(),
                        unrecognised("handover"))))
                .isEqualTo(cases(ConversationState.class));
    }

    @Test
    void everyOutcomeButParleysOwnFailureHasItsWord() {
        Ends ends = scenario("s")
                .says("a")
                .ends(resolvedByBot(), handedOver(), abandoned(), unresolved(), botSilent(), looped(), unknown())
                .ends()
                .orElseThrow();
        Set<String> possible = Stream.of(
                        new Resolution.ResolvedByBot(List.of()),
                        new Resolution.HandedOver(List.of()),
                        new Resolution.Abandoned(List.of()),
                        new Resolution.Unresolved(List.of()),
                        new Resolution.BotSilent(List.of()),
                        new Resolution.Looped(List.of()),
                        new Resolution.Unknown(List.of()))
                .map(Resolution::word)
                .collect(Collectors.toSet());

        assertThat(ends.outcomes()).containsExactlyInAnyOrderElementsOf(possible);
        assertThat(Resolution.class.getPermittedSubclasses()).hasSize(possible.size() + 1);
    }

    private static Set<Class<?>> kinds(Stream<?> values) {
        return values.<Class<?>>map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> cases(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
    }
}
