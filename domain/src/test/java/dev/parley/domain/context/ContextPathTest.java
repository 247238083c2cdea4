package dev.parley.domain.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"metadata", "botSession.cart", "botSession.order\\.id.a\\\\b", "a. b .c"})
    void aPathIsWrittenAsItIsRead(String text) {
        assertThat(ContextPath.parse(text)).hasToString(text);
    }

    @Test
    void aDotBehindABackslashBelongsToTheKey() {
        assertThat(ContextPath.parse("botSession.order\\.id").keys()).containsExactly("botSession", "order.id");
        assertThat(new ContextPath(List.of("a\\", ".")).toString()).isEqualTo("a\\\\.\\.");
    }

    @Test
    void aPathCoversItselfAndWhatLiesInside() {
        ContextPath cart = ContextPath.parse("botSession.cart");

        assertThat(cart.covers(cart)).isTrue();
        assertThat(cart.covers(cart.child("items"))).isTrue();
        assertThat(cart.covers(ContextPath.parse("botSession"))).isFalse();
        assertThat(cart.covers(ContextPath.parse("botSession.cartoon"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "botSession.", ".cart", "botSession..cart"})
    void anEmptyKeyIsRefusedInWords(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextPath.parse(text))
                .withMessageContaining("a key is empty");
    }
}
