package dev.parley.cxone.tenant;

import dev.parley.domain.Secret;
import java.net.URI;

/**
 * A tenant as it is reached.
 *
 * @param organisation the base URL without a path, for example {@code https://yourorg.cxone.com}
 * @param clientId names the client
 * @param clientSecret proves it
 * @param limits how long and how often it is asked
 */
public record CxoneTenant(URI organisation, String clientId, Secret clientSecret, CallLimits limits) {
    /** Takes the slash from the end of the URL. */
    public CxoneTenant {
        String url = organisation.toString();
        if (url.endsWith("/")) {
            organisation = URI.create(url.substring(0, url.length() - 1));
        }
    }

    /** Host and port, for messages. */
    String host() {
        return organisation.getPort() < 0
                ? String.valueOf(organisation.getHost())
                : organisation.getHost() + ":" + organisation.getPort();
    }
}
