package dev.parley.ticketing.redmine;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketState;
import dev.parley.ticketing.http.StateMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all that the desk needs. The workflow of statuses cannot be read over the API: a move that it forbids is seen
 * when it is tried.
 */
final class RedmineProbe {
    private static final ExternalKey NOBODY = new ExternalKey("parley.probe.nobody");

    private final RedmineApi api;
    private final RedmineNames names;
    private final StateMap states;
    private final Map<String, String> found = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    RedmineProbe(RedmineApi api, RedmineNames names, StateMap states) {
        this.api = api;
        this.names = names;
        this.states = states;
    }

    DeskProbe look() {
        Wire.User me = told(told(api.currentUser()).user());
        found.put("user", me.login());
        Optional<Wire.Project> project = project();
        project.ifPresent(there -> {
            found.put("project", there.name());
            require(there.trackers(), names.tracker(), "tracker", "add it to the project");
            require(there.issueCustomFields(), names.linkField(), "custom field", "create it for issues");
            require(there.issueCustomFields(), names.keyField(), "custom field", "create it for issues, as a filter");
            RedmineLayout.find(there.issueCustomFields(), names.keyField()).ifPresent(this::checkFilter);
            checkRights(me, there);
            found.put("workflow", "not seen: Redmine tells it with the first move");
        });
        checkStatuses();
        return new DeskProbe("Redmine", found, missing);
    }

    private Optional<Wire.Project> project() {
        try {
            return Optional.of(told(told(api.project(names.project())).project()));
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.Missing
                    || (e.fault() instanceof DeskFault.Unauthorised no
                            && no.missingRight().isPresent())) {
                missing.add("there is no project '" + names.project()
                        + "' for this user: create it, or make the user a member");
                return Optional.empty();
            }
            throw e;
        }
    }

    private void require(@Nullable List<Wire.Named> among, String name, String what, String todo) {
        if (RedmineLayout.find(among, name).isPresent()) {
            found.merge(what, name, (before, more) -> before + ", " + more);
        } else {
            missing.add("the project has no %s '%s': %s".formatted(what, name, todo));
        }
    }

    private void checkFilter(int field) {
        try {
            new IssueSearch(api, field).issues(NOBODY);
        } catch (DeskException e) {
            if (!(e.fault() instanceof DeskFault.Misconfigured)) {
                throw e;
            }
            missing.add("custom field '" + names.keyField() + "' is no filter: tick 'Used as a filter'");
        }
    }

    private void checkStatuses() {
        List<Wire.Named> statuses = told(told(api.statuses()).issueStatuses());
        for (TicketState state : TicketState.values()) {
            checkStatus(statuses, states.word(state), StateMap.name(state));
        }
        checkStatus(statuses, names.duplicate(), "state.duplicate");
    }

    private void checkStatus(List<Wire.Named> statuses, String word, String setting) {
        if (RedmineLayout.find(statuses, word).isEmpty()) {
            missing.add("there is no status '%s': create it, or change %s".formatted(word, setting));
        }
    }

    private void checkRights(Wire.User me, Wire.Project project) {
        if (me.admin()) {
            return;
        }
        Set<String> granted = new HashSet<>();
        (me.memberships() == null ? List.<Wire.Membership>of() : me.memberships())
                .stream()
                        .filter(membership -> membership.project().id() == project.id())
                        .flatMap(membership -> membership.roles().stream())
                        .forEach(role -> granted.addAll(permissions(role.id())));
        List<String> needed = new ArrayList<>(List.of("view_issues", "add_issues", "edit_issues", "add_issue_notes"));
        if (names.hidden()) {
            needed.addAll(List.of("view_private_notes", "set_notes_private"));
        }
        needed.stream()
                .filter(right -> !granted.contains(right))
                .forEach(right -> missing.add("the user lacks the right " + right + ": give it to a role of theirs"));
        found.put(
                "right",
                String.join(
                        ", ", granted.stream().filter(needed::contains).sorted().toList()));
    }

    private List<String> permissions(int role) {
        List<String> permissions = told(told(api.role(role)).role()).permissions();
        return permissions == null ? List.of() : permissions;
    }
}
