package dev.parley.shell.wiring;

import dev.parley.shell.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the layers of the settings: environment over {@code .env} over {@code config.yaml}. */
final class SettingsReader {
    private SettingsReader() {}

    /** What {@code PARLEY_*} and {@code CXONE_*} say: the environment where it speaks, {@code .env} elsewhere. */
    static Map<String, String> variables(Surroundings around, Complaints complaints) {
        Map<String, String> merged =
                new HashMap<>(DotEnv.read(around.workingFolder().resolve(".env"), complaints));
        around.environment().forEach((name, value) -> {
            if (!value.isBlank()) {
                merged.put(name, value);
            }
        });
        return merged;
    }

    /**
     * All settings.
     *
     * @throws dev.parley.shell.command.CommandFailure with exit code 3, one message for all that is missing or wrong
     */
    static Settings read(Surroundings around) {
        Complaints complaints = new Complaints();
        Map<String, String> variables = variables(around, complaints);
        Optional<TenantSettings> environment = EnvironmentTenant.read(variables, complaints);
        ConfigFile.Content file = readFile(around, variables, complaints);
        Map<String, TenantSettings> tenants = new LinkedHashMap<>();
        environment.ifPresent(tenant -> tenants.put(tenant.name(), tenant));
        file.tenants().forEach(tenant -> tenants.put(tenant.name(), tenant));
        tenants.computeIfAbsent(
                TenantSettings.Sandbox.NAME, name -> new TenantSettings.Sandbox(TenantChoices.none(), "built in"));
        StoreSettings store =
                file.store().settings(variables, Folders.of(around, variables).data(), complaints);
        complaints.raise();
        boolean nothing = environment.isEmpty()
                && file.tenants().isEmpty()
                && file.current().isEmpty();
        String current = environment.map(TenantSettings::name).or(file::current).orElseGet(() -> only(tenants));
        return new Settings(
                tenants,
                current,
                nothing,
                environment.isPresent(),
                file.redaction(),
                store,
                file.keptRuns(),
                file.desks().with(variables));
    }

    private static ConfigFile.Content readFile(
            Surroundings around, Map<String, String> variables, Complaints complaints) {
        Path file = Folders.of(around, variables).configuration();
        if (!Files.exists(file)) {
            if (variables.containsKey("PARLEY_CONFIG")) {
                complaints.add("PARLEY_CONFIG names " + file + ", and there is no such file");
            }
            return ConfigFile.Content.empty();
        }
        ConfigFile.Content content = ConfigFile.read(file, complaints);
        complaints.explain(file.getFileName() + " is " + file);
        return content;
    }

    /** The only tenant that is configured is meant; of several, none is, and the sandbox does no harm. */
    private static String only(Map<String, TenantSettings> tenants) {
        var remote = tenants.values().stream()
                .filter(TenantSettings.Remote.class::isInstance)
                .toList();
        return remote.size() == 1 ? remote.getFirst().name() : TenantSettings.Sandbox.NAME;
    }
}
