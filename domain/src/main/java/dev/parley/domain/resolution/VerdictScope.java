package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import java.util.Optional;

/**
 * Which conversations are counted.
 *
 * @param tenant of this tenant
 * @param bot held with this bot; with any where it names none
 * @param entry that came from there; from anywhere where it names none
 */
public record VerdictScope(String tenant, Optional<BotId> bot, Optional<Entry> entry) {

    /** Whether it counts that one. */
    public boolean counts(JudgedConversation judged) {
        return judged.tenant().equals(tenant)
                && (bot.isEmpty() || bot.equals(judged.bot()))
                && (entry.isEmpty() || entry.get() == judged.entry());
    }
}
