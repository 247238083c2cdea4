package dev.parley.ticketing.jira;

import java.util.List;

/** A comment to be written, with what is kept beside it: one write, both or none. */
record NewCommentWire(AdfWire body, List<PropertyWire> properties) {}
