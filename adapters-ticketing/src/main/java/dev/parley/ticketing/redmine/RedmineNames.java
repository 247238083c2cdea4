package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import java.util.List;

/**
 * What people call what the desk works with.
 *
 * @param project its identifier, as in its address
 * @param duplicate the status of a ticket that is another one's duplicate
 * @param hidden whether notes are private
 */
record RedmineNames(
        String project, String tracker, String keyField, String linkField, String duplicate, boolean hidden) {
    static final List<DeskSetting> SETTINGS = List.of(
            DeskSetting.required("project", "the project's identifier, as in its address"),
            DeskSetting.optional("tracker", "the tracker of new issues", "Support"),
            DeskSetting.optional("keyField", "the custom field that holds the key", "ParleyConversationId"),
            DeskSetting.optional("linkField", "the custom field that holds the way back", "ParleyLink"),
            DeskSetting.optional(
                    "state.duplicate", "the status of a duplicate that is taken out of the way", "Rejected"),
            DeskSetting.optional("notes", "private, or public for notes that customers may read", "private"));

    static RedmineNames of(DeskSettings settings) {
        String project = settings.get("project");
        if (!project.matches("[a-z0-9_-]{1,100}")) {
            throw new IllegalArgumentException("desk '%s': project is an identifier such as support-desk, not '%s'"
                    .formatted(settings.name(), project));
        }
        String notes = settings.get("notes");
        if (!notes.equals("private") && !notes.equals("public")) {
            throw new IllegalArgumentException(
                    "desk '%s': notes is private or public, not '%s'".formatted(settings.name(), notes));
        }
        return new RedmineNames(
                project,
                settings.get("tracker"),
                settings.get("keyField"),
                settings.get("linkField"),
                settings.get("state.duplicate"),
                notes.equals("private"));
    }
}
