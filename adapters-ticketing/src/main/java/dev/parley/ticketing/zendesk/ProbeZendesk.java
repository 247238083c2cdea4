package dev.parley.ticketing.zendesk;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at everything that the desk needs, and changes nothing. */
record ProbeZendesk(ZendeskApi api, StateMap states, Optional<Long> escalationGroup) {

    DeskProbe probe() {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        UserWire.Answer answer = api.me();
        UserWire user = answer == null ? null : answer.user();
        Long me = somebody(user);
        found.put("user", "%s (%d)".formatted(user == null ? "" : String.valueOf(user.name()), me));
        if (user == null || !Set.of("agent", "admin").contains(String.valueOf(user.role()))) {
            missing.add("right: the user is no agent; make it one, or give the token of one");
        } else {
            lookAtTickets(found, missing);
            lookAtStatuses(found, missing);
            escalationGroup.ifPresent(id -> lookAtGroup(id, found, missing));
        }
        return new DeskProbe("Zendesk Support", found, missing);
    }

    /** Who asks without credentials is told of a user without an id. */
    static Long somebody(@Nullable UserWire user) {
        if (user == null || user.id() == null) {
            throw new DeskException(
                    new DeskFault.Unauthorised(Optional.empty(), "Zendesk does not know who asks: no credentials"));
        }
        return user.id();
    }

    private void lookAtTickets(Map<String, String> found, List<String> missing) {
        try {
            api.find("parley-probe", null);
            found.put("tickets", "may be listed");
        } catch (DeskException e) {
            missing.add(named(e, "right: tickets may not be listed; give the user a role that may"));
        }
    }

    private void lookAtStatuses(Map<String, String> found, List<String> missing) {
        StatusWire.Answer answer = api.statuses();
        List<StatusWire> all = answer == null || answer.statuses() == null ? List.of() : answer.statuses();
        Set<String> active = all.stream()
                .filter(status -> !Boolean.FALSE.equals(status.active()) && status.category() != null)
                .map(status -> String.valueOf(status.category()))
                .collect(Collectors.toSet());
        found.put("statuses", String.join(", ", active.stream().sorted().toList()));
        states.statuses().stream()
                .filter(status -> !active.contains(status))
                .forEach(status -> missing.add(
                        "status: '%s' is switched off; activate it, or choose another one in the state.* settings"
                                .formatted(status)));
    }

    private void lookAtGroup(long id, Map<String, String> found, List<String> missing) {
        try {
            GroupWire.Answer answer = api.group(Long.toString(id));
            GroupWire group = answer == null ? null : answer.group();
            if (group != null && !Boolean.TRUE.equals(group.deleted())) {
                found.put("group", String.valueOf(group.name()));
                return;
            }
            missing.add(noGroup(id));
        } catch (DeskException e) {
            missing.add(named(e, noGroup(id)));
        }
    }

    private static String noGroup(long id) {
        return "group: there is no group " + id + "; create it, or set escalationGroup to another one";
    }

    /** What is there and may not be used is missing; all else says nothing about it. */
    private static String named(DeskException e, String line) {
        boolean tells = switch (e.fault()) {
            case DeskFault.Missing missing -> true;
            case DeskFault.Unauthorised refused -> refused.missingRight().isPresent();
            case DeskFault.Transient failed -> false;
            case DeskFault.RateLimited limited -> false;
            case DeskFault.Rejected rejected -> false;
            case DeskFault.Conflict conflict -> false;
            case DeskFault.Misconfigured wrong -> false;
        };
        if (!tells) {
            throw e;
        }
        return line;
    }
}
