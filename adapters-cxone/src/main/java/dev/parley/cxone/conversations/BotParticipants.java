package dev.parley.cxone.conversations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which participants of this tenant are bots: those whose id says so, and those that a conversation has named with a bot
 * instance, because a server may give participants ids of its own. Keeps the latest {@value #MOST}. Safe for many
 * threads.
 */
final class BotParticipants {
    private static final int MOST = 4096;

    private final Set<String> latest = new LinkedHashSet<>();

    /** Learns who is a bot in that conversation. */
    synchronized @Nullable ConversationWire learn(@Nullable ConversationWire conversation) {
        if (conversation != null) {
            Optional.ofNullable(conversation.participants()).orElse(List.of()).forEach(this::learn);
        }
        return conversation;
    }

    private void learn(ParticipantWire participant) {
        String id = participant.id();
        if (id == null || !isBot(participant)) {
            return;
        }
        latest.remove(id);
        latest.add(id);
        if (latest.size() > MOST) {
            latest.remove(latest.iterator().next());
        }
    }

    synchronized boolean contains(String participant) {
        return participant.startsWith(ParticipantWire.BOT_PREFIX) || latest.contains(participant);
    }

    private static boolean isBot(ParticipantWire participant) {
        ParticipantWire.ProfileWire profile = participant.profile();
        return ParticipantWire.OUTBOUND.equals(participant.direction())
                && profile != null
                && profile.botInstanceId() != null;
    }
}
