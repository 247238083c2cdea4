package dev.parley.shell.command;

import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.domain.sync.SyncRules;
import java.util.Optional;

/** Leads commands to the route that their line means. */
public final class SyncRoutes {
    private final TenantSessions tenants;
    private final DeskBook desks;
    private final Records records;
    private final Option<String> to;

    /**
     * @param tenants where conversations are
     * @param desks where tickets are
     * @param records how far syncs got
     */
    public SyncRoutes(TenantSessions tenants, DeskBook desks, Records records) {
        this.tenants = tenants;
        this.desks = desks;
        this.records = records;
        this.to = DeskOptions.to(desks);
    }

    /** How a line names the desk. */
    Option<String> to() {
        return to;
    }

    /** @throws CommandFailure when the tenant or the desk cannot be used as the settings have it */
    SyncRoute open(Invocation line) {
        DeskBook.OpenDesk desk = desks.open(line.find(to), line);
        TenantSession tenant = tenants.of(line);
        return new SyncRoute(
                new Route(tenant.tenant(), desk.name()),
                tenant,
                desk.desk(),
                records.syncs(),
                records.coverage(),
                records.process(),
                tenants.linkOf(line),
                SyncRules.STANDARD.humanWins(desk.humanWins()));
    }

    /** Nothing is reached for it. */
    Route named(Invocation line) {
        return new Route(tenants.nameOf(line), desks.nameOf(line.find(to), line));
    }

    /**
     * Makes sure that a line names no desk that there never was. Nothing is reached for it.
     *
     * @throws CommandFailure when neither the settings nor what is kept of syncs knows the desk
     */
    void checkDesk(Invocation line) {
        Optional<String> desk = line.find(to);
        if (desk.isPresent()
                && ledger().routes().stream().noneMatch(route -> route.desk().equals(desk.get()))) {
            desks.nameOf(desk, line);
        }
    }

    /** The name of the tenant that the line means. */
    String tenant(Invocation line) {
        return tenants.nameOf(line);
    }

    /** How far syncs got. */
    SyncLedger ledger() {
        return records.syncs();
    }
}
