package dev.parley.ticketing.jira;

import java.util.List;

/** Comments that are asked for, at most 1,000. */
record CommentIdsWire(List<Long> ids) {}
