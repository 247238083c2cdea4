package dev.parley.shell.wiring;

import dev.parley.domain.audit.RedactionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code config.yaml}: {@code tenant: prod} and, by name, {@code tenants:}. */
final class ConfigFile {
    private static final Set<String> KNOWN =
            new TreeSet<>(List.of("desk", "desks", "tenant", "tenants", "redaction", "runs", "store"));
    static final String TENANT_NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private ConfigFile() {}

    /**
     * What the file says.
     *
     * @param current the tenant it chooses
     * @param tenants those it describes
     * @param redaction what is taken out of texts before they are written
     * @param store where records are kept
     * @param keptRuns how many of the newest runs are kept
     * @param desks the ticket desks that it describes
     */
    record Content(
            Optional<String> current,
            List<TenantSettings> tenants,
            RedactionPolicy redaction,
            StoreNode store,
            OptionalInt keptRuns,
            DeskChoices desks) {
        static Content empty() {
            return new Content(
                    Optional.empty(),
                    List.of(),
                    RedactionPolicy.STANDARD,
                    StoreNode.none(),
                    OptionalInt.empty(),
                    DeskChoices.NONE);
        }
    }

    /** What the file says; what is wrong with it is complained of. */
    static Content read(Path file, Complaints complaints) {
        try {
            return content(parse(Files.readString(file)), file.getFileName().toString(), complaints);
        } catch (IOException e) {
            complaints.add(file + " cannot be read (no right to it, or not UTF-8 text)");
        } catch (JacksonException e) {
            // Its message quotes the file, and there are secrets in it: the place must do.
            var at = e.getLocation();
            String place = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            complaints.add(file + place + " is not valid YAML");
        }
        return Content.empty();
    }

    /** The file's text as a tree. */
    static JsonNode parse(String text) {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static Content content(JsonNode root, String file, Complaints complaints) {
        if (root.isMissingNode() || root.isNull()) {
            return Content.empty();
        }
        if (!root.isObject()) {
            complaints.add(file + " is not a list of settings such as 'tenant: prod'");
            return Content.empty();
        }
        root.propertyNames().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key ->
                        complaints.add(file + ": " + key + " is not known, only " + String.join(", ", KNOWN) + " are"));
        List<TenantSettings> tenants = tenants(root.path("tenants"), file, complaints);
        return new Content(
                current(root.path("tenant"), root.path("tenants"), file, complaints),
                tenants,
                new RedactionNode(root.path("redaction"), file + ": redaction", complaints).policy(),
                StoreNode.read(root.path("store"), file + ": store", complaints),
                RunsNode.keep(root.path("runs"), file + ": runs", complaints),
                DesksNode.read(root, file, complaints));
    }

    private static Optional<String> current(JsonNode tenant, JsonNode tenants, String file, Complaints complaints) {
        if (tenant.isMissingNode() || tenant.isNull()) {
            return Optional.empty();
        }
        String name = tenant.isString() ? tenant.stringValue() : "";
        if (!name.equals(TenantSettings.Sandbox.NAME) && !tenants.has(name)) {
            complaints.add(file + ": tenant names none of those below tenants");
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private static List<TenantSettings> tenants(JsonNode tenants, String file, Complaints complaints) {
        List<TenantSettings> read = new ArrayList<>();
        if (!tenants.isMissingNode() && !tenants.isNull() && !tenants.isObject()) {
            complaints.add(file + ": tenants is not a list of tenants by name");
            return read;
        }
        for (var entry : tenants.properties()) {
            String name = entry.getKey();
            String place = file + ": tenants." + name;
            TenantNode node = new TenantNode(entry.getValue(), place, complaints);
            if (name.equals(EnvironmentTenant.NAME)) {
                complaints.add(place + " is a name that CXONE_ORG_URL and its companions keep for themselves");
            } else if (!name.matches(TENANT_NAME)) {
                complaints.add(place + " is not a name of letters, digits, dots, dashes and underscores");
            } else if (name.equals(TenantSettings.Sandbox.NAME)) {
                read.add(node.sandbox(file));
            } else {
                node.remote(name, file).ifPresent(read::add);
            }
        }
        return read;
    }
}
