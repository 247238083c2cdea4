/**
 * What can be asked of Parley: one small class per group of commands, listed once, by code, in the catalogue. A command
 * says what it takes, calls once and returns an object; how that looks is the affair of {@code render}, how the words
 * came in that of {@code line}.
 */
@NullMarked
package dev.parley.shell.command;

import org.jspecify.annotations.NullMarked;
