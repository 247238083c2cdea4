package dev.parley.ticketing.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> quoted",
                "  > quoted",
                "Zoë> quoted",
                ">> twice",
                "| a | b",
                "# one",
                "---- Forwarded ----",
                "______"
            })
    void whatLooksLikeAQuotationStaysOpen(String line) {
        assertThat(CommentText.plain("Said:\n" + line + "\nmore")).isEqualTo("Said:\n\u2060" + line + "\nmore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "a -> b", "- one", "<b>x</b>", "Price: 5", "snake_case", "\n\n"})
    void nothingElseIsTouched(String text) {
        assertThat(CommentText.plain(text)).isEqualTo(text);
    }
}
