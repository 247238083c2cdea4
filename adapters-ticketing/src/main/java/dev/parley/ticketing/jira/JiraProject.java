package dev.parley.ticketing.jira;

import java.time.Duration;

/**
 * Where in Jira the tickets are, and how.
 *
 * @param key of the project
 * @param issueType the type's name
 * @param place where an issue has its key
 * @param states what states are called
 * @param searchLag for how long a search may not show a new issue
 * @param settle for how long a request may still be carried out
 */
record JiraProject(
        String key, String issueType, KeyPlace place, StateMap states, Duration searchLag, Duration settle) {}
