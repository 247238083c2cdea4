package dev.parley.cxone.canary.sandbox;

import dev.parley.cxone.canary.tenant.Tenanted;

/** Knows who it must not. */
public record SandboxKnowsTenant(Tenanted known) {}
