package dev.parley.ticketing.redmine;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which numbers Redmine knows what people call by names.
 *
 * @param statuses all that there are
 */
record RedmineLayout(int tracker, int keyField, int linkField, List<Wire.Named> statuses) {

    /** Asks for it. */
    static RedmineLayout read(RedmineApi api, RedmineNames names) {
        Wire.Project project = project(api, names);
        return new RedmineLayout(
                number(project.trackers(), names.tracker(), "tracker"),
                number(project.issueCustomFields(), names.keyField(), "custom field"),
                number(project.issueCustomFields(), names.linkField(), "custom field"),
                told(told(api.statuses()).issueStatuses()));
    }

    private static Wire.Project project(RedmineApi api, RedmineNames names) {
        try {
            return told(told(api.project(names.project())).project());
        } catch (DeskException e) {
            throw e.fault() instanceof DeskFault.Missing
                    ? new DeskException(new DeskFault.Misconfigured("there is no project '" + names.project() + "'"))
                    : e;
        }
    }

    Optional<Integer> status(String name) {
        return find(statuses, name);
    }

    static Optional<Integer> find(@Nullable List<Wire.Named> among, String name) {
        return (among == null ? List.<Wire.Named>of() : among)
                .stream().filter(one -> one.isCalled(name)).map(Wire.Named::id).findFirst();
    }

    private static int number(@Nullable List<Wire.Named> among, String name, String what) {
        return find(among, name)
                .orElseThrow(() -> new DeskException(
                        new DeskFault.Misconfigured("the project has no " + what + " '" + name + "'")));
    }
}
