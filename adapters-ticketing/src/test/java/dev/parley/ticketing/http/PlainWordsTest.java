package dev.parley.ticketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.Secret;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
    private final PlainWords words = words(RedactionPolicy.STANDARD);

    @Test
    void whatARefusalRepeatsOfPeopleAndSecretsIsTakenOut() {
        assertThat(words.of("Requester 'anna.berg@example.com' may not use s3cr3t-key here, nor token abcdefgh1234"))
                .isEqualTo("Requester '<email-1>' may not use *** here, nor token ***");
    }

    @Test
    void whatIsPersonalIsTheUsersToSayAndGoesBeforeTheWordsAreCut() {
        var orders = words(new RedactionPolicy(Set.of(), List.of(Pattern.compile("\\bORD-\\d{6}\\b"))));
        String refusal = "x".repeat(194) + " ORD-123456 of anna.berg@example.com";

        assertThat(orders.of("ORD-123456 of anna.berg@example.com")).isEqualTo("<order-1> of anna.berg@example.com");
        assertThat(orders.of(refusal)).isEqualTo("x".repeat(194) + " <orde");
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

    private static PlainWords words(RedactionPolicy policy) {
        return new PlainWords(
                List.of(Secret.of("s3cr3t-key")), Redactor.ofSingleTexts(policy, UnaryOperator.identity()));
    }
}
