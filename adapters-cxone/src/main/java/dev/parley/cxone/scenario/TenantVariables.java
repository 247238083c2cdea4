package dev.parley.cxone.scenario;

import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.domain.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of a tenant. Complaints quote no value: whatever was pasted into the wrong variable must not
 * reach a log.
 *
 * @param variables by name
 */
record TenantVariables(Map<String, String> variables) {
    private static final String URL = "CXONE_ORG_URL";
    private static final String ID = "CXONE_CLIENT_ID";
    private static final String SECRET = "CXONE_CLIENT_SECRET";
    private static final List<String> ALL = List.of(URL, ID, SECRET);

    Optional<CxoneTenant> tenant(CallLimits limits) {
        List<String> missing =
                ALL.stream().filter(name -> value(name).isEmpty()).toList();
        if (missing.size() == ALL.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s missing: set %s together, or none of them for the sandbox"
                    .formatted(
                            String.join(", ", missing) + (missing.size() == 1 ? " is" : " are"),
                            String.join(", ", ALL)));
        }
        return Optional.of(new CxoneTenant(url(), value(ID), Secret.of(value(SECRET)), limits));
    }

    private URI url() {
        try {
            URI url = URI.create(value(URL));
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null && isPrivate(url)) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw noBaseUrl(e);
        }
        throw noBaseUrl(null);
    }

    /** Credentials travel to it. */
    private static boolean isPrivate(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                || url.getHost().equalsIgnoreCase("localhost")
                || url.getHost().startsWith("127.")
                || url.getHost().equals("[::1]");
    }

    private static IllegalArgumentException noBaseUrl(@Nullable Exception cause) {
        return new IllegalArgumentException(
                URL + " is no base URL: https (http only for this very machine), a host, and no credentials in it",
                cause);
    }

    private String value(String name) {
        return variables.getOrDefault(name, "").strip();
    }
}
