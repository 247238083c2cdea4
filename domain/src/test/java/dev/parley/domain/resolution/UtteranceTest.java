package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtteranceTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        It isn't fixed!              | it is not fixed
        I can’t, won't and don't     | i can not will not and do not
        gelöst, GELÖST und geloest   | geloest geloest und geloest
        Sí, si está                  | sí si esta
        Ce n'est pas réglé, s'il     | ce ne est pas regle si il
        Your <b>e-mail</b> is *new*  | your e mail is new
        20.50 EUR by DHL 👍          | 20 50 eur by dhl 👍
        """)
    void wordsAreBroughtToOneSpelling(String text, String words) {
        assertThat(said(text).words()).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        All fixed! Bye.                        | 2
        It costs 20.50 EUR. See example.com    | 2
        Am 1. März, Nr. 5, z. B. heute         | 1
        Está resuelto, ¿necesita algo más?     | 2
        Really?! ... ok                        | 2
        """)
    void sentencesEndWhereTheyEnd(String text, int sentences) {
        assertThat(said(text).sentences()).hasSize(sentences);
    }

    @Test
    void aSentenceIsQuotedAsItWasWritten() {
        assertThat(said("Hi!\nYour **refund** was paid out. Ok?").sentences())
                .extracting(Sentence::quote)
                .containsExactly("Hi!", "Your **refund** was paid out.", "Ok?");
    }

    @Test
    void nothingIsSaidInNothing() {
        assertThat(said(" ... \u0000 !?").tokens()).isEmpty();
        assertThat(said(" ... \u0000 !?").sentences()).isEmpty();
    }

    @Test
    void aSentenceWithoutEndIsCut() {
        assertThat(said("fixed ".repeat(1000)).sentences()).hasSize(10);
    }

    private static Utterance said(String text) {
        return Utterance.of(text, Languages.builtIn());
    }
}
