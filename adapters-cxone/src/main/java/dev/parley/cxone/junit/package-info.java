/**
 * Scenarios in JUnit Jupiter 5.13 or newer, which whoever uses this package brings along.
 */
@NullMarked
package dev.parley.cxone.junit;

import org.jspecify.annotations.NullMarked;
