package dev.parley.shell.command;

import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditedRun;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.shell.render.AuditView;
import dev.parley.shell.render.OutputClosed;
import dev.parley.shell.render.OutputFormat;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.SimulationText;
import dev.parley.shell.render.SimulationView;
import dev.parley.shell.render.TurnView;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code simulate}: runs a scripted conversation from end to end and shows it with its verdict and its audit. */
public final class SimulateCommand implements CommandGroup {
    private static final List<String> EXAMPLE =
            List.of("Hello", "I need help with my order", "Track order 12345", "Thank you, that solved it");
    private static final BotId EXAMPLE_BOT = new BotId("order-bot");
    private static final VisitorProfile TEST_USER = new VisitorProfile("Test", "User", "test@example.com", Map.of());

    private static final Option<String> SAY = Option.of("say", ValueType.text(), "a line of the visitor, in order")
            .repeated();
    private static final Option<String> NAME = Option.of("name", ValueType.name(), "what reports call it");
    private final TenantSessions tenants;
    private final Records records;
    private final SourceChanges changes;
    private final VisitorOptions visitor;

    /**
     * @param tenants where conversations are
     * @param records where runs are kept
     * @param changes waits for changed scenario files
     * @param bots what TAB offers for {@code --bot}
     */
    public SimulateCommand(TenantSessions tenants, Records records, SourceChanges changes, Suggestions bots) {
        this.tenants = tenants;
        this.records = records;
        this.changes = changes;
        this.visitor = new VisitorOptions(bots);
    }

    @Override
    public String title() {
        return "Simulations";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("simulate")
                .summary("Runs scenarios with a bot, each from opening to closing")
                .help("""
                        With files or folders it runs every scenario in them, side by side, and sums up what passed. Without
                        them it says the --say lines, or runs a built-in example, and shows that one conversation whole.
                        Each conversation is marked as a simulation, and closed at the end whatever happens.
                        With --watch it then waits for a change of the files, their fragments, rows and Java included, and
                        runs the scenarios that the change concerns, as a run of its own, until Ctrl-C, which ends with 130.
                        A file with faults is told, and watched until it is mended.""")
                .takes(CampaignOptions.SOURCE)
                .takes(visitor.all())
                .takes(SAY, NAME, SandboxWeather.WEATHER, SandboxWeather.SEED)
                .takes(CampaignOptions.all())
                .takes(CampaignOptions.planning())
                .takes(WatchedSimulation.WATCH)
                .example("simulate", "the built-in example")
                .example("simulate scenarios/ --tag smoke --parallel 50 --report html,junit", "")
                .example("simulate scenarios/ --watch", "again whenever a file changes")
                .example("simulate --bot order-bot --say \"Hello\" --say \"Track order 12345\" -o json", "")
                .example("simulate --weather storm --seed 7", "the same conversation over a bad line")
                .mayEndWith(
                        ExitCode.NEGATIVE,
                        ExitCode.CONFIGURATION,
                        ExitCode.CREDENTIALS,
                        ExitCode.VENDOR,
                        ExitCode.PARTLY)
                .needsScopes("conversations:read", "conversations:write")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        if (line.is(WatchedSimulation.WATCH)) {
            WatchedSimulation.check(line);
        }
        if (!line.all(CampaignOptions.SOURCE).isEmpty()) {
            return campaign(line);
        }
        List<String> words = line.all(SAY).isEmpty() ? EXAMPLE : line.all(SAY);
        VisitorOptions.checkWords(words);
        TenantSession tenant = session(line);
        VisitorProfile given = VisitorOptions.visitor(line);
        var scenario = Scenario.ofLines(
                line.find(NAME).orElse("example"),
                bot(line, tenant),
                given.equals(VisitorProfile.guest()) && line.all(SAY).isEmpty() ? TEST_USER : given,
                VisitorOptions.session(line),
                words);
        if (CampaignOptions.given(line)) {
            return campaign(
                            line,
                            CampaignOptions.within(tenant, line),
                            line.find(NAME).orElse("example"))
                    .run(List.of(scenario), List.of());
        }
        Map<String, Long> callsBefore = tenant.calls().get();
        TurnsAsTheyHappen live = new TurnsAsTheyHappen(line, tenant, words.size());
        SimulationResult result = run(scenario, tenant, live);
        var view = SimulationView.of(
                result,
                tenant.tenant(),
                onRecord(result, tenant),
                CallsMade.since(callsBefore, tenant.calls().get()),
                tenant.budget(),
                text -> tenant.redactor().redact(result.conversation(), text));
        return SimulationEnd.of(
                result, Shown.one(view, live.shown() ? SimulationText.verdict() : SimulationText.whole()));
    }

    private CommandResult campaign(Invocation line) {
        if (!line.all(SAY).isEmpty()) {
            throw CommandFailure.usage("--say and a scenario file do not go together", "Leave one of them out");
        }
        if (!VisitorOptions.visitor(line).equals(VisitorProfile.guest())
                || !VisitorOptions.session(line).members().isEmpty()) {
            throw CommandFailure.usage(
                    "who the visitor is, and the session, stand in a scenario file",
                    "Write 'visitor:' and 'session:' there");
        }
        Reports reports = Reports.of(line);
        if (line.is(WatchedSimulation.WATCH)) {
            reports.makeRoom();
        }
        List<Path> sources = line.all(CampaignOptions.SOURCE);
        if (line.is(WatchedSimulation.WATCH)) {
            return new WatchedSimulation(line, changes, sources).run(scenarios -> campaign(line, sources, scenarios));
        }
        try (var named = ScenarioSources.open(sources, line)) {
            return campaign(line, sources, named.scenarios());
        }
    }

    private CommandResult campaign(Invocation line, List<Path> sources, List<Scenario> scenarios) {
        TenantSession tenant = CampaignOptions.within(session(line), line);
        Optional<BotId> named = VisitorOptions.givenBot(line);
        List<Scenario> cast = scenarios.stream()
                .map(scenario ->
                        scenario.with(named.or(scenario::bot).orElseGet(() -> VisitorOptions.bot(line, tenant))))
                .toList();
        String name = line.find(NAME)
                .orElseGet(() -> String.valueOf(sources.getFirst().getFileName()));
        return campaign(line, tenant, name).run(cast, ScenarioSources.wholePaths(sources));
    }

    private Campaign campaign(Invocation line, TenantSession tenant, String name) {
        return new Campaign(line, tenant, records, tenants.usual(), name, SandboxWeather.seed(line));
    }

    private static SimulationResult run(Scenario scenario, TenantSession tenant, TurnsAsTheyHappen live) {
        String id = tenant.freshRun();
        AuditedRun run = tenant.run(id);
        run.begin(scenario.name(), 1);
        SimulationResult result = tenant.workIn(id).run(scenario, 0, live::show);
        run.end(SimulationView.word(result.completion()));
        return result;
    }

    private static List<AuditView> onRecord(SimulationResult result, TenantSession tenant) {
        return tenant.trail().of(result.conversation()).stream()
                .filter(record -> record.entry().kind() == AuditKind.TURN)
                .filter(record -> !record.entry().isIntention())
                .map(AuditView::of)
                .toList();
    }

    private static BotId bot(Invocation line, TenantSession tenant) {
        return line.all(SAY).isEmpty()
                ? VisitorOptions.namedBot(line, tenant).orElse(EXAMPLE_BOT)
                : VisitorOptions.bot(line, tenant);
    }

    private TenantSession session(Invocation line) {
        boolean seeded = line.find(SandboxWeather.SEED).isPresent()
                && line.all(CampaignOptions.SOURCE).isEmpty();
        return seeded && SandboxWeather.of(line).isEmpty()
                ? tenants.inWeather("calm", SandboxWeather.seed(line), line)
                : SandboxWeather.session(tenants, line);
    }

    /** Shows each turn when it is over, where a person looks on. */
    private static final class TurnsAsTheyHappen {
        private final Invocation line;
        private final TenantSession tenant;
        private final int planned;
        private final boolean shown;
        private boolean gone;
        private Optional<ContextData> before = Optional.empty();

        TurnsAsTheyHappen(Invocation line, TenantSession tenant, int planned) {
            this.line = line;
            this.tenant = tenant;
            this.planned = planned;
            this.shown = line.format() == OutputFormat.TABLE && line.out().isTerminal();
            line.progress("line 1 of " + planned);
        }

        boolean shown() {
            return shown;
        }

        /** That nobody reads any more must not keep the conversation from being closed. */
        void show(Turn turn) {
            if (!gone) {
                try {
                    write(turn);
                } catch (OutputClosed | UncheckedIOException e) {
                    gone = true;
                }
            }
        }

        private void write(Turn turn) {
            if (shown) {
                line.progress("");
                SimulationText.turn(
                        TurnView.of(turn, before, tenant.budget())
                                .redacted(text -> tenant.redactor().redact(turn.conversation(), text)),
                        line.out());
                before = turn.after().map(ConversationSnapshot::context);
            }
            if (turn.number() < planned) {
                line.progress("line %d of %d".formatted(turn.number() + 1, planned));
            }
        }
    }
}
