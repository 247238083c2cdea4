package dev.parley.ticketing.servicenow;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.ExternalKey;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tickets by their key, and what stands in their journals. */
record TaskSearch(ServiceNowApi api, ServiceNowNames names) {
    private static final Comparator<Wire.Task> OLDEST_FIRST =
            Comparator.comparing(Wire.Task::sysCreatedOn).thenComparing(task -> shown(task.number()));

    /** Tickets of a key, oldest first; of those of one second the one with the smallest number. */
    List<Wire.Task> tasks(ExternalKey key) {
        var rows = new Rows<Wire.Task>(
                "correlation_id=" + key,
                "sys_id,number,state,correlation_id,sys_created_on",
                task -> key.value().equals(task.correlationId()),
                Wire.Task::sysId);
        return rows.read(query -> Rows.page(api.tasks(names.table(), query), Wire.Many::all)).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** What the desk's own user wrote into a ticket's journal, in no order. */
    List<Wire.Journal> own(String ticket) {
        var rows = new Rows<Wire.Journal>(
                "element_id=" + ticket + "^element=" + names.journal(),
                "sys_id,element_id,element,sys_created_by,value",
                row -> ticket.equals(row.elementId()) && names.journal().equals(row.element()),
                row -> told(row.sysId()));
        return rows.read(query -> Rows.page(api.journals(query), Wire.Journals::all)).stream()
                .filter(row -> names.user().equals(row.author()))
                .toList();
    }

    /** Numbers that became longer come behind. */
    private static String shown(@Nullable String number) {
        return number == null ? "" : "%08d%s".formatted(number.length(), number);
    }
}
