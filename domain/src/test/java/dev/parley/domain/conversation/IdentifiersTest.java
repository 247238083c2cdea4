package dev.parley.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
    static Stream<Function<String, Object>> identifiers() {
        return Stream.of(ConversationId::new, MessageId::new, BotId::new, ParticipantId::new);
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void anIdentifierIsWhatItWasMadeOfAndEqualToItsLike(Function<String, Object> identifier) {
        assertThat(identifier.apply("user-4711 ä"))
                .hasToString("user-4711 ä")
                .isEqualTo(identifier.apply("user-4711 ä"))
                .isNotEqualTo(identifier.apply("USER-4711 ä"));
        assertThat(identifier.apply("x".repeat(200))).hasToString("x".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void aBlankALongOrAnUnprintableOneIsRefusedInWords(Function<String, Object> identifier) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identifier.apply(" "))
                .withMessageContaining("id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identifier.apply("x".repeat(201)))
                .withMessageContaining("at most 200 characters, this one has 201");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identifier.apply("a\u001b[31mb"))
                .withMessageContaining("control characters")
                .withMessageNotContaining("\u001b");
    }
}
