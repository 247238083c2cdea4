package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.ticketing.http.StateMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** The system's tickets in our words. A target that nobody fills is a compile error. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface TicketMapper {
    TicketMapper WORDS = Mappers.getMapper(TicketMapper.class);

    /**
     * @param key as it stands on the ticket
     * @param version from the answer's header
     */
    @Mapping(target = "ref", source = "ticket.id")
    @Mapping(target = "key", source = "key")
    @Mapping(target = "state", source = "ticket.status")
    @Mapping(target = "stateWord", source = "ticket.status")
    @Mapping(target = "createdAt", source = "ticket.created")
    @Mapping(target = "live", constant = "true") // the closed take comments too; the merged are not told
    @Mapping(target = "version", source = "version")
    TicketSnapshot snapshot(TicketWire ticket, ExternalKey key, @Nullable String version, @Context StateMap states);

    default TicketRef ref(String id) {
        return new TicketRef(id);
    }

    default Optional<TicketState> state(String status, @Context StateMap states) {
        return states.state(status);
    }

    default Optional<TicketVersion> version(@Nullable String version) {
        return Optional.ofNullable(version).map(TicketVersion::new);
    }
}
