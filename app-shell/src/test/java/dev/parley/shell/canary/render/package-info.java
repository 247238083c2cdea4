/** Breaks the rules, so that they are seen to bite. */
@NullMarked
package dev.parley.shell.canary.render;

import org.jspecify.annotations.NullMarked;
