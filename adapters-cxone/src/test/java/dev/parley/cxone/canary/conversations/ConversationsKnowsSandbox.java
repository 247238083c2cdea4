package dev.parley.cxone.canary.conversations;

import dev.parley.cxone.canary.sandbox.Sandboxed;

/** Knows who it must not. */
public record ConversationsKnowsSandbox(Sandboxed known) {}
