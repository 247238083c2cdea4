/** Finds the kinds of ticket desks that there are: those that came with Parley, and a team's own in jars. */
@org.jspecify.annotations.NullMarked
package dev.parley.shell.desk;
