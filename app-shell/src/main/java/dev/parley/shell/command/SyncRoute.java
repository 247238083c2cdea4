package dev.parley.shell.command;

import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.sync.AuditedWrites;
import dev.parley.domain.sync.Holder;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.domain.sync.SyncParts;
import dev.parley.domain.sync.SyncRules;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.shell.render.Amounts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * From one tenant into one desk, as one command uses it.
 *
 * @param route from where to where
 * @param tenant the tenant
 * @param desk the desk
 * @param ledger how far that got
 * @param coverage of which time what was held elsewhere is all judged
 * @param process who this process is, for people
 * @param link the way back to the tenant's conversations, where the settings say one
 * @param rules what a run goes by
 */
record SyncRoute(
        Route route,
        TenantSession tenant,
        TicketDesk desk,
        SyncLedger ledger,
        Coverage coverage,
        String process,
        Optional<ConversationLink> link,
        SyncRules rules) {
    private static final long FRACTION = (1L << 52) - 1;

    /** What a run works with. */
    SyncParts parts(BooleanSupplier ending) {
        var endings = new ReadEndings(tenant);
        return new SyncParts(
                route,
                endings.feed(),
                conversation -> tenant.centre().look(conversation).conversation(),
                desk,
                ledger,
                new AuditedWrites(tenant.trail(), tenant.redactor(), tenant.clock()),
                endings.judge(),
                conversation -> link.map(back -> back.to(conversation)),
                rules,
                tenant.clock(),
                () -> (tenant.ids().get().getLeastSignificantBits() & FRACTION) / (double) (FRACTION + 1),
                ending);
    }

    /** This run. */
    Holder me() {
        Instant now = tenant.clock().instant();
        return new Holder(tenant.ids().get().toString(), process + ", since " + Amounts.moment(now), now);
    }
}
