package dev.parley.cxone.canary.sandbox;

import dev.parley.cxone.canary.conversations.Conversed;

/** Knows who it must not. */
public record SandboxKnowsConversations(Conversed known) {}
