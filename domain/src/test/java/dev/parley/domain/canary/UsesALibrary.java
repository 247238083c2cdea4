package dev.parley.domain.canary;

import org.assertj.core.api.Assertions;

/** The domain has no library. */
final class UsesALibrary {
    private UsesALibrary() {}

    static void use() {
        Assertions.assertThat(true).isTrue();
    }
}
