package dev.parley.ticketing.servicenow;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.ExternalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at what can be seen without writing. Which fields a table has shows only where it has a ticket; whether the user may
 * write shows with the first write.
 */
final class ServiceNowProbe {
    private static final ExternalKey NOBODY = new ExternalKey("parley.probe.nobody");

    private final ServiceNowApi api;
    private final ServiceNowNames names;
    private final TaskSearch search;
    private final Map<String, String> found = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    ServiceNowProbe(ServiceNowApi api, ServiceNowNames names, TaskSearch search) {
        this.api = api;
        this.names = names;
        this.search = search;
    }

    DeskProbe look() {
        found.put("user", names.user());
        found.put("rights to write", "not seen: ServiceNow tells them with the first write");
        checked("table '" + names.table() + "' cannot be read: name one that the user may read", this::lookAtTable);
        checked("sys_journal_field cannot be read: give the user the right to", () -> search.own("parleyprobe"));
        return new DeskProbe("ServiceNow", found, missing);
    }

    private void lookAtTable() {
        search.tasks(NOBODY);
        found.put("table", names.table());
        String fields = "sys_id,state,correlation_id,sys_created_on," + names.linkField();
        List<Wire.Task> some = told(api.tasks(names.table(), Map.of("sysparm_limit", "1", "sysparm_fields", fields))
                        .body())
                .all();
        if (some.isEmpty()) {
            found.put("field", "not known while the table is empty");
        } else if (some.getFirst().has(names.linkField())) {
            found.put("field", names.linkField());
        } else {
            missing.add("there is no field '" + names.linkField() + "': create it, or change linkField");
        }
    }

    private void checked(String otherwise, Runnable look) {
        try {
            look.run();
        } catch (DeskException e) {
            switch (e.fault()) {
                case DeskFault.Misconfigured m -> missing.add(otherwise + " (" + m.words() + ")");
                case DeskFault.Missing m -> missing.add(otherwise + " (" + m.words() + ")");
                case DeskFault.Unauthorised no -> {
                    if (no.missingRight().isEmpty()) {
                        throw e;
                    }
                    missing.add(otherwise);
                }
                case DeskFault.Transient t -> throw e;
                case DeskFault.RateLimited r -> throw e;
                case DeskFault.Rejected r -> throw e;
                case DeskFault.Conflict c -> throw e;
            }
        }
    }
}
