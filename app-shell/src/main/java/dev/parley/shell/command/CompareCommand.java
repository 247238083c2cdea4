package dev.parley.shell.command;

import dev.parley.domain.campaign.BotComparison;
import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignWatcher;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.PlannedCase;
import dev.parley.domain.campaign.SideBySide;
import dev.parley.domain.campaign.SideBySide.Both;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.render.ComparedRow;
import dev.parley.shell.render.ComparisonText;
import dev.parley.shell.render.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code compare}: the same scenarios with two bots, and the first turn that differs. */
public final class CompareCommand implements CommandGroup {
    private final TenantSessions tenants;
    private final Records records;
    private final Suggestions bots;

    /**
     * @param tenants where conversations are
     * @param records where runs are kept
     * @param bots what TAB offers for {@code --bot}
     */
    public CompareCommand(TenantSessions tenants, Records records, Suggestions bots) {
        this.tenants = tenants;
        this.records = records;
        this.bots = bots;
    }

    @Override
    public String title() {
        return "Simulations";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("compare")
                .summary("Runs scenarios with two bots side by side and shows the first turn that differs")
                .help("""
                        Both bots hold each scenario at the same time and with the same generated values. Words, cards, buttons,
                        state, the keys of the context and how it ended are compared; ids, dates, amounts and numbers are each
                        conversation's own and count only with --exact, and time counts only with --tolerance. Each side is
                        kept as a run of its own. It ends with 1 when anything differs.""")
                .takes(CompareOptions.SOURCE)
                .takes(CompareOptions.all(bots))
                .takes(CampaignOptions.comparing())
                .takes(SandboxWeather.WEATHER, SandboxWeather.SEED)
                .example("compare --bot order-bot --bot billing-bot scenarios/", "")
                .example("compare --bot order-bot --bot billing-bot orders.yaml --tolerance 500ms -o json", "")
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
        List<BotId> pair = CompareOptions.bots(line);
        List<Path> sources = line.all(CompareOptions.SOURCE);
        try (var named = ScenarioSources.open(sources, line)) {
            TenantSession tenant = CompareOptions.within(SandboxWeather.session(tenants, line), line);
            return shown(compare(line, tenant, pair, sources, named.scenarios()), tenant, line);
        }
    }

    private BotComparison compare(
            Invocation line, TenantSession tenant, List<BotId> pair, List<Path> sources, List<Scenario> scenarios) {
        int cases = scenarios.size() * CampaignOptions.repeat(line);
        var sideBySide = new SideBySide();
        try (var live = new CampaignLine(line, CampaignLine.progress(tenant, 2 * cases))) {
            Both<CampaignResult> both = sideBySide.run(
                    () -> side(line, tenant, pair.getFirst(), sources, scenarios, sideBySide, live),
                    () -> side(line, tenant, pair.getLast(), sources, scenarios, sideBySide, live));
            return BotComparison.of(both.one(), both.other(), CompareOptions.strictness(line));
        }
    }

    private CampaignResult side(
            Invocation line,
            TenantSession tenant,
            BotId bot,
            List<Path> sources,
            List<Scenario> scenarios,
            SideBySide sideBySide,
            CampaignWatcher live) {
        String name = sources.getFirst().getFileName() + " with " + bot.value();
        List<Scenario> cast =
                scenarios.stream().map(scenario -> scenario.with(bot)).toList();
        Invocation ofOne = KeptOptions.adding(
                KeptOptions.adding(line, VisitorOptions.BOT, List.of(bot.value())),
                CampaignOptions.GUARD,
                List.of(CompareOptions.guard(line).name().toLowerCase(Locale.ROOT)));
        return new Campaign(ofOne, tenant, records, tenants.usual(), name, CompareOptions.settings(line))
                .side(
                        PlannedCase.of(cast, CampaignOptions.repeat(line)),
                        ScenarioSources.wholePaths(sources),
                        sideBySide::inStep,
                        live);
    }

    private static CommandResult shown(BotComparison it, TenantSession tenant, Invocation line) {
        List<ComparedRow> rows = ComparedRow.of(
                it, (conversation, text) -> tenant.redactor().redact(new ConversationId(conversation), text));
        var text = ComparisonText.of(it, tenant.tenant());
        Stream<CaseResult> all = Stream.concat(it.one().cases().stream(), it.other().cases().stream());
        return CampaignEnd.noticingOpen(
                all,
                CommandResult.of(Shown.rows(ComparedRow.class, rows, text)).endingWith(exitCode(it.verdict())),
                line);
    }

    private static ExitCode exitCode(BotComparison.Verdict verdict) {
        return switch (verdict) {
            case SAME -> ExitCode.DONE;
            case DIFFERENT -> ExitCode.NEGATIVE;
            case PARTLY_COMPARED -> ExitCode.PARTLY;
            case NOTHING_COMPARED -> ExitCode.VENDOR;
            case NOT_ALLOWED -> ExitCode.CREDENTIALS;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }
}
