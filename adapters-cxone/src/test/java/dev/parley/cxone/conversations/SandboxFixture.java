package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.Call;
import dev.parley.cxone.sandbox.Fault;
import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.cxone.tenant.Scope;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ConversationDirectory;
import dev.parley.domain.exchange.ConversationDirectoryFixture;
import dev.parley.domain.exchange.ScriptedLine;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** The adapter over the sandbox, for the contract kits. */
final class SandboxFixture implements ConversationDirectoryFixture, AutoCloseable {
    private final AtomicBoolean losesNextSend = new AtomicBoolean();
    private final SandboxTenant tenant;
    private final ContactCentre centre;

    SandboxFixture(UnaryOperator<SandboxRules> rules) {
        tenant = SandboxTenant.with(new LosingWeather(), rules);
        centre = tenant.centre();
    }

    private final class LosingWeather implements Weather {
        @Override
        public Optional<Fault> next(Call call) {
            return call.route() == Route.SEND && losesNextSend.getAndSet(false)
                    ? Optional.of(new Fault.ResetAfterProcessing())
                    : Optional.empty();
        }
    }

    @Override
    public ContactCentre centre() {
        return centre;
    }

    @Override
    public ConversationDirectory directory() {
        return tenant.profile.directory(EnumSet.of(Scope.CONVERSATIONS_READ));
    }

    @Override
    public VirtualTime time() {
        return tenant.time;
    }

    @Override
    public BotId bot() {
        return new BotId("kit-bot");
    }

    @Override
    public BotId absentBot() {
        return new BotId("nobody");
    }

    @Override
    public ScriptedLine oneReply() {
        return ScriptedLine.of("one please", "Here is one.").offering("Another", "Enough");
    }

    @Override
    public ScriptedLine severalReplies() {
        return ScriptedLine.of("several please", "First.", "Second.", "Third.");
    }

    @Override
    public ScriptedLine silence() {
        return ScriptedLine.of("be quiet");
    }

    @Override
    public ScriptedLine answeredByOthers() {
        return ScriptedLine.of("an agent please");
    }

    @Override
    public void loseAnswerToNextSend() {
        losesNextSend.set(true);
    }

    @Override
    public void close() {
        tenant.close();
    }
}
