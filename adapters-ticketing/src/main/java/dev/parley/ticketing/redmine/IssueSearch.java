package dev.parley.ticketing.redmine;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.ExternalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Issues by their key, closed ones included, oldest first.
 *
 * @param field the number of the custom field that holds it
 */
record IssueSearch(RedmineApi api, int field) {
    private static final int PAGE = 100;

    /**
     * Asks for them.
     *
     * @throws DeskException {@link DeskFault.Misconfigured} where an issue of another key comes: Redmine ignores a filter
     *     that it does not have, and then tells every issue that there is
     */
    List<Wire.Issue> issues(ExternalKey key) {
        List<Wire.Issue> all = new ArrayList<>();
        List<Wire.Issue> page;
        do {
            page = told(told(api.issues(Map.of(
                            "status_id",
                            "*",
                            "cf_" + field,
                            "=" + key.value(),
                            "sort",
                            "id",
                            "limit",
                            Integer.toString(PAGE),
                            "offset",
                            Integer.toString(all.size()))))
                    .issues());
            if (page.stream().anyMatch(issue -> !issue.value(field).equals(Optional.of(key.value())))) {
                throw new DeskException(new DeskFault.Misconfigured(
                        "the custom field of the key is no filter: tick 'Used as a filter'"));
            }
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
