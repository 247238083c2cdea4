package dev.parley.domain.sync;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Period;
import java.util.Optional;

/**
 * Which conversations are judged after the event.
 *
 * @param period those that changed last in it
 * @param bot those with that bot; with whichever where it names none
 * @param again those, too, that are judged already and were held elsewhere: the rules may be others now
 */
public record BackfillScope(Period period, Optional<BotId> bot, boolean again) {

    boolean wants(BotId other) {
        return bot.isEmpty() || bot.get().equals(other);
    }
}
