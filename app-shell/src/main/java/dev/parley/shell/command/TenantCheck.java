package dev.parley.shell.command;

import dev.parley.cxone.tenant.TenantDiagnosis;

/** Asks a tenant what it thinks of us. */
@FunctionalInterface
public interface TenantCheck {

    /**
     * Asks the tenant that the line means for a token, and who we are.
     *
     * @throws dev.parley.domain.exchange.ContactCentreException when there is no token to be had
     */
    TenantDiagnosis check(Invocation line);
}
