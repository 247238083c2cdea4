package dev.parley.ticketing.servicenow;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.ExternalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows by a query. ServiceNow leaves out the parts of a query that it does not understand, and tells the rows of the rest:
 * what comes back is looked at, and a row that was not asked for means that the query was not understood.
 */
record TaskSearch(ServiceNowApi api, ServiceNowNames names) {
    private static final int PAGE = 100;

    /** Tickets of a key, oldest first. */
    List<Wire.Task> tasks(ExternalKey key) {
        return pages(
                query -> told(api.tasks(names.table(), query)).all(),
                "correlation_id=" + key + "^ORDERBYsys_created_on",
                "sys_id,number,state,correlation_id,sys_created_on",
                task -> key.value().equals(task.correlationId()));
    }

    /** What the desk's own user wrote into a ticket's journal, oldest first. */
    List<Wire.Journal> own(String ticket) {
        return pages(
                        query -> told(api.journals(query)).all(),
                        "element_id=" + ticket + "^element=" + names.journal() + "^ORDERBYsys_created_on",
                        "element_id,element,sys_created_by,value",
                        row -> ticket.equals(row.elementId()) && names.journal().equals(row.element()))
                .stream()
                .filter(row -> names.user().equals(row.author()))
                .toList();
    }

    private static <T> List<T> pages(
            Function<Map<String, String>, List<T>> ask, String query, String fields, Predicate<T> wanted) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            page = ask.apply(Map.of(
                    "sysparm_query",
                    query,
                    "sysparm_fields",
                    fields,
                    "sysparm_limit",
                    Integer.toString(PAGE),
                    "sysparm_offset",
                    Integer.toString(all.size())));
            if (!page.stream().allMatch(wanted)) {
                throw new DeskException(new DeskFault.Misconfigured(
                        "ServiceNow ignored the query '" + query + "': the user must be able to read its fields"));
            }
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
