package dev.parley.cxone.canary.tenant;

import dev.parley.cxone.canary.sandbox.Sandboxed;

/** Knows who it must not. */
public record TenantKnowsSandbox(Sandboxed known) {}
