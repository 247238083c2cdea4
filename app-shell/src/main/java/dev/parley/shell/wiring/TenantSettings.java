package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import java.net.URI;
import java.util.Optional;

/** One tenant as the settings describe it. */
public sealed interface TenantSettings {

    /** How the user calls it. */
    String name();

    /** What may be said of any tenant. */
    TenantChoices choices();

    /** Where it is described: {@code environment}, {@code config.yaml}, or {@code built in}. */
    String source();

    /** The tenant that Parley serves itself, in process. */
    record Sandbox(TenantChoices choices, String source) implements TenantSettings {
        /** Its name. */
        public static final String NAME = "sandbox";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * A tenant of CXone.
     *
     * @param profile the API that it speaks, for example {@code conversations-v2}
     * @param url base URL, without a slash at the end
     */
    record Remote(
            String name,
            String profile,
            URI url,
            String clientId,
            Secret clientSecret,
            TenantChoices choices,
            String source)
            implements TenantSettings {}

    /** The bot to talk to where a command names none. */
    default Optional<String> bot() {
        return choices().bot();
    }
}
