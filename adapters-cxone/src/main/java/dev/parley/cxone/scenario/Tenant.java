package dev.parley.cxone.scenario;

import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.tenant.CxoneTenant;

/** With whom scenarios are run. */
public sealed interface Tenant {
    /** @param sandbox one that is served in this process for as long as the runner is open */
    record OfThisProcess(SandboxSettings sandbox) implements Tenant {}

    /** @param tenant a tenant of CXone, or a sandbox that somebody else serves */
    record Remote(CxoneTenant tenant) implements Tenant {}
}
