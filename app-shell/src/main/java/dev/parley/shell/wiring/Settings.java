package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import java.util.Collection;
import java.util.Map;

/**
 * All that environment, {@code .env} and {@code config.yaml} say, found complete and right.
 *
 * @param tenants by name, in the order of lists; {@code sandbox} is always one
 * @param current the one that is meant where nobody names one
 * @param nothingConfigured whether nobody said anything about tenants
 * @param environmentDecides whether {@code CXONE_*} made the choice, so that config.yaml cannot
 */
public record Settings(
        Map<String, TenantSettings> tenants, String current, boolean nothingConfigured, boolean environmentDecides) {

    /** Every secret in it, for masking. */
    public Collection<Secret> secrets() {
        return tenants.values().stream()
                .filter(TenantSettings.Remote.class::isInstance)
                .map(tenant -> ((TenantSettings.Remote) tenant).clientSecret())
                .toList();
    }
}
