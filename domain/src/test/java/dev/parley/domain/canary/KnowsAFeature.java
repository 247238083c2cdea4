package dev.parley.domain.canary;

import dev.parley.domain.canary.conversation.KnowsContext;

/** What all features share must know none of them. */
record KnowsAFeature(KnowsContext feature) {}
