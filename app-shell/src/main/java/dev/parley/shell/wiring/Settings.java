package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.shell.store.StoreSettings;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * All that environment, {@code .env} and {@code config.yaml} say, found complete and right.
 *
 * @param tenants by name, in the order of lists; {@code sandbox} is always one
 * @param current the one that is meant where nobody names one
 * @param nothingConfigured whether nobody said anything about tenants
 * @param environmentDecides whether {@code CXONE_*} made the choice, so that config.yaml cannot
 * @param redaction what is taken out of texts before they are written
 * @param store where records are kept
 * @param keptRuns how many of the newest runs are kept when another one is over; absent when all are
 * @param desks what is said about ticket desks
 */
public record Settings(
        Map<String, TenantSettings> tenants,
        String current,
        boolean nothingConfigured,
        boolean environmentDecides,
        RedactionPolicy redaction,
        StoreSettings store,
        OptionalInt keptRuns,
        DeskChoices desks) {

    /** Every secret in it, for masking. */
    public Collection<Secret> secrets() {
        Stream<Secret> ofTenants = tenants.values().stream()
                .filter(TenantSettings.Remote.class::isInstance)
                .map(tenant -> ((TenantSettings.Remote) tenant).clientSecret());
        Stream<Secret> ofStore =
                store instanceof StoreSettings.Shared shared ? shared.password().stream() : Stream.empty();
        return Stream.concat(ofTenants, ofStore).toList();
    }
}
