package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.Invocation;
import dev.parley.shell.command.TenantBook;
import dev.parley.shell.render.NearestWord;
import dev.parley.shell.store.StoreSettings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The tenants of the settings, which are read when one is first asked for. */
public final class Tenants implements TenantBook {
    private final Surroundings around;
    private @Nullable Settings settings;
    private boolean said;

    Tenants(Surroundings around) {
        this.around = around;
    }

    /**
     * The tenant that a call means: the one it names, else the current one. The first time that this is the sandbox for
     * want of settings, the user is told.
     *
     * @throws CommandFailure when the settings are wrong or have no such tenant
     */
    public synchronized TenantSettings chosen(Invocation invocation) {
        Settings now = settings();
        TenantSettings tenant = find(invocation.tenant().orElse(now.current()));
        if (now.nothingConfigured() && invocation.tenant().isEmpty() && !said) {
            said = true;
            invocation.note("no tenant is configured, so this is the sandbox (see 'parley help tenant use')");
        }
        return tenant;
    }

    /** Whether nobody said anything about tenants; who asks tells the user, so that nobody need do it again. */
    synchronized boolean isNothingConfigured() {
        said = true;
        return settings().nothingConfigured();
    }

    @Override
    public synchronized List<Entry> all() {
        return settings().tenants().values().stream().map(this::entry).toList();
    }

    @Override
    public synchronized Entry named(Optional<String> name) {
        return entry(find(name.orElse(settings().current())));
    }

    @Override
    public synchronized Entry use(String name) {
        find(name);
        if (name.equals(EnvironmentTenant.NAME)) {
            throw CommandFailure.usage(
                    "the tenant 'env' is chosen by CXONE_ORG_URL and its companions, not by config.yaml",
                    "It is current whenever they are set");
        }
        Complaints complaints = new Complaints();
        TenantLine.write(
                Folders.of(around, SettingsReader.variables(around, complaints)).configuration(), name);
        settings = null;
        return entry(find(name));
    }

    /** Every secret that the settings hold; when they are wrong, at least the one in the environment. */
    synchronized Collection<Secret> secrets() {
        try {
            return settings().secrets();
        } catch (CommandFailure e) {
            String secret =
                    SettingsReader.variables(around, new Complaints()).getOrDefault(EnvironmentTenant.SECRET, "");
            return secret.isBlank() ? List.of() : List.of(Secret.of(secret.strip()));
        }
    }

    /** What is taken out of texts; when the settings are wrong, all that may be. */
    synchronized RedactionPolicy redaction() {
        try {
            return settings().redaction();
        } catch (CommandFailure e) {
            return RedactionPolicy.STANDARD;
        }
    }

    /**
     * Where records are kept.
     *
     * @throws CommandFailure when the settings are wrong
     */
    synchronized StoreSettings store() {
        return settings().store();
    }

    /**
     * How many runs are kept.
     *
     * @throws CommandFailure when the settings are wrong
     */
    synchronized OptionalInt keptRuns() {
        return settings().keptRuns();
    }

    /**
     * What is said about ticket desks.
     *
     * @throws CommandFailure when the settings are wrong
     */
    synchronized DeskChoices desks() {
        return settings().desks();
    }

    private Settings settings() {
        Settings read = settings;
        if (read == null) {
            read = SettingsReader.read(around);
            settings = read;
        }
        return read;
    }

    /**
     * One of them.
     *
     * @throws CommandFailure when the settings are wrong or have no such tenant
     */
    synchronized TenantSettings find(String name) {
        TenantSettings found = settings().tenants().get(name);
        if (found == null) {
            var known = settings().tenants().keySet();
            String near = NearestWord.to(name, known)
                    .map(word -> "Did you mean '" + word + "'? ")
                    .orElse("");
            throw CommandFailure.usage(
                    "there is no tenant '" + name + "'", near + "Known: " + String.join(", ", known));
        }
        return found;
    }

    private Entry entry(TenantSettings tenant) {
        boolean current = tenant.name().equals(settings().current());
        TenantChoices choices = tenant.choices();
        return switch (tenant) {
            case TenantSettings.Sandbox sandbox ->
                new Entry(
                        sandbox.name(),
                        current,
                        TenantNode.DEFAULT_PROFILE,
                        Optional.empty(),
                        "",
                        "",
                        choices.bot(),
                        choices.timeout(),
                        sandbox.source());
            case TenantSettings.Remote remote ->
                new Entry(
                        remote.name(),
                        current,
                        remote.profile(),
                        Optional.of(remote.url().toString()),
                        remote.clientId(),
                        remote.clientSecret().toString(),
                        choices.bot(),
                        choices.timeout(),
                        remote.source());
        };
    }
}
