package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tenant that {@code CXONE_ORG_URL}, {@code CXONE_CLIENT_ID} and {@code CXONE_CLIENT_SECRET} describe together. */
final class EnvironmentTenant {
    /** How the tenant is called. */
    static final String NAME = "env";

    private static final String URL = "CXONE_ORG_URL";
    private static final String ID = "CXONE_CLIENT_ID";
    static final String SECRET = "CXONE_CLIENT_SECRET";
    private static final List<String> ALL = List.of(URL, ID, SECRET);

    private EnvironmentTenant() {}

    static Optional<TenantSettings> read(Map<String, String> variables, Complaints complaints) {
        List<String> missing = ALL.stream()
                .filter(name -> variables.getOrDefault(name, "").isBlank())
                .toList();
        if (missing.size() == ALL.size()) {
            return Optional.empty();
        }
        missing.forEach(name -> complaints.add(
                name + " is missing",
                "Set " + String.join(", ", ALL)
                        + " together, or none of them for the tenants of config.yaml and the sandbox"));
        var url = Optional.ofNullable(variables.get(URL)).flatMap(text -> TenantUrl.read(text, URL, complaints));
        if (!missing.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TenantSettings.Remote(
                NAME,
                TenantNode.DEFAULT_PROFILE,
                url.get(),
                variables.getOrDefault(ID, "").strip(),
                Secret.of(variables.getOrDefault(SECRET, "").strip()),
                TenantChoices.none(),
                "environment"));
    }
}
