package dev.parley.shell.canary.line;

import org.springframework.context.ApplicationContext;

/** A line that asks a container. */
record LineKnowsBeans(ApplicationContext beans) {}
