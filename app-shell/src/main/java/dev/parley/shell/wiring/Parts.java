package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import dev.parley.shell.command.AuditCommands;
import dev.parley.shell.command.AuditEraseCommand;
import dev.parley.shell.command.AuditExportCommand;
import dev.parley.shell.command.AuditProofCommands;
import dev.parley.shell.command.AuditTailCommand;
import dev.parley.shell.command.BotSuggestions;
import dev.parley.shell.command.ChatCommand;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CompareCommand;
import dev.parley.shell.command.CompletionCommands;
import dev.parley.shell.command.ContactFailures;
import dev.parley.shell.command.ContextCommand;
import dev.parley.shell.command.ConversationCommands;
import dev.parley.shell.command.DeskCommands;
import dev.parley.shell.command.DeskFailures;
import dev.parley.shell.command.ExportFailures;
import dev.parley.shell.command.ForgetRunsCommands;
import dev.parley.shell.command.FromConversationCommand;
import dev.parley.shell.command.HelpCommand;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.KnownConversations;
import dev.parley.shell.command.LeftBehind;
import dev.parley.shell.command.Records;
import dev.parley.shell.command.RecoverCommand;
import dev.parley.shell.command.RerunCommands;
import dev.parley.shell.command.ResolutionBackfillCommand;
import dev.parley.shell.command.ResolutionExplainCommand;
import dev.parley.shell.command.ResolutionReportCommand;
import dev.parley.shell.command.ResolutionRuleCommands;
import dev.parley.shell.command.ResolutionWatchCommand;
import dev.parley.shell.command.RunCommands;
import dev.parley.shell.command.SandboxCommands;
import dev.parley.shell.command.ScenarioCommands;
import dev.parley.shell.command.ScriptCommand;
import dev.parley.shell.command.SimulateCommand;
import dev.parley.shell.command.SourceChanges;
import dev.parley.shell.command.StoreFailures;
import dev.parley.shell.command.Streams;
import dev.parley.shell.command.Suggestions;
import dev.parley.shell.command.SweepCommand;
import dev.parley.shell.command.SyncCursorCommands;
import dev.parley.shell.command.SyncLookCommands;
import dev.parley.shell.command.SyncParkedCommands;
import dev.parley.shell.command.SyncRoutes;
import dev.parley.shell.command.SyncRunCommand;
import dev.parley.shell.command.SyncStateCommands;
import dev.parley.shell.command.TenantCommands;
import dev.parley.shell.command.TicketCommands;
import dev.parley.shell.command.VersionCommand;
import dev.parley.shell.line.BatchRunner;
import dev.parley.shell.line.CommandRunner;
import dev.parley.shell.line.FrontDoor;
import dev.parley.shell.line.Incidents;
import dev.parley.shell.line.SecretMask;
import dev.parley.shell.line.TextMask;
import dev.parley.shell.store.Processes;
import dev.parley.shell.store.StoredJson;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is built with what, in plain code: one shot and batch start without Spring. Whatever costs time or may fail
 * (settings, stores, the sandbox) is behind a {@link Lazy} and built when a command first asks for it.
 */
final class Parts implements AutoCloseable {
    private final Lazy<CommandCatalogue> catalogue = new Lazy<>(this::buildCatalogue);
    private final Lazy<CommandRunner> runner = new Lazy<>(this::buildRunner);
    private final Tenants tenants;
    private final Folders folders;
    private final TextMask mask;
    private final OwnSandbox sandbox;
    private final StoredRecords records;
    private final LeftBehind leftBehind;
    private final Time time;
    private final Desks desks;
    private final OwnRules rules;
    private final OpenTenants sessions;

    Parts(Surroundings around, Time time, Processes processes) {
        this.tenants = new Tenants(around);
        this.folders = Folders.of(around, SettingsReader.variables(around, new Complaints()));
        this.desks = new Desks(tenants, folders, time.clock(), DeskCommands::jars);
        SecretMask secrets = new SecretMask(this::secrets);
        this.mask = new TextMask(secrets, tenants::redaction);
        this.sandbox = new OwnSandbox(folders, time);
        this.records = new StoredRecords(tenants, secrets, processes, time);
        this.leftBehind = new LeftBehind(() -> records.ifThere().map(Records::book));
        this.time = time;
        this.rules = new OwnRules(folders.resolution());
        this.sessions = new OpenTenants(tenants, sandbox, records, rules, desks, leftBehind, time);
    }

    /** Ends what was started for commands. */
    @Override
    public void close() {
        sandbox.close();
        records.close();
    }

    FrontDoor frontDoor(Streams streams, Interruption process) {
        return new FrontDoor(
                catalogue.get(),
                runner.get(),
                defaults -> new SpringRepl(
                                catalogue.get(),
                                runner.get(),
                                tenants,
                                folders,
                                mask,
                                leftBehind,
                                streams,
                                process,
                                SpringRepl::systemTerminal)
                        .run(defaults));
    }

    private CommandCatalogue buildCatalogue() {
        Suggestions bots = new BotSuggestions(sandbox);
        Suggestions known = new KnownConversations(records, tenants);
        var routes = new SyncRoutes(sessions, desks, records);
        return CommandCatalogue.of(List.of(
                new SimulateCommand(sessions, records, new SourceChanges(time.clock(), time.waiter()), bots),
                new CompareCommand(sessions, records, bots),
                new RunCommands(sessions, records),
                new ForgetRunsCommands(records, time.clock()),
                new RerunCommands(sessions, records, rules),
                new ScenarioCommands(),
                new FromConversationCommand(sessions, known),
                new ConversationCommands(sessions, records, bots, known, time.clock()),
                new ContextCommand(sessions, known),
                new ChatCommand(sessions, bots),
                new RecoverCommand(sessions, records, time.clock()),
                new SweepCommand(sessions),
                new AuditCommands(records, StoredJson::object, time.clock(), known),
                new AuditTailCommand(records, time.clock(), time.waiter(), known),
                new AuditExportCommand(records, StoredJson::object),
                new AuditProofCommands(records, StoredJson::object, time.clock()),
                new AuditEraseCommand(records, time.clock(), known),
                new ResolutionExplainCommand(sessions, known),
                new ResolutionRuleCommands(sessions, records, rules),
                new SyncRunCommand(routes),
                new SyncLookCommands(routes),
                new SyncStateCommands(routes, time.clock(), known),
                new SyncParkedCommands(routes, time.clock()),
                new SyncCursorCommands(routes, time.clock(), UUID::randomUUID),
                new TicketCommands(routes, known),
                new DeskCommands(desks),
                new ResolutionReportCommand(sessions, records, time.clock(), folders.data(), bots),
                new ResolutionBackfillCommand(sessions, records, time.clock(), bots),
                new ResolutionWatchCommand(sessions, records, time.clock(), time.waiter(), bots),
                new TenantCommands(tenants, sessions),
                new SandboxCommands(sandbox),
                new ScriptCommand(() -> new BatchRunner(runner.get())),
                new HelpCommand(catalogue),
                new CompletionCommands(catalogue, TenantCommands.suggestions(tenants)),
                new VersionCommand(version())));
    }

    private CommandRunner buildRunner() {
        return new CommandRunner(
                catalogue.get(),
                List.of(new ContactFailures(), new StoreFailures(), new DeskFailures(), new ExportFailures()),
                new Incidents(folders.logs(), Clock.systemUTC(), mask),
                mask);
    }

    private List<Secret> secrets() {
        return Stream.concat(tenants.secrets().stream(), desks.secrets().stream())
                .toList();
    }

    private static String version() {
        return Objects.requireNonNullElse(Parts.class.getPackage().getImplementationVersion(), "development");
    }
}
