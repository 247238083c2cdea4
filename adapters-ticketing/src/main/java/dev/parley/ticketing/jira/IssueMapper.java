package dev.parley.ticketing.jira;

import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** The vendor's issues in our words. A target that nobody fills is a compile error. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface IssueMapper {
    IssueMapper WORDS = Mappers.getMapper(IssueMapper.class);
    /** The vendor parts the hours of an offset from its minutes by nothing. */
    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

    @Mapping(target = "ref", source = "issue.key")
    @Mapping(target = "key", source = "key")
    @Mapping(target = "state", source = "issue.fields.status")
    @Mapping(target = "stateWord", source = "issue.fields.status.name")
    @Mapping(target = "createdAt", source = "issue.fields.created")
    @Mapping(target = "live", constant = "true")
    @Mapping(target = "version", source = "issue.fields.updated")
    TicketSnapshot snapshot(IssueWire issue, ExternalKey key, @Context StateMap states);

    default TicketRef ref(String key) {
        return new TicketRef(key);
    }

    default Optional<TicketState> state(StatusWire status, @Context StateMap states) {
        return states.state(status);
    }

    default Instant instant(String text) {
        return OffsetDateTime.parse(text, TIME).toInstant();
    }

    default Optional<TicketVersion> version(@Nullable String updated) {
        return Optional.ofNullable(updated).map(TicketVersion::new);
    }
}
