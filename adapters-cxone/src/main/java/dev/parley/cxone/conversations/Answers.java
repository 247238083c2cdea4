package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ConversationSnapshot;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the vendor answered, in the domain's words, or the failure that it is not what the API promises. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final BotParticipants NO_OTHERS = new BotParticipants();

    /** Some servers set it when a message is listed, so the same message would not be the same. */
    private static final String READ = "read";

    private Answers() {}

    static ConversationSnapshot snapshot(@Nullable ConversationWire wire) {
        if (wire == null || wire.id() == null) {
            throw CallFailure.unintelligible("a conversation without id", null);
        }
        return readable(
                () -> new ConversationSnapshot(WireMapper.WORDS.conversation(wire), JsonTrees.context(wire.context())));
    }

    /** What the visitor said. */
    static Message message(@Nullable InteractionWire wire) {
        return message(wire, JsonObject.empty(), NO_OTHERS);
    }

    private static Message message(@Nullable InteractionWire wire, JsonObject raw, BotParticipants bots) {
        if (wire == null || wire.id() == null) {
            throw CallFailure.unintelligible("an interaction without id", null);
        }
        return readable(() -> WireMapper.WORDS.message(wire, raw, bots));
    }

    /** @param bots by whom the bot's words are told from an agent's */
    static Message message(JsonNode node, BotParticipants bots) {
        try {
            return message(
                    JSON.treeToValue(node, InteractionWire.class),
                    JsonTrees.members(node).without(READ),
                    bots);
        } catch (JacksonException e) {
            throw CallFailure.unintelligible(node.toString(), e);
        }
    }

    private static <T> T readable(Supplier<T> mapping) {
        try {
            return mapping.get();
        } catch (IllegalArgumentException e) {
            throw CallFailure.unintelligible(String.valueOf(e.getMessage()), e);
        }
    }
}
