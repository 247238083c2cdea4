package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.cxone.tenant.Scope;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OutgoingMessage;
import dev.parley.domain.sync.DeltaFeed;
import dev.parley.domain.sync.DeltaFeedFixture;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The feed over the sandbox, for its contract kit. */
final class SandboxFeedFixture implements DeltaFeedFixture, AutoCloseable {
    private final SandboxTenant tenant;
    private final ContactCentre centre;
    private final DeltaFeed feed;

    SandboxFeedFixture(Weather weather, UnaryOperator<SandboxRules> rules) {
        tenant = SandboxTenant.with(weather, rules);
        centre = tenant.centre();
        feed = tenant.profile.feed(EnumSet.of(Scope.CONVERSATIONS_READ));
    }

    @Override
    public DeltaFeed feed() {
        return feed;
    }

    @Override
    public VirtualTime time() {
        return tenant.time;
    }

    @Override
    public ConversationId open() {
        var id = new ConversationId(UUID.randomUUID().toString());
        return centre.open(new NewConversation(id, new BotId("kit-bot"), VisitorProfile.guest(), ContextData.empty()))
                .conversation()
                .id();
    }

    @Override
    public void close(ConversationId conversation) {
        centre.close(conversation);
    }

    /** The bot of the kit asks for pardon. */
    @Override
    public void say(ConversationId conversation, String text) {
        centre.send(new OutgoingMessage(
                conversation,
                centre.look(conversation).conversation().visitor().orElseThrow(),
                text,
                Optional.empty(),
                UUID.randomUUID().toString(),
                Set.of()));
        time().pass(Duration.ofSeconds(2));
    }

    @Override
    public void close() {
        tenant.close();
    }
}
