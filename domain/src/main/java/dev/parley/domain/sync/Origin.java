package dev.parley.domain.sync;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Entry;
import java.util.Optional;

/**
 * Where a conversation comes from.
 *
 * @param entry a simulation, whoever ran it, or held elsewhere
 * @param bot whom it was held with, where that is known
 */
public record Origin(Entry entry, Optional<BotId> bot) {

    /** Of a conversation that was held elsewhere. */
    public static Origin elsewhere(Optional<BotId> bot) {
        return new Origin(Entry.SYNCED, bot);
    }
}
