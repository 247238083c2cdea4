package dev.parley.cxone.conversations;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@code nextUri} leads: it may be absolute, an absolute path, or relative to the API's base. One that leads to
 * another host is an error, because the token would go there.
 */
final class NextPage {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI organisation;
    private final String base;

    NextPage(URI organisation) {
        this.organisation = organisation;
        base = organisation + ConversationsApi.PATH + "/";
    }

    /** The whole address, of the tenant's own host; nothing when there is no next page. */
    Optional<URI> of(@Nullable String nextUri) {
        if (nextUri == null || nextUri.isBlank()) {
            return Optional.empty();
        }
        URI target;
        try {
            target = URI.create(base).resolve(nextUri.strip()).normalize();
        } catch (IllegalArgumentException e) {
            throw broken("nextUri is no address", nextUri);
        }
        if (!sameHost(target)) {
            throw broken("nextUri leads to another host, where the token must not go", nextUri);
        }
        String path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        URI own = organisation.resolve(path);
        if (!own.toString().startsWith(base)) {
            throw broken("nextUri leads out of the API", nextUri);
        }
        return Optional.of(own);
    }

    /** The address of a path below the API's base. */
    URI first(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }

    static ContactCentreException broken(String what, String nextUri) {
        String quote = nextUri.length() <= 200 ? nextUri : nextUri.substring(0, 200);
        return new ContactCentreException(new ContactFault.Unintelligible(what, quote));
    }

    /** Hosts and schemes know no case, and a port may be left out where it is the scheme's own. */
    private boolean sameHost(URI target) {
        return target.getHost() != null
                && target.getRawUserInfo() == null
                && target.getScheme().equalsIgnoreCase(organisation.getScheme())
                && target.getHost().equalsIgnoreCase(organisation.getHost())
                && port(target) == port(organisation);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }
}
