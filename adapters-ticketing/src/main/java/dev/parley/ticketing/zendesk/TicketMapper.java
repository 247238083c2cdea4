package dev.parley.ticketing.zendesk;

import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** The vendor's tickets in our words. A target that nobody fills is a compile error. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface TicketMapper {
    TicketMapper WORDS = Mappers.getMapper(TicketMapper.class);

    @Mapping(target = "ref", source = "id")
    @Mapping(target = "key", source = "externalId")
    @Mapping(target = "state", source = "ticket")
    @Mapping(target = "stateWord", expression = "java(states.stateWord(ticket.status(), ticket.allTags()))")
    @Mapping(target = "createdAt", source = "createdAt")
    @Mapping(target = "live", expression = "java(!\"closed\".equals(ticket.status()))")
    @Mapping(target = "version", source = "updatedAt")
    TicketSnapshot snapshot(TicketWire ticket, @Context StateMap states);

    default TicketRef ref(Long id) {
        return new TicketRef(Long.toString(id));
    }

    default ExternalKey key(String value) {
        return new ExternalKey(value);
    }

    default Optional<TicketState> state(TicketWire ticket, @Context StateMap states) {
        return states.state(String.valueOf(ticket.status()), ticket.allTags());
    }

    default Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    default Optional<TicketVersion> version(@Nullable String updatedAt) {
        return Optional.ofNullable(updatedAt).map(TicketVersion::new);
    }
}
