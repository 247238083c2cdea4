package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Four times the text costs four times the steps, also where somebody wrote it to cost more. */
class SearchCostTest {
    private static final int SHORT = 8 * 1024;
    private static final int LONG = 32 * 1024;
    /** Steps that a search may take for each character; the dearest text known here takes less than a third of it. */
    private static final long STEPS_PER_CHARACTER = 200;

    private static final List<String> ADVERSARIES = List.of(
            "a",
            "a@",
            "a.",
            "@",
            "1 ",
            "1",
            "+1",
            "0",
            "01 ",
            "4 ",
            "4111 1111 1111 111",
            "%",
            "%2B",
            "%20",
            "%40",
            "a%40",
            "'",
            "-",
            ".",
            "a-",
            "de89",
            "de89 ",
            "DE 89 ",
            "ab12-",
            "(",
            "+(",
            "+1 (",
            "415-",
            "00491",
            "é",
            "e\u0301",
            "😀",
            "a@b.",
            "x@a.a",
            "x@-",
            "'@a.",
            "12345678-1234-1234-1234-",
            "<email-1",
            " ",
            "\n");

    static Stream<String> adversaries() {
        return ADVERSARIES.stream();
    }

    @ParameterizedTest
    @MethodSource("adversaries")
    void theStepsGrowAsTheTextGrows(String piece) {
        for (PersonalData kind : PersonalData.values()) {
            long few = steps(kind, repeated(piece, SHORT));
            long many = steps(kind, repeated(piece, LONG));

            assertThat(many).as("%s in '%s'", kind, piece).isLessThan(6 * few + 1_000);
            assertThat(many).as("%s in '%s'", kind, piece).isLessThan(LONG * STEPS_PER_CHARACTER);
        }
    }

    @Test
    void aLongRunBeforeAnAddressCostsNoMore() {
        for (String piece : ADVERSARIES) {
            String text = "x@" + repeated(piece, SHORT) + "@example.com +49 30 1234567";
            for (PersonalData kind : PersonalData.values()) {
                assertThat(steps(kind, text))
                        .as("%s in '%s'", kind, piece)
                        .isLessThan(text.length() * STEPS_PER_CHARACTER);
            }
        }
    }

    @Test
    void mixturesCostNoMore() {
        var random = new Random(8_785);
        for (int i = 0; i < 40; i++) {
            var text = new StringBuilder();
            String one = ADVERSARIES.get(random.nextInt(ADVERSARIES.size()));
            String other = ADVERSARIES.get(random.nextInt(ADVERSARIES.size()));
            while (text.length() < SHORT) {
                text.append(one.repeat(1 + random.nextInt(30))).append(other);
            }
            Arrays.stream(PersonalData.values())
                    .forEach(kind -> assertThat(steps(kind, text.toString()))
                            .as("%s in '%s' and '%s'", kind, one, other)
                            .isLessThan(text.length() * STEPS_PER_CHARACTER));
        }
    }

    @Test
    void aWholeTextOfThemIsRedacted() {
        var redactor = new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text);
        for (String piece : ADVERSARIES) {
            String text = repeated(piece, SHORT / 2) + " ann@example.com";

            assertThat(redactor.redact(Entries.id("a"), text)).as(piece).doesNotContain("ann@example.com");
        }
    }

    @Test
    void aSearchThatLooksAgainAndAgainIsFound() {
        var few = new Counting(repeated("a", SHORT / 16));
        var many = new Counting(repeated("a", LONG / 16));
        Pattern careless = Pattern.compile("a+@");

        assertThat(careless.matcher(few).find()).isFalse();
        assertThat(careless.matcher(many).find()).isFalse();
        assertThat(many.steps).isGreaterThan(6 * few.steps + 1_000);
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static long steps(PersonalData kind, String text) {
        var counting = new Counting(text);
        assertThat(Search.replaced(kind, counting, value -> "<x>")).isNotNull();
        return counting.steps;
    }

    /** Counts how often a character is looked at. */
    private static final class Counting implements CharSequence {
        private final String text;
        private long steps;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            steps += (long) end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
