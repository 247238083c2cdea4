package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.Scope;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OutgoingMessage;
import dev.parley.domain.resolution.Analytics;
import dev.parley.domain.resolution.AnalyticsFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The figures of the sandbox, for their contract kit. */
final class SandboxAnalyticsFixture implements AnalyticsFixture, AutoCloseable {
    private final SandboxTenant tenant = SandboxTenant.calm();

    @Override
    public Analytics analytics() {
        return tenant.profile.analytics(EnumSet.of(Scope.ANALYTICS_READ));
    }

    @Override
    public Instant now() {
        return tenant.time.instant();
    }

    @Override
    public BotId bot() {
        return new BotId("kit-bot");
    }

    @Override
    public ConversationId resolved() {
        return hold("solved");
    }

    @Override
    public ConversationId unresolved() {
        return hold("one please");
    }

    private ConversationId hold(String words) {
        var centre = tenant.centre();
        var id = new ConversationId(UUID.randomUUID().toString());
        var opened = centre.open(new NewConversation(id, bot(), VisitorProfile.guest(), ContextData.empty()));
        centre.send(new OutgoingMessage(
                id,
                opened.conversation().visitor().orElseThrow(),
                words,
                Optional.empty(),
                UUID.randomUUID().toString(),
                Set.of()));
        tenant.time.pass(Duration.ofSeconds(3));
        return id;
    }

    @Override
    public void close() {
        tenant.close();
    }
}
