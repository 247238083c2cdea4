package dev.parley.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitorProfileTest {
    @Test
    void whoHasNoFirstNameIsAGuest() {
        assertThat(new VisitorProfile("  ", "User", "", Map.of()).firstName()).isEqualTo("Guest");
        assertThat(VisitorProfile.guest()).isEqualTo(new VisitorProfile("", "", "", Map.of()));
    }

    @Test
    void attributesKeepTheirOrderAndCannotChange() {
        var given = new LinkedHashMap<String, String>();
        given.put("tier", "gold");
        given.put("age", "7");
        var profile = new VisitorProfile("Test", "User", "test@example.com", given);
        given.clear();

        assertThat(profile.attributes()).containsExactly(Map.entry("tier", "gold"), Map.entry("age", "7"));
        assertThatThrownBy(() -> profile.attributes().put("tier", "silver"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
