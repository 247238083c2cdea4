package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How one conversation ended, as it is kept: no words of anybody.
 *
 * @param tenant the tenant's name in the settings
 * @param conversation the vendor's id
 * @param bot whom it was held with, where that is known
 * @param entry where it came from
 * @param started when it began, kept in microseconds; ours of what Parley held, the vendor's of what was synced
 * @param ended when it ended, by the same clock, kept in microseconds
 * @param outcome the word of the {@link Resolution}
 * @param confidence how far the verdict can be relied on
 * @param rule the rule that decided
 */
public record JudgedConversation(
        String tenant,
        ConversationId conversation,
        Optional<BotId> bot,
        Entry entry,
        Instant started,
        Instant ended,
        String outcome,
        Confidence confidence,
        String rule) {
    /** Cuts the times to microseconds. */
    public JudgedConversation {
        started = started.truncatedTo(ChronoUnit.MICROS);
        ended = ended.truncatedTo(ChronoUnit.MICROS);
    }
}
