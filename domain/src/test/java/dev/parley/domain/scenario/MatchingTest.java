package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.Steps.anything;
import static dev.parley.domain.scenario.Steps.compared;
import static dev.parley.domain.scenario.Steps.containing;
import static dev.parley.domain.scenario.Steps.equalTo;
import static dev.parley.domain.scenario.Steps.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.scenario.TextMatcher.AllOf;
import dev.parley.domain.scenario.TextMatcher.AnyOf;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import dev.parley.domain.scenario.TextMatcher.NoneOf;
import dev.parley.domain.scenario.TextMatcher.Not;
import dev.parley.domain.scenario.TextMatcher.Own;
import dev.parley.domain.scenario.TextMatcher.Similar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {
    private final Matching matching = new Matching(template -> template.filled(name -> "12345"));

    @Test
    void anExpectedOkDoesNotPassOnABrokenToken() {
        assertThat(fits(equalTo("OK"), "broken token")).isFalse();
        assertThat(fits(equalTo("OK"), "OK, but no")).isFalse();
        assertThat(fits(equalTo("OK"), "ok")).isFalse();
        assertThat(fits(equalTo("OK"), " OK\n")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EQUALS,a b,a  b,true",
        "EQUALS,a b,a b c,false",
        "CONTAINS,help,I can help.,true",
        "CONTAINS,help,I can Help.,false",
        "STARTS_WITH,I can,I can help.,true",
        "STARTS_WITH,can,I can help.,false",
        "ENDS_WITH,help.,I can help.,true",
        "ENDS_WITH,can,I can help.,false",
        "LIKE,Order * is on its way,Order 12345 is on its way,true",
        "LIKE,Order * is on its way,My order 1 is on its way,false",
        "LIKE,Order * is,Order 1 is on its way,false",
        "LIKE,*way,on its way,true",
        "LIKE,a*a,a,false",
        "LIKE,a*b*c,a-c-b-c,true",
        "LIKE,a*b*c,a-c-b,false",
        "LIKE,a*b*b,a-b,false",
        "LIKE,*,whatever,true",
        "LIKE,no star,no star,true",
        "LIKE,no star,no star at all,false",
    })
    void comparisonsMeanTheirWords(Comparison how, String expected, String seen, boolean fits) {
        assertThat(fits(compared(how, expected), seen)).isEqualTo(fits);
    }

    @Test
    void oneOfSeveralTextsIsEnough() {
        assertThat(fits(compared(Comparison.CONTAINS, "help", "assist"), "May I assist you?"))
                .isTrue();
        assertThat(fits(compared(Comparison.CONTAINS, "help", "assist"), "No.")).isFalse();
    }

    @Test
    void capitalsMatterUnlessToldOtherwise() {
        var ignoring = new Compared(Comparison.CONTAINS, List.of(new Template("HELP")), true);

        assertThat(fits(ignoring, "I can help.")).isTrue();
        assertThat(fits(containing("HELP"), "I can help.")).isFalse();
    }

    @Test
    void placesForValuesAreFilledBeforeComparing() {
        assertThat(fits(equalTo("Order {{order}} is here"), "Order 12345 is here"))
                .isTrue();
        assertThat(matching.words(equalTo("Order {{order}} is here"))).isEqualTo("equal 'Order 12345 is here'");
    }

    @Test
    void namedGroupsOfAnExpressionAreCaptured() {
        Match match = matching.match(matching("Order (?<order>\\d+) is (?<where>\\w+)"), "Yes: Order 77 is here.");

        assertThat(match.matched()).isTrue();
        assertThat(match.captures()).isEqualTo(Map.of("order", "77", "where", "here"));
        assertThat(fits(matching("^Order"), "Yes: Order 77")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.9,true", "0.93,false"})
    void similarCountsEdits(double atLeast, boolean fits) {
        var similar = new Similar(new Template("Hello world!!"), atLeast, false);

        assertThat(fits(similar, "Hello world!")).isEqualTo(fits);
    }

    @Test
    void similarMayIgnoreCapitals() {
        assertThat(fits(new Similar(new Template("HELLO"), 1, true), "hello")).isTrue();
        assertThat(fits(new Similar(new Template("HELLO"), 1, false), "hello")).isFalse();
        assertThat(fits(new Similar(new Template(""), 1, false), "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.1, Double.NaN})
    void alikenessHasBounds(double atLeast) {
        assertThatThrownBy(() -> new Similar(new Template("x"), atLeast, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void combinationsCombine() {
        TextMatcher help = containing("help");
        TextMatcher order = containing("order");

        assertThat(fits(new AnyOf(List.of(help, order)), "an order")).isTrue();
        assertThat(fits(new AnyOf(List.of(help, order)), "nothing")).isFalse();
        assertThat(fits(new AllOf(List.of(help, order)), "help with an order")).isTrue();
        assertThat(fits(new AllOf(List.of(help, order)), "help")).isFalse();
        assertThat(fits(new NoneOf(List.of(help, order)), "nothing")).isTrue();
        assertThat(fits(new NoneOf(List.of(help, order)), "an order")).isFalse();
        assertThat(fits(new Not(help), "nothing")).isTrue();
        assertThat(fits(new Not(help), "help")).isFalse();
        assertThat(fits(anything(), "")).isTrue();
        assertThatThrownBy(() -> new AnyOf(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAllOfThemCaptureIsKept() {
        var both = new AllOf(List.of(matching("(?<a>\\d)"), matching("(?<b>[xyz])")));

        assertThat(matching.match(both, "1x").captures()).isEqualTo(Map.of("a", "1", "b", "x"));
    }

    @Test
    void aRuleOfOnesOwnDecides() {
        assertThat(fits(new Own("be short", text -> text.length() < 3), "no")).isTrue();
        assertThat(fits(new Own("be short", text -> text.length() < 3), "yes")).isFalse();
    }

    @Test
    void aRuleOfOnesOwnThatThrowsHasNotPassedAndIsNamed() {
        Match match = matching.match(
                new Own("be fine", text -> {
                    throw new IllegalStateException("oops");
                }),
                "text");

        assertThat(match.matched()).isFalse();
        assertThat(match.rule()).isEqualTo("own-rule-threw-IllegalStateException");
    }

    @Test
    void whatDecidedIsNamed() {
        assertThat(matching.match(equalTo("a"), "b").rule()).isEqualTo("equals");
        assertThat(matching.match(new Not(containing("a")), "a").rule()).isEqualTo("not-contains");
        assertThat(matching.match(new AllOf(List.of(anything(), containing("z"))), "a")
                        .rule())
                .isEqualTo("contains");
    }

    @Test
    void everyMatcherHasWords() {
        TextMatcher all = new AllOf(List.of(
                compared(Comparison.CONTAINS, "a", "b"),
                new Not(compared(Comparison.STARTS_WITH, "c")),
                new NoneOf(List.of(compared(Comparison.ENDS_WITH, "d"), compared(Comparison.LIKE, "e*"))),
                new AnyOf(List.of(matching("f+"), new Similar(new Template("g"), 0.8, false))),
                anything(),
                new Own("be friendly", text -> true)));

        assertThat(matching.words(all))
                .isEqualTo("contain 'a' or 'b' and not start with 'c' and neither end with 'd' nor be like 'e*'"
                        + " and match /f+/ or be at least 80 % like 'g' and be anything and be friendly");
    }

    private boolean fits(TextMatcher matcher, String seen) {
        return matching.match(matcher, seen).matched();
    }
}
