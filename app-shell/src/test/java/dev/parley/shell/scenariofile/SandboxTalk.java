package dev.parley.shell.scenariofile;

import dev.parley.cxone.conversations.ConversationsProfile;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.RunScenario;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Talking;
import dev.parley.domain.scenario.TicketLookup;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.UUID;

/** Scenarios held with the bots of a sandbox, under a time of its own. */
final class SandboxTalk implements AutoCloseable {
    private final VirtualTime time = new VirtualTime();
    private final Sandbox sandbox;
    private final ContactCentre centre;
    private final Guard guard;

    /** @param bots where bots beside those that come along are */
    SandboxTalk(Path bots, Guard guard) {
        sandbox = Sandbox.start(SandboxSettings.inMemory(time, time).withBots(bots));
        SandboxClient client = SandboxClient.builtIn();
        var connection = new TenantConnection(
                new CxoneTenant(sandbox.baseUrl(), client.id(), client.secret(), CallLimits.STANDARD),
                time,
                time,
                new Random(1));
        centre = new ConversationsProfile(connection, PollSchedule.standard(), time, time)
                .contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE));
        this.guard = guard;
    }

    SimulationResult hold(Scenario scenario) {
        var classifier = new ResolutionClassifier();
        var send = new SendMessage(
                centre,
                classifier,
                event -> {},
                ContextBudget.STANDARD,
                ReplyWindow.STANDARD,
                time,
                () -> UUID.randomUUID().toString(),
                guard);
        return new RunScenario(
                        new OpenConversation(centre, ContextBudget.STANDARD, event -> {}, time),
                        new Talking(
                                send,
                                new ListenOn(centre, time),
                                new AwaitState(centre, time, time),
                                classifier,
                                TicketLookup.NONE),
                        new CloseConversation(centre, event -> {}, time),
                        event -> {},
                        time,
                        () -> new ConversationId(UUID.randomUUID().toString()))
                .run(scenario, 7, turn -> {});
    }

    /** As one who comes later sees it. */
    ContactCentre centre() {
        return centre;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
