/** Scenarios in Java: a file that is compiled on the spot, or a class that somebody else has compiled. */
@NullMarked
package dev.parley.shell.javafile;

import org.jspecify.annotations.NullMarked;
