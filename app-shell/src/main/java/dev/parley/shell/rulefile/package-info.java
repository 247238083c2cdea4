/**
 * Files of rules by which endings are judged.
 */
@NullMarked
package dev.parley.shell.rulefile;

import org.jspecify.annotations.NullMarked;
