package dev.parley.domain.sync;

import java.util.Optional;

/**
 * A setting of a desk.
 *
 * @param name in camel case, as settings files have it; {@code state.active} and the like for the state map
 * @param meaning one line for people
 * @param secret whether it is never shown
 * @param required whether nothing works without it
 * @param standard what holds where it is not given
 */
public record DeskSetting(String name, String meaning, boolean secret, boolean required, Optional<String> standard) {
    /** One without which nothing works. */
    public static DeskSetting required(String name, String meaning) {
        return new DeskSetting(name, meaning, false, true, Optional.empty());
    }

    /** A secret without which nothing works. */
    public static DeskSetting secret(String name, String meaning) {
        return new DeskSetting(name, meaning, true, true, Optional.empty());
    }

    /** One that may be left out. */
    public static DeskSetting optional(String name, String meaning, String standard) {
        return new DeskSetting(name, meaning, false, false, Optional.of(standard));
    }
}
