package dev.parley.shell.canary.render;

import dev.parley.cxone.sandbox.Calls;

/** A screen that knows a vendor. */
record ScreenKnowsSandbox(Calls calls) {}
