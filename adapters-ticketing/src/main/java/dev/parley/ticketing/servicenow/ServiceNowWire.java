package dev.parley.ticketing.servicenow;

import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.ticketing.http.StateMap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/** Between ServiceNow's words and the domain's. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ServiceNowWire {
    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Mapping(target = "ref", source = "task.sysId")
    @Mapping(target = "key", source = "key")
    @Mapping(target = "state", source = "task.state")
    @Mapping(target = "stateWord", source = "task.state", defaultValue = "")
    @Mapping(target = "createdAt", source = "task.sysCreatedOn")
    @Mapping(target = "live", source = "task", qualifiedByName = "live")
    @Mapping(target = "version", source = "task", qualifiedByName = "none")
    TicketSnapshot snapshot(Wire.Task task, ExternalKey key, @Context StateMap states, @Context ServiceNowNames names);

    default TicketRef ref(String id) {
        return new TicketRef(id);
    }

    default Optional<TicketState> state(@Nullable String word, @Context StateMap states) {
        return Optional.ofNullable(word).flatMap(states::state);
    }

    /** Without a zone: the API tells UTC. */
    default Instant at(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    @Named("live")
    default boolean isLive(Wire.Task task, @Context ServiceNowNames names) {
        return task.state() == null || !names.closedForGood().contains(task.state());
    }

    @Named("none")
    default Optional<TicketVersion> none(Wire.Task task) {
        return Optional.empty();
    }
}
