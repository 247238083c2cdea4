package dev.parley.shell.wiring;

import dev.parley.cxone.conversations.ConversationsProfile;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.cxone.tenant.TenantDiagnosis;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.scenario.TicketLookup;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ConversationLink;
import dev.parley.shell.command.DeskBook;
import dev.parley.shell.command.Invocation;
import dev.parley.shell.command.LeftBehind;
import dev.parley.shell.command.Records;
import dev.parley.shell.command.RequestBudget;
import dev.parley.shell.command.TenantCheck;
import dev.parley.shell.command.TenantSession;
import dev.parley.shell.command.TenantSessions;
import dev.parley.shell.wiring.OwnSandbox.Conditions;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The tenants that this process talks to: one connection and one profile each, made when a command first asks. */
final class OpenTenants implements TenantSessions, TenantCheck {
    private static final String SANDBOX_BOT = "order-bot";

    private final Tenants tenants;
    private final OwnSandbox sandbox;
    private final Records records;
    private final OwnRules rules;
    private final DeskBook desks;
    private final LeftBehind leftBehind;
    private final Time time;
    private final Map<Object, Reached> reached = new HashMap<>();

    OpenTenants(
            Tenants tenants,
            OwnSandbox sandbox,
            Records records,
            OwnRules rules,
            DeskBook desks,
            LeftBehind leftBehind,
            Time time) {
        this.tenants = tenants;
        this.sandbox = sandbox;
        this.records = records;
        this.rules = rules;
        this.desks = desks;
        this.leftBehind = leftBehind;
        this.time = time;
    }

    /** What all commands of the process share of a tenant. */
    private record Reached(TenantConnection connection, ConversationsProfile profile, RequestBudget requests) {}

    @Override
    public TenantSession of(Invocation line) {
        return in(tenants.chosen(line), line);
    }

    @Override
    public TenantSession named(String tenant, Invocation line) {
        return in(tenants.find(tenant), line);
    }

    @Override
    public String nameOf(Invocation line) {
        return tenants.chosen(line).name();
    }

    @Override
    public Optional<ConversationLink> linkOf(Invocation line) {
        return tenants.chosen(line).choices().link();
    }

    @Override
    public Optional<String> usual() {
        try {
            return Optional.of(tenants.named(Optional.empty()).name());
        } catch (CommandFailure e) {
            return Optional.empty();
        }
    }

    private TenantSession in(TenantSettings settings, Invocation line) {
        return switch (settings) {
            case TenantSettings.Sandbox own -> inSandbox(Conditions.USUAL, own, line);
            case TenantSettings.Remote remote -> session(remote, remote.bot(), reach(remote), line);
        };
    }

    @Override
    public TenantSession inWeather(String weather, long seed, Invocation line) {
        if (!(tenants.chosen(line) instanceof TenantSettings.Sandbox own)) {
            throw CommandFailure.usage(
                    "only the sandbox has weather and a seed, and '"
                            + tenants.chosen(line).name() + "' is a real tenant",
                    "Add --tenant sandbox, or leave --weather and --seed out");
        }
        return inSandbox(new Conditions(weather, seed), own, line);
    }

    @Override
    public TenantDiagnosis check(Invocation line) {
        return switch (tenants.chosen(line)) {
            case TenantSettings.Sandbox own ->
                reach(Conditions.USUAL, own).connection().diagnose();
            case TenantSettings.Remote remote -> reach(remote).connection().diagnose();
        };
    }

    private TenantSession inSandbox(Conditions conditions, TenantSettings.Sandbox own, Invocation line) {
        return session(own, own.bot().or(() -> Optional.of(SANDBOX_BOT)), reach(conditions, own), line);
    }

    private TenantSession session(TenantSettings settings, Optional<String> bot, Reached to, Invocation line) {
        leftBehind.tell(line);
        to.connection().keepTo(settings.choices().rate());
        Set<Scope> needed = scopes(line);
        TenantChoices choices = settings.choices();
        return new TenantSession(
                settings.name(),
                bot.map(BotId::new),
                to.profile().contactCentre(needed),
                to.profile().directory(needed),
                to.profile().feed(needed),
                to.profile().analytics(needed),
                tickets(settings.name(), line),
                choices.contextBudget()
                        .map(bytes -> new ContextBudget(Math.toIntExact(bytes)))
                        .orElse(ContextBudget.STANDARD),
                new ReplyWindow(
                        choices.patience().orElse(ReplyWindow.STANDARD.patience()),
                        choices.quiet().orElse(ReplyWindow.STANDARD.quiet())),
                records.trail(),
                records.book(),
                records.verdicts(),
                rules.classifier(settings.name()),
                records.redactor(),
                Guard.STRICT,
                time.clock(),
                time.waiter(),
                UUID::randomUUID,
                to.connection()::requestsMade,
                to.connection()::requestsByThisThread,
                to.requests());
    }

    private TicketLookup tickets(String tenant, Invocation line) {
        return new UsualDesk(tenant, new Lazy<>(() -> desks.open(Optional.empty(), line)));
    }

    private synchronized Reached reach(Conditions conditions, TenantSettings.Sandbox own) {
        SandboxClient client = SandboxClient.builtIn();
        return reached.computeIfAbsent(
                conditions,
                key -> connect(
                        own,
                        new CxoneTenant(
                                sandbox.under(conditions).baseUrl(), client.id(), client.secret(), limits(own))));
    }

    private synchronized Reached reach(TenantSettings.Remote remote) {
        return reached.computeIfAbsent(
                remote,
                key -> connect(
                        remote,
                        new CxoneTenant(remote.url(), remote.clientId(), remote.clientSecret(), limits(remote))));
    }

    private Reached connect(TenantSettings settings, CxoneTenant tenant) {
        var connection = new TenantConnection(tenant, time.clock(), time.waiter(), new Random());
        ReplyTimeMemory memory = records.replyTimes(settings.name());
        PollSchedule ofMany = PollSchedule.forCampaigns(memory);
        return new Reached(
                connection,
                new ConversationsProfile(
                        connection, PollSchedule.remembering(memory), ofMany, time.clock(), time.waiter()),
                new ConnectionBudget(connection, ofMany));
    }

    private static CallLimits limits(TenantSettings settings) {
        CallLimits standard = CallLimits.STANDARD;
        return settings.choices()
                .timeout()
                .map(timeout -> standard.withExchange(shorter(standard.connect(), timeout), timeout)
                        .withOperation(longer(standard.operation(), timeout)))
                .orElse(standard);
    }

    private static Set<Scope> scopes(Invocation line) {
        Set<Scope> needed = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values())
                .filter(scope -> line.spec().scopes().contains(scope.word()))
                .forEach(needed::add);
        return needed;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
