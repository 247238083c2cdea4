/** Jira Cloud and Jira Service Management: the desk, and nothing that another folder needs. */
@NullMarked
package dev.parley.ticketing.jira;

import org.jspecify.annotations.NullMarked;
