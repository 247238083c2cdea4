package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.ticketing.http.StateMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/** Between Redmine's words and the domain's. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RedmineWire {
    /** A closed issue takes notes like any other, so that all are live. */
    @Mapping(target = "ref", source = "issue.id")
    @Mapping(target = "key", source = "key")
    @Mapping(target = "state", source = "issue.status.name")
    @Mapping(target = "stateWord", source = "issue.status.name", defaultValue = "")
    @Mapping(target = "createdAt", source = "issue.createdOn")
    @Mapping(target = "live", constant = "true")
    @Mapping(target = "version", source = "issue", qualifiedByName = "none")
    TicketSnapshot snapshot(Wire.Issue issue, ExternalKey key, @Context StateMap states);

    @Mapping(target = "projectId", source = "project")
    @Mapping(target = "trackerId", source = "layout.tracker")
    @Mapping(target = "statusId", source = "status")
    @Mapping(target = "subject", source = "ticket.subject")
    @Mapping(target = "description", source = "ticket")
    @Mapping(target = "customFields", source = "fields")
    Wire.NewIssue issue(
            NewTicket ticket, RedmineLayout layout, String project, @Nullable Integer status, List<Wire.Value> fields);

    default TicketRef ref(int id) {
        return new TicketRef(Integer.toString(id));
    }

    default Optional<TicketState> state(@Nullable String name, @Context StateMap states) {
        return Optional.ofNullable(name).flatMap(states::state);
    }

    @Named("none")
    default Optional<TicketVersion> none(Wire.Issue issue) {
        return Optional.empty();
    }

    /** Redmine has no field for who asks. */
    default String description(NewTicket ticket) {
        return RedmineText.plain(ticket.intro())
                + ticket.requester()
                        .map(mail -> "\n\nRequester: " + RedmineText.plain(mail))
                        .orElse("")
                + ticket.followUpOf()
                        .map(before -> "\n\nGoes on from #" + before)
                        .orElse("");
    }
}
