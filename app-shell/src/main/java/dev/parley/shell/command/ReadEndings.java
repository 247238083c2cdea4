package dev.parley.shell.command;

import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.sync.BackfillSummary.Counts;
import dev.parley.domain.sync.BackfillVerdicts;
import dev.parley.domain.sync.JudgeSynced;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** What judges the conversations that one command reads at a tenant. */
final class ReadEndings {
    private final TenantSession tenant;
    private final BotsSeen feed;

    ReadEndings(TenantSession tenant) {
        this.tenant = tenant;
        this.feed = new BotsSeen(tenant.feed(), tenant.centre(), tenant.book());
    }

    /** The tenant's changes, by the way of which it learns who held what. */
    BotsSeen feed() {
        return feed;
    }

    /** Judges single ones. */
    JudgeSynced judge() {
        return new JudgeSynced(tenant.tenant(), tenant.classifier(), tenant.verdicts(), feed::origin, tenant.clock());
    }

    /** Judges all of a time. */
    BackfillVerdicts backfill(Coverage coverage, BooleanSupplier ending, BiConsumer<Counts, Instant> watcher) {
        return new BackfillVerdicts(tenant.tenant(), feed, judge(), coverage, tenant.clock(), ending, watcher);
    }
}
