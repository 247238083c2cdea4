@NullMarked
package dev.parley.shell.canary.store;

import org.jspecify.annotations.NullMarked;
