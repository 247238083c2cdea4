package dev.parley.cxone.canary.tenant;

import dev.parley.cxone.canary.conversations.Conversed;

/** Knows who it must not. */
public record TenantKnowsConversations(Conversed known) {}
