package dev.parley.ticketing.jira;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.TicketState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks at everything that the desk needs, and changes nothing. */
record ProbeJira(JiraApi api, JiraProject project) {
    private static final List<String> RIGHTS =
            List.of("BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES", "ADD_COMMENTS", "TRANSITION_ISSUES");

    DeskProbe probe() {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        UserWire me = told(api.myself());
        found.put("user", String.valueOf(me.displayName()));
        Optional<List<TypeWire>> types = types();
        if (types.isEmpty()) {
            missing.add(
                    "project: there is no project '%s', or the user may not see it; create it, or add the user to it"
                            .formatted(project.key()));
        } else {
            found.put("project", project.key());
            lookAtRights(missing);
            lookAtType(types.get(), found, missing);
        }
        ServerWire server = told(api.server());
        return new DeskProbe("Jira %s %s".formatted(server.deploymentType(), server.version()), found, missing);
    }

    private Optional<List<TypeWire>> types() {
        try {
            return Optional.ofNullable(api.types(project.key()));
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.Missing) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void lookAtRights(List<String> missing) {
        JsonNode rights =
                told(api.permissions(project.key(), String.join(",", RIGHTS))).path("permissions");
        RIGHTS.stream()
                .filter(right -> !rights.path(right).path("havePermission").asBoolean(false))
                .forEach(right ->
                        missing.add("right: the user lacks %s in '%s'; give it by the project's permission scheme"
                                .formatted(right, project.key())));
    }

    private void lookAtType(List<TypeWire> types, Map<String, String> found, List<String> missing) {
        Optional<TypeWire> type = types.stream()
                .filter(one -> project.issueType().equalsIgnoreCase(one.name()))
                .findFirst();
        if (type.isEmpty()) {
            missing.add("issueType: '%s' has no issue type '%s'; add it, or set issueType to another one"
                    .formatted(project.key(), project.issueType()));
            return;
        }
        found.put("issueType", project.issueType());
        List<StatusWire> statuses = Optional.ofNullable(type.get().statuses()).orElse(List.of());
        found.put(
                "workflow",
                String.join(", ", statuses.stream().map(StatusWire::word).toList()));
        for (TicketState state : TicketState.values()) {
            if (statuses.stream().noneMatch(status -> project.states().means(state, status))) {
                missing.add("workflow: no status is '%s'; add one, or set state.%s to another one"
                        .formatted(project.states().word(state), state.word()));
            }
        }
        if (project.place() == KeyPlace.LABEL && !hasLabels(type.get())) {
            missing.add("field: labels are not on the create screen of '%s'; add them, or set key to property"
                    .formatted(project.issueType()));
        }
    }

    private boolean hasLabels(TypeWire type) {
        JsonNode fields =
                told(api.fields(project.key(), String.valueOf(type.id()))).path("fields");
        for (JsonNode field : fields) {
            if (field.path("fieldId").asString("").equals("labels")) {
                return true;
            }
        }
        return false;
    }
}
