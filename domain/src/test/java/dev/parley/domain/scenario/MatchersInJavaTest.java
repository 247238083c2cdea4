package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.dsl.Scenarios.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What matchers written in Java let pass, and what they do not. */
class MatchersInJavaTest {
    private static final Matching MATCHING = new Matching(Template::text);

    static Stream<Arguments> matchers() {
        return Stream.of(
                Arguments.of(equalTo("OK"), " OK ", "broken token OK"),
                Arguments.of(equalTo("Yes", "No"), "No", "Maybe"),
                Arguments.of(containing("help"), "I can help.", "Help!"),
                Arguments.of(containing("help", "order"), "an order", "a parcel"),
                Arguments.of(containingAll("help", "order"), "help with an order", "an order"),
                Arguments.of(startingWith("Order"), "Order 1", "My Order"),
                Arguments.of(endingWith("way."), "on its way.", "way. And"),
                Arguments.of(like("Order * is *"), "Order 1 is here", "An Order 1 is here"),
                Arguments.of(matching("^Order (?<order>\\d+)"), "Order 12", "No Order 12"),
                Arguments.of(matching(Pattern.compile("order", Pattern.CASE_INSENSITIVE)), "ORDER", "odder"),
                Arguments.of(similarTo("0123456789"), "012345678x", "0123456xyz"),
                Arguments.of(similarTo("0123456789", 0.7), "0123456xyz", "012345wxyz"),
                Arguments.of(not(containing("error")), "fine", "an error"),
                Arguments.of(anyOf(equalTo("a"), startingWith("b")), "bc", "ab"),
                Arguments.of(allOf(startingWith("a"), endingWith("b")), "acb", "ac"),
                Arguments.of(noneOf(equalTo("a"), equalTo("b")), "c", "b"),
                Arguments.of(satisfying("be short", text -> text.length() < 3), "no", "not"),
                Arguments.of(ignoringCase(equalTo("OK")), "ok", "okay"),
                Arguments.of(ignoringCase(matching("grüße")), "GRÜSSE GRÜßE", "GRUSS"),
                Arguments.of(ignoringCase(similarTo("ABCDE")), "abcde", "vwxyz"),
                Arguments.of(ignoringCase(not(containing("ERROR"))), "fine", "an error"),
                Arguments.of(ignoringCase(anyOf(equalTo("A"), anything())), "b", null),
                Arguments.of(ignoringCase(allOf(startingWith("A"), endingWith("B"))), "ab", "b"),
                Arguments.of(ignoringCase(noneOf(equalTo("A"))), "b", "a"));
    }

    @ParameterizedTest
    @MethodSource("matchers")
    void aMatcherLetsPassWhatItSays(TextMatcher matcher, String fits, String doesNot) {
        assertThat(MATCHING.match(matcher, fits).matched()).isTrue();
        if (doesNot != null) {
            assertThat(MATCHING.match(matcher, doesNot).matched()).isFalse();
        }
    }

    @Test
    void groupsBecomeVariablesAlsoWhereTheCaseIsIgnored() {
        assertThat(MATCHING.match(ignoringCase(matching("ORDER (?<order>\\d+)")), "order 12")
                        .captures())
                .containsEntry("order", "12");
    }

    @Test
    void aRuleOfYourOwnHasItsOwnEyeForCapitals() {
        assertThatThrownBy(() -> ignoringCase(satisfying("be short", String::isEmpty)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ignoringCase cannot change 'be short': let its own rule ignore the case");
    }
}
