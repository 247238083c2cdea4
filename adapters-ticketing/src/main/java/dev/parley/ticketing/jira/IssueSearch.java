package dev.parley.ticketing.jira;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.ExternalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds issues by a key. The index behind a search is late: each issue that it names is looked at itself. */
record IssueSearch(JiraApi api, JiraProject project) {
    private static final int PAGE = 100;

    List<IssueWire> find(ExternalKey key) {
        List<IssueWire> found = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            FoundWire page = told(api.search(
                    new SearchWire(project.place().jql(project.key(), key), List.of("id"), PAGE, next.orElse(null))));
            for (FoundWire.Found issue : told(page.issues())) {
                look(issue).filter(hasKey(key)).ifPresent(found::add);
            }
            next = Boolean.TRUE.equals(page.isLast()) ? Optional.empty() : Optional.ofNullable(page.nextPageToken());
        } while (next.isPresent());
        return found;
    }

    private Predicate<IssueWire> hasKey(ExternalKey key) {
        return issue -> project.place().isOn(issue, key);
    }

    /** What is gone meanwhile is in the index for some time. */
    private Optional<IssueWire> look(FoundWire.Found issue) {
        try {
            IssueWire found = told(api.issue(told(issue.key())));
            told(told(found.fields()).created());
            return Optional.of(found);
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.Missing) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
