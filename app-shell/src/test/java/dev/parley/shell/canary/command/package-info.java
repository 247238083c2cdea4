/** Breaks the rules, so that they are seen to bite. */
@NullMarked
package dev.parley.shell.canary.command;

import org.jspecify.annotations.NullMarked;
