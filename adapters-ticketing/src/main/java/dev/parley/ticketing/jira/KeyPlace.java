package dev.parley.ticketing.jira;

import dev.parley.domain.sync.ExternalKey;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an issue has the key by which it is found. */
enum KeyPlace {
    /** A label: works with an API token, and people see it. */
    LABEL,
    /** A property: searched only where an app has declared its index. */
    PROPERTY;

    static KeyPlace of(String desk, String word) {
        for (KeyPlace place : values()) {
            if (place.name().toLowerCase(Locale.ROOT).equals(word)) {
                return place;
            }
        }
        throw new IllegalArgumentException("desk '%s': key is label or property, not '%s'".formatted(desk, word));
    }

    /** Every character of a key stands for itself in JQL. */
    String jql(String project, ExternalKey key) {
        String where = switch (this) {
            case LABEL -> "labels";
            case PROPERTY -> "issue.property[parley].id";
        };
        return "project = \"%s\" AND %s = \"%s\" ORDER BY created ASC".formatted(project, where, key);
    }

    @Nullable
    List<String> labels(ExternalKey key) {
        return this == LABEL ? List.of(key.value()) : null;
    }

    boolean isOn(IssueWire issue, ExternalKey key) {
        boolean there = switch (this) {
            case LABEL -> issue.labels().contains(key.value());
            case PROPERTY -> key.value().equals(issue.parley().id());
        };
        return there && issue.parley().duplicateOf() == null;
    }

    /** The key that an issue has; a word that is no key where it has lost it. */
    String keyOn(IssueWire issue) {
        String kept = issue.parley().id();
        if (kept != null) {
            return kept;
        }
        return issue.labels().stream()
                .filter(label -> this == LABEL && label.matches("cxone\\.[A-Za-z0-9._-]{1,58}|[0-9a-f]{32}"))
                .findFirst()
                .orElse("unknown");
    }
}
