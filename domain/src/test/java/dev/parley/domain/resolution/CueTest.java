package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

        assertThat(IntStream.range(0, said.tokens().size())
                        .anyMatch(at -> places(cue.replace('/', '|'), said, at) != null))
                .isEqualTo(found);
    }

    @Test
    void itTellsWhichWordsItIsMadeOf() {
        Utterance said = Utterance.of("it is not really fixed", Languages.builtIn());

        assertThat(places("not ..2 fixed|solved", said, 2)).isNotNull().hasToString("{2, 4}");
    }

    @Test
    void itIsNotLookedForWhereAWordOfItIsMissing() {
        var vocabulary = new Vocabulary();
        Cue cue = Cue.parse("?so not ..2 fix* $", vocabulary);
        var cues = new CueIndex(vocabulary, List.of());

        assertThat(cue.mayStandIn(new Words(Utterance.of("fixed, not", Languages.builtIn()), cues)))
                .isTrue();
        assertThat(cue.mayStandIn(new Words(Utterance.of("so it is not", Languages.builtIn()), cues)))
                .isFalse();
    }

    private static @Nullable BitSet places(String line, Utterance said, int at) {
        var vocabulary = new Vocabulary();
        Cue cue = Cue.parse(line, vocabulary);
        var entry = new CueIndex.Entry(Topic.SOLVED, cue, line, "a test");
        return cue.at(new Words(said, new CueIndex(vocabulary, List.of(entry))), at);
    }
}
