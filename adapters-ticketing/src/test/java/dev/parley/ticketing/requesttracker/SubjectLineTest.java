package dev.parley.ticketing.requesttracker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "漢", "😀", "👩‍👩‍👧‍👦"})
    void whatTheSystemWouldCutIsCutBetweenTwoCharacters(String character) {
        String cut = SubjectLine.of(character.repeat(200) + "a");

        assertThat(cut.getBytes(UTF_8)).hasSizeBetween(170, SubjectLine.MOST_BYTES);
        assertThat(cut).endsWith("…");
        assertThat(cut.replace(character, "")).isEqualTo("…");
    }

    @Test
    void whatFitsStays() {
        assertThat(SubjectLine.of("s".repeat(200))).isEqualTo("s".repeat(200));
        assertThat(SubjectLine.of("漢".repeat(66))).isEqualTo("漢".repeat(66));
    }
}
