/** Tests of the Jira desk, and a fake of Jira Cloud. */
@NullMarked
package dev.parley.ticketing.jira;

import org.jspecify.annotations.NullMarked;
