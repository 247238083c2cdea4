package dev.parley.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiToken",
                "Passwort",
                "user_password",
                "api-key",
                "clientSecret",
                "PIN",
                "customerPin",
                "cardPIN",
                "card_pin",
                "cvv",
                "contraseña"
            })
    void whatIsCalledSoIsASecret(String name) {
        assertThat(Secret.isCalled(name)).isTrue();
        assertThat(Secret.isNumberCalled(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "spin", "pinned", "shipping", "Turpin", "key", "tier", "cvs"})
    void whatIsCalledOtherwiseIsNone(String name) {
        assertThat(Secret.isCalled(name)).isFalse();
        assertThat(Secret.isNumberCalled(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxTokens", "token_count", "tokens", "tokenLimit", "tokenBudget", "remainingToken"})
    void anAmountOfTokensIsNone(String name) {
        assertThat(Secret.isNumberCalled(name)).isFalse();
    }
}
