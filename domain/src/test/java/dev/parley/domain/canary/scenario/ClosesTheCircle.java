package dev.parley.domain.canary.scenario;

import dev.parley.domain.canary.conversation.KnowsContext;
import org.jspecify.annotations.Nullable;

/** A direction that is allowed, but the end of a cycle here. */
public record ClosesTheCircle(@Nullable KnowsContext below) {}
