package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue to be created, as the vendor wants it. */
record NewIssueWire(Fields fields, List<PropertyWire> properties) {
    record Fields(
            Project project,
            Type issuetype,
            String summary,
            AdfWire description,
            @Nullable List<String> labels) {}

    record Project(String key) {}

    record Type(String name) {}
}
