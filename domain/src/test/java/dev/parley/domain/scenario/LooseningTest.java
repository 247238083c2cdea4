package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.scenario.TextMatcher.AllOf;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Matches;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseningTest {
    private final KnownValues known = new KnownValues();
    private final Loosening loosening = new Loosening(known, Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello! I can help.|equals Hello! I can help.",
                "Order 12345 is on its way.|matches ^Order (?<order>\\d+) is on its way\\.$",
                "It comes tomorrow between 9 and 12, for sure.|like It comes tomorrow between * and *, for sure.",
                "Your refund of 25.00 EUR is paid.|matches ^Your refund of (?<amount>\\d[\\d.,]*) EUR is paid\\.$",
                "It costs $1,250.00 (net)|matches ^It costs \\$(?<amount>\\d[\\d.,]*) \\(net\\)$",
                "Bestellung Nr. 4711 für Größe 38|matches ^Bestellung Nr\\. (?<bestellung>\\d+) für Größe \\d+$",
                "Paid on 2026-11-27T10:15:00Z|matches ^Paid on (?<date>\\d[\\d.:/TZ+ -]*)$",
                "Am 27.11.2026.|matches ^Am (?<date>\\d[\\d.:/TZ+ -]*)\\.$",
                "We come on 5 March 2027 at 10:30 am|matches ^We come on (?<date>[\\p{L}\\d., ]*\\d[\\p{L}\\d., ]*) at (?<time>\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[aApP][mM])?)$",
                "Ticket ORD-2026-0042 is open|matches ^Ticket (?<ticket>[A-Za-z0-9_-]+) is open$",
                "Session 6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11|matches ^Session (?<session>[0-9a-fA-F-]{36})$",
                "42|matches ^\\d+$",
                "Our 30-day window, 2nd step, MP3|like Our *-day window, 2nd step, MP3",
                "Write {{name}} here|matches ^Write \\{\\{name\\}\\} here$",
            })
    void whatMovesIsLoosenedAndTheRestStays(String text, String expected) {
        assertThat(words(loosening.message(text))).isEqualTo(expected);
    }

    @Test
    void aValueThatIsKnownMustBeThereAgain() {
        loosening.message("Your order is 98765");

        assertThat(words(loosening.message("Order 98765 may come back.")))
                .isEqualTo("equals Order {{order}} may come back.");
        assertThat(loosening.line("Track 98765, please")).hasToString("Track {{order}}, please");
        assertThat(fits(loosening.message("Order 98765 may come back."), "Order 11111 may come back."))
                .isFalse();
    }

    @Test
    void knownAndNewValuesInOneTextAreBothHeld() {
        loosening.message("Your order is 98765");
        TextMatcher both = loosening.message("Order 98765 has the ticket 555");

        assertThat(words(both))
                .isEqualTo(
                        "like Order {{order}} has the ticket * & matches ^Order \\d+ has the ticket (?<ticket>\\d+)$");
        assertThat(fits(both, "Order 98765 has the ticket 556")).isTrue();
        assertThat(fits(both, "Order 98766 has the ticket 555")).isFalse();
        assertThat(fits(both, "Order 98765 has the ticket lost")).isFalse();
    }

    @Test
    void namesAreTakenOnceAndNeverThoseOfGeneratedValues() {
        loosening.message("order 111, order 222, email 333, today 444");

        assertThat(known.variables())
                .isEqualTo(Map.of("order", "111", "order2", "222", "email2", "333", "today2", "444"));
    }

    @Test
    void ofButtonsAndCardsNothingIsKept() {
        assertThat(words(loosening.detail("Order 12345"))).isEqualTo("matches ^Order \\d+$");
        assertThat(known.variables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\nb 123\n\n c  45",
                "  Order 12345 \n",
                "(1) [2] {3} a*b+c? 1.000,50 €. $^|\\ 99",
                "1/2/2026, 1.2.26, 12:30:45, 31 Dec 2026, May 5th",
                "v1.2.3-beta.4 A1-B2_C3 0x1F ---",
                "100% 200 %, 5€ 6 £ EUR 7",
                "<b>Order 123</b> &amp; {{order}} 456",
                "日本 123 語 ٣٤٥ 42nd"
            })
    void whatIsMadeOfATextFitsIt(String text) {
        assertThat(fits(loosening.message(text), text)).isTrue();
        assertThat(fits(loosening.detail(text), text)).isTrue();
        assertThat(fits(loosening.message(text), text))
                .as("now that its values are known")
                .isTrue();
    }

    private boolean fits(TextMatcher matcher, String text) {
        return new Matching(
                        template -> template.filled(name -> known.variables().getOrDefault(name, "")))
                .match(matcher, text)
                .matched();
    }

    private static String words(TextMatcher matcher) {
        return switch (matcher) {
            case Compared compared ->
                MatcherWords.rule(compared.how()) + " " + compared.expected().getFirst();
            case Matches matches -> "matches " + matches.pattern();
            case AllOf all -> all.matchers().stream().map(LooseningTest::words).collect(Collectors.joining(" & "));
            default -> matcher.toString();
        };
    }
}
