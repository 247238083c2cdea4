/** What a run of simulations leaves behind for people and machines: HTML, JUnit XML, JSON. */
@NullMarked
package dev.parley.shell.report;

import org.jspecify.annotations.NullMarked;
