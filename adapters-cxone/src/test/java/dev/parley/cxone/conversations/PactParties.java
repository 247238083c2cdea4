package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.Secret;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.PollSchedule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What both sides of the pact must name alike. */
final class PactParties {
    static final String CONSUMER = "parley";
    static final String PROVIDER = "conversations-v2";

    static final String CLIENT = "pact-client";
    static final String SECRET = "pact-secret";
    static final String TOKEN = "pact-token";

    static final String A_CLIENT = "a client with every right";
    static final String A_READER = "a client that may only read";
    static final String A_STALE_TOKEN = "a token that is not accepted";
    static final String A_RATE_LIMIT = "a client that has asked too often";
    static final String NO_CONVERSATION = "no conversation";
    static final String A_CONVERSATION = "a conversation";
    static final String AN_ANSWERED_ONE = "a conversation in which the bot has answered";
    static final String A_CLOSED_ONE = "a closed conversation";
    static final String MORE_THAN_A_PAGE = "more conversations than a page holds";
    static final String PLAIN = " on a plain server";

    static final ConversationId ID = new ConversationId("6f1d8a51-0b1c-4b3e-9a3c-2f1f5d9c7e10");
    static final ParticipantId VISITOR = new ParticipantId("user-" + ID);
    static final BotId BOT = new BotId("kit-bot");
    static final String WORDS = "one please";

    private PactParties() {}

    static NewConversation conversation(ConversationId id) {
        var visitor = new VisitorProfile("Test", "User", "test@example.com", Map.of("tier", "gold"));
        var session = JsonObject.empty().with("cart", new JsonNumber(BigDecimal.valueOf(3)));
        return new NewConversation(id, BOT, visitor, ContextData.simulation(session, VirtualTime.START));
    }

    /** The real client of that server, which makes every request once. */
    static ConversationsProfile client(URI server, VirtualTime time) {
        return new ConversationsProfile(connection(server, time), PollSchedule.standard(), time, time);
    }

    static TenantConnection connection(URI server, VirtualTime time) {
        var once = new CallLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(45),
                1,
                8,
                10,
                Duration.ofMillis(10),
                Duration.ofMillis(10),
                Duration.ofMillis(10),
                Duration.ofSeconds(5),
                Optional.empty());
        var tenant = new CxoneTenant(server, CLIENT, Secret.of(SECRET), once);
        return new TenantConnection(tenant, time, time, new Random(1));
    }
}
