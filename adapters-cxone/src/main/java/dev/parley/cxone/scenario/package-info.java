/**
 * Scenarios from any Java program: with the jars of the domain and of this module, and nothing else of Parley.
 */
@NullMarked
package dev.parley.cxone.scenario;

import org.jspecify.annotations.NullMarked;
