package dev.parley.domain.audit;

import dev.parley.domain.conversation.BotId;
import java.util.Optional;

/**
 * Where a record comes from.
 *
 * @param tenant the tenant's name in the settings; empty where no tenant is concerned
 * @param run the run that it belongs to, where it does
 * @param bot the bot that is talked to, where it is known
 */
public record AuditOrigin(String tenant, Optional<String> run, Optional<BotId> bot) {
    /** No tenant, no run, no bot: a record about the trail itself. */
    public static final AuditOrigin NONE = new AuditOrigin("", Optional.empty(), Optional.empty());

    AuditOrigin with(Optional<BotId> other) {
        return new AuditOrigin(tenant, run, other.or(() -> bot));
    }
}
