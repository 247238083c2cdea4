package dev.parley.ticketing.jira;

import java.util.Optional;

/**
 * The transitions that lead on from where an issue stands. Their ids differ in every workflow, so that they are chosen by
 * where they lead.
 */
record Ways(IssueWire issue) {
    static Ways of(IssueWire issue) {
        return new Ways(issue);
    }

    /**
     * The transition to a status of that name or category: one that stays where it is comes first.
     *
     * @return its id
     */
    Optional<String> to(String word) {
        return leading(word, true).or(() -> leading(word, false));
    }

    private Optional<String> leading(String word, boolean back) {
        String here = String.valueOf(issue.status().id());
        return issue.ways().stream()
                .filter(way -> way.to() != null && way.id() != null && StateMap.means(word, way.to()))
                .filter(way -> way.to() != null && here.equals(way.to().id()) == back)
                .map(way -> String.valueOf(way.id()))
                .findFirst();
    }
}
