package dev.parley.ticketing.servicenow;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What an instance calls what the desk works with.
 *
 * @param user by whose name its own journal entries are known
 * @param linkField the field that holds the way back
 * @param journal {@code work_notes}, or {@code comments} for entries that customers may read
 * @param closedForGood the states in which a ticket takes nothing more
 * @param closeCode what closing asks for
 * @param holdReason what waiting for the customer asks for
 */
record ServiceNowNames(
        String user,
        String table,
        String linkField,
        String journal,
        String duplicate,
        Set<String> closedForGood,
        String closeCode,
        String holdReason) {
    static final List<DeskSetting> SETTINGS = List.of(
            DeskSetting.optional("table", "the table of tickets", "incident"),
            DeskSetting.optional("linkField", "the field that holds the way back", "u_parley_link"),
            DeskSetting.optional(
                    "journal", "work_notes, or comments for entries that customers may read", "work_notes"),
            DeskSetting.optional("state.duplicate", "the state of a duplicate that is taken out of the way", "8"),
            DeskSetting.optional("closedForGood", "the states in which a ticket takes nothing more", "7 8"),
            DeskSetting.optional(
                    "closeCode", "the close code of a ticket that is resolved or ended", "Solution provided"),
            DeskSetting.optional("holdReason", "why a ticket waits for its customer", "1"));

    static ServiceNowNames of(DeskSettings settings) {
        String journal = settings.get("journal");
        if (!journal.equals("work_notes") && !journal.equals("comments")) {
            throw wrong(settings, "journal is work_notes or comments, not '" + journal + "'");
        }
        for (String name : List.of("table", "linkField")) {
            if (!settings.get(name).matches("[a-z][a-z0-9_]{0,79}")) {
                throw wrong(settings, name + " is a name such as incident, not '" + settings.get(name) + "'");
            }
        }
        return new ServiceNowNames(
                settings.get("user"),
                settings.get("table"),
                settings.get("linkField"),
                journal,
                settings.get("state.duplicate"),
                Set.copyOf(Arrays.asList(settings.get("closedForGood").strip().split("\\s+"))),
                settings.get("closeCode"),
                settings.get("holdReason"));
    }

    private static IllegalArgumentException wrong(DeskSettings settings, String words) {
        return new IllegalArgumentException("desk '" + settings.name() + "': " + words);
    }
}
