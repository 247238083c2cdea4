package dev.parley.shell.command;

import dev.parley.cxone.tenant.TenantDiagnosis;
import dev.parley.shell.render.Column;
import dev.parley.shell.render.DiagnosisView;
import dev.parley.shell.render.Shown;
import java.util.List;
import java.util.Optional;

/** {@code tenant list}, {@code tenant show}, {@code tenant check}, {@code tenant use}. */
public final class TenantCommands implements CommandGroup {
    private final TenantBook tenants;
    private final TenantCheck check;
    private final Positional<String> name;

    /**
     * The commands over what the settings know.
     *
     * @param tenants what they know
     * @param check asks a tenant what it thinks of us
     */
    public TenantCommands(TenantBook tenants, TenantCheck check) {
        this.tenants = tenants;
        this.check = check;
        this.name = Positional.of("NAME", ValueType.name(), "a tenant; 'tenant list' shows them")
                .suggesting(suggestions(tenants));
    }

    /** The names of the tenants, for TAB. */
    public static Suggestions suggestions(TenantBook tenants) {
        return typed -> tenants.all().stream()
                .map(entry -> Suggestions.Suggestion.of(entry.name(), where(entry)))
                .toList();
    }

    @Override
    public String title() {
        return "Tenants";
    }

    @Override
    public List<Command> commands() {
        Positional<String> optionalName = name.optional();
        return List.of(
                CommandSpec.named("tenant", "list")
                        .summary("Lists the tenants that the settings know")
                        .help("""
                                The settings are, from the strongest to the weakest: options, environment, .env in the
                                working folder, config.yaml. CXONE_ORG_URL, CXONE_CLIENT_ID and CXONE_CLIENT_SECRET together
                                describe the tenant 'env', which is then the current one. 'sandbox' is always there.""")
                        .example("tenant list -o json", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(invocation -> CommandResult.of(list())),
                CommandSpec.named("tenant", "show")
                        .summary("Shows one tenant, without its secret")
                        .takes(optionalName)
                        .example("tenant show prod", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(invocation -> CommandResult.of(Shown.one(
                                tenants.named(invocation.find(optionalName).or(invocation::tenant))))),
                CommandSpec.named("tenant", "check")
                        .summary("Asks the tenant for a token, and what it grants")
                        .help("For finding out why credentials or rights are refused. Asks once and changes nothing.")
                        .example("tenant check --tenant prod", "")
                        .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                        .runs(this::check),
                CommandSpec.named("tenant", "use")
                        .summary("Makes a tenant the current one, for this and all later calls")
                        .help("Changes the line 'tenant:' of config.yaml and leaves the rest of the file alone.")
                        .takes(name)
                        .example("tenant use prod", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::use));
    }

    private Shown list() {
        return Shown.rows(
                TenantBook.Entry.class,
                tenants.all(),
                List.of(
                        Column.of("", entry -> entry.current() ? "*" : ""),
                        Column.of("NAME", TenantBook.Entry::name),
                        Column.of("PROFILE", TenantBook.Entry::profile),
                        Column.of("URL", TenantCommands::where),
                        Column.of("BOT", TenantBook.Entry::bot),
                        Column.of("FROM", TenantBook.Entry::source)));
    }

    private static String where(TenantBook.Entry entry) {
        return entry.url().orElse("in process");
    }

    private CommandResult check(Invocation invocation) {
        TenantDiagnosis told = check.check(invocation);
        var view = new DiagnosisView(
                told.organisation(),
                told.tokenScopes().map(List::copyOf).orElse(List.of()),
                told.client().orElse(""),
                told.clientScopes().map(List::copyOf).orElse(List.of()));
        return CommandResult.of(Shown.one(view, DiagnosisView::write));
    }

    private CommandResult use(Invocation invocation) {
        TenantBook.Entry used = tenants.use(invocation.get(name));
        if (!used.current()) {
            String stronger = tenants.named(Optional.empty()).name();
            invocation.note("the environment goes before config.yaml, so the current tenant is still '" + stronger
                    + "'; '--tenant " + used.name() + "' reaches this one");
        }
        return CommandResult.of(Shown.one(
                used, (entry, screen) -> screen.line("config.yaml now names '" + entry.name() + "' as the tenant")));
    }
}
