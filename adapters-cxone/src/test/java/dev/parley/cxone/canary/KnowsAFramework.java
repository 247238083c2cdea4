package dev.parley.cxone.canary;

import dev.parley.cxone.canary.framework.Container;

/** An adapter that needs a container. */
record KnowsAFramework(Container container) {}
