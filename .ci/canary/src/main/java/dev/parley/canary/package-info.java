/** A module that the build accepts, until a canary breaks one thing in it. */
@NullMarked
package dev.parley.canary;

import org.jspecify.annotations.NullMarked;
