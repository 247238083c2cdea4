package dev.parley.cxone.conversations;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.parley.cxone.conversations.ParticipantWire.ProfileWire;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.NewConversation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation to be opened, as the vendor wants it.
 *
 * @param context the very bytes that the domain counted against the budget
 */
record NewConversationWire(
        String id,
        String type,
        String state,
        List<ParticipantWire> participants,
        @JsonRawValue String context) {
    private static final String CHANNEL = "webchat";

    /** @param visitorId the UUID part of the visitor's participant id */
    static NewConversationWire of(NewConversation conversation, String visitorId) {
        return new NewConversationWire(
                conversation.id().value(),
                CHANNEL,
                "active",
                List.of(
                        visitor(conversation.visitor(), visitorId),
                        bot(conversation.bot().value())),
                conversation.context().root().json());
    }

    private static ParticipantWire visitor(VisitorProfile profile, String id) {
        return new ParticipantWire(
                ParticipantWire.VISITOR_PREFIX + id,
                CHANNEL,
                ParticipantWire.INBOUND,
                new ProfileWire(
                        profile.firstName(), profile.lastName(), profile.email(), wholeProfile(profile), null, null));
    }

    /** The whole profile as it was given, the named parts included. */
    private static Map<String, Object> wholeProfile(VisitorProfile profile) {
        var whole = new LinkedHashMap<String, Object>();
        putKnown(whole, "firstName", profile.firstName(), VisitorProfile.GUEST);
        putKnown(whole, "lastName", profile.lastName(), "");
        putKnown(whole, "email", profile.email(), "");
        whole.putAll(profile.attributes());
        return whole;
    }

    private static void putKnown(Map<String, Object> whole, String key, String value, String unknown) {
        if (!value.equals(unknown)) {
            whole.put(key, value);
        }
    }

    private static ParticipantWire bot(String id) {
        return new ParticipantWire(
                ParticipantWire.BOT_PREFIX + id,
                CHANNEL,
                ParticipantWire.OUTBOUND,
                new ProfileWire(null, null, null, null, "CXone Bot", id));
    }
}
