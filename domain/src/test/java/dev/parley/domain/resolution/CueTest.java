package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "-", textBlock = """
        solved fixed           | it was fixed            | false
        solved/fixed           | it was fixed            | true
        transfer*              | I am transferring you   | true
        was ..1 paid           | was just paid           | true
        was ..1 paid           | was not yet paid        | false
        was .. paid            | was, then paid          | false
        great ?so thanks       | great thanks            | true
        great ?, thanks        | great! Thanks           | true
        great , thanks         | great thanks            | false
        fixed !price           | a fixed price           | false
        fixed !price           | it is fixed             | true
        ^ done $               | well, done.             | true
        ^ done $               | it is done              | false
        works $                | it works now            | false
        """)
    void aCueIsFoundWhereItStands(String cue, String text, boolean found) {
        Utterance said = Utterance.of(text, Languages.builtIn());
        Cue parsed = Cue.parse(cue.replace('/', '|'));

        assertThat(IntStream.range(0, said.tokens().size()).anyMatch(at -> parsed.at(said, at) != null))
                .isEqualTo(found);
    }

    @Test
    void itTellsWhichWordsItIsMadeOf() {
        BitSet places =
                Cue.parse("not ..2 fixed|solved").at(Utterance.of("it is not really fixed", Languages.builtIn()), 2);

        assertThat(places).isNotNull().hasToString("{2, 4}");
    }
}
