package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / Authorization: Bearer s3cr3t.to-ken",
                "authorization=basic s3cr3t=",
                "{\"access_token\":\"s3cr3t",
                "client_id=a&client_secret=s3cr3t&x=1",
                "<td>password</td> password: s3cr3t"
            })
    void whatLooksLikeACredentialIsNotShown(String echoed) {
        assertThat(Quote.of(echoed)).contains("***").doesNotContain("s3cr3t");
    }

    @Test
    void whatATerminalWouldActOnIsNotShown() {
        assertThat(Quote.of("a\u001b[31mb\u202ec")).isEqualTo("a [31mb c");
    }

    @Test
    void aLongAnswerIsCutAtAWholeCharacter() {
        String quote = Quote.of("x".repeat(199) + "\uD83D\uDE00");

        assertThat(quote).isEqualTo("x".repeat(199));
    }

    @Test
    void nothingIsNothing() {
        assertThat(Quote.of(null)).isEmpty();
    }
}
