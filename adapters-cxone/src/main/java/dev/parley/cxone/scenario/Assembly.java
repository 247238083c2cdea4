package dev.parley.cxone.scenario;

import dev.parley.cxone.conversations.ConversationsProfile;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.Waiter;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.RunScenario;
import dev.parley.domain.scenario.Talking;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts a runner together. */
final class Assembly {
    private static final ExchangeRecorder NOTHING_IS_KEPT = event -> {};

    private Assembly() {}

    static ScenarioRunner of(RunnerSettings settings) {
        return switch (settings.tenant()) {
            case Tenant.OfThisProcess own -> served(settings, own.sandbox());
            case Tenant.Remote remote ->
                runner(settings, remote.tenant(), RealTime.CLOCK, RealTime.WAITER, Optional.empty());
        };
    }

    private static ScenarioRunner served(RunnerSettings settings, SandboxSettings how) {
        SandboxClient client = how.clients().getFirst();
        Sandbox sandbox = Sandbox.start(how);
        var tenant = new CxoneTenant(sandbox.baseUrl(), client.id(), client.secret(), CallLimits.STANDARD);
        return runner(settings, tenant, how.clock(), how.waiter(), Optional.of(sandbox));
    }

    private static ScenarioRunner runner(
            RunnerSettings settings,
            CxoneTenant tenant,
            InstantSource clock,
            Waiter waiter,
            Optional<Sandbox> sandbox) {
        var connection = new TenantConnection(tenant, clock, waiter, RealTime.CHANCE);
        ContactCentre centre = new ConversationsProfile(connection, PollSchedule.standard(), clock, waiter)
                .contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE));
        return new ScenarioRunner(
                run(settings, centre, clock, waiter),
                settings.bot(),
                () -> settings.seed().orElseGet(RealTime.CHANCE::nextLong),
                redaction(settings, tenant),
                sandbox);
    }

    private static RunScenario run(RunnerSettings settings, ContactCentre centre, InstantSource clock, Waiter waiter) {
        ResolutionClassifier classifier =
                settings.rules().map(ResolutionClassifier::new).orElseGet(ResolutionClassifier::new);
        var send = new SendMessage(
                centre,
                classifier,
                NOTHING_IS_KEPT,
                ContextBudget.STANDARD,
                settings.window(),
                clock,
                RealTime::id,
                settings.guard());
        return new RunScenario(
                new OpenConversation(centre, ContextBudget.STANDARD, NOTHING_IS_KEPT, clock),
                new Talking(
                        send,
                        new ListenOn(centre, clock),
                        new AwaitState(centre, clock, waiter),
                        classifier,
                        settings.tickets()),
                new CloseConversation(centre, NOTHING_IS_KEPT, clock),
                NOTHING_IS_KEPT,
                clock,
                () -> new ConversationId(RealTime.id()));
    }

    private static UnaryOperator<String> redaction(RunnerSettings settings, CxoneTenant tenant) {
        return Redactor.ofSingleTexts(
                settings.redaction(), text -> text.replace(tenant.clientSecret().reveal(), "***"));
    }
}
