/**
 * How lines reach commands: one shot, a batch, or the interactive shell, all through one parser and one runner. Exit
 * codes, failures in words and interruption are decided here.
 */
@NullMarked
package dev.parley.shell.line;

import org.jspecify.annotations.NullMarked;
