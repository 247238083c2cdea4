/** Scenarios in YAML files: read with every fault found before any call, and written. */
@NullMarked
package dev.parley.shell.scenariofile;

import org.jspecify.annotations.NullMarked;
