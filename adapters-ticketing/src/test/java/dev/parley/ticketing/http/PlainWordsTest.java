package dev.parley.ticketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
    private final PlainWords words = new PlainWords(List.of(Secret.of("s3cr3t-key")));

    @Test
    void whatARefusalRepeatsOfPeopleAndSecretsIsTakenOut() {
        assertThat(words.of("Requester 'anna.berg@example.com' may not use s3cr3t-key here, nor token abcdefgh1234"))
                .isEqualTo("Requester '<email-1>' may not use *** here, nor token ***");
    }

    @Test
    void whatTheSystemSaysOfItselfStays() {
        assertThat(words.of("Summary must be on one line and not exceed 255 characters."))
                .isEqualTo("Summary must be on one line and not exceed 255 characters.");
        assertThat(words.of("ticket 987654321 in queue 'Parley-4711' has no field ParleyConversationId"))
                .isEqualTo("ticket 987654321 in queue 'Parley-4711' has no field ParleyConversationId");
    }

    @Test
    void aLongAnswerIsCutAlsoWhereMuchIsTakenOutBeforeIt() {
        assertThat(words.of("anna.berg@example.com ".repeat(1_000_000))).hasSizeLessThanOrEqualTo(200);
    }
}
