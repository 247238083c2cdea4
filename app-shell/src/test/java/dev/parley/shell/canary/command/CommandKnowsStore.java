package dev.parley.shell.canary.command;

import dev.parley.shell.canary.store.StoreKnowsLine;

/** A command that goes past the ports. */
record CommandKnowsStore(StoreKnowsLine past) {}
