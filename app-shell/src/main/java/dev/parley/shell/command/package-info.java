/** What a user can say to Parley: each command parses, calls once and hands its result to be rendered. */
@NullMarked
package dev.parley.shell.command;

import org.jspecify.annotations.NullMarked;
