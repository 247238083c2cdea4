/**
 * Runs command lines: one-shot, batch and the interactive loop go through the same parser to the same commands.
 */
@NullMarked
package dev.parley.shell.line;

import org.jspecify.annotations.NullMarked;
