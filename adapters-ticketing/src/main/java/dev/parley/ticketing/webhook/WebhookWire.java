package dev.parley.ticketing.webhook;

import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.http.StateMap;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Between what is told to a receiver, or by one, and the domain's words. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface WebhookWire {
    EventData.Ticket ticket(NewTicket ticket, @Context StateMap states);

    @Mapping(target = "ticket", source = "ticket")
    @Mapping(target = "entry", source = "entry.key")
    @Mapping(target = "text", source = "entry.text")
    EventData.Message message(TicketRef ticket, TranscriptEntry entry);

    @Mapping(target = "ticket", source = "ticket")
    @Mapping(target = "title", source = "link.title")
    @Mapping(target = "uri", source = "link.uri")
    EventData.Link link(TicketRef ticket, BackLink link);

    @Mapping(target = "ref", source = "id")
    @Mapping(target = "stateWord", source = "state")
    @Mapping(target = "live", defaultValue = "true")
    @Mapping(target = "version", expression = "java(java.util.Optional.empty())")
    TicketSnapshot snapshot(Told.Ticket told, @Context StateMap states);

    default String value(TicketRef ref) {
        return ref.value();
    }

    default String value(ExternalKey key) {
        return key.value();
    }

    default String value(EntryKey key) {
        return key.value();
    }

    default String value(URI uri) {
        return uri.toString();
    }

    default String word(TicketState state, @Context StateMap states) {
        return states.word(state);
    }

    default Optional<TicketState> state(@Nullable String word, @Context StateMap states) {
        return Optional.ofNullable(word).flatMap(states::state);
    }

    default Optional<String> value(Optional<TicketRef> ref) {
        return ref.map(TicketRef::value);
    }

    default TicketRef ref(@Nullable String id) {
        return new TicketRef(told(id, "id"));
    }

    default ExternalKey key(@Nullable String key) {
        return new ExternalKey(told(key, "key"));
    }

    default Instant at(@Nullable Instant at) {
        return told(at, "createdAt");
    }

    private static <T> T told(@Nullable T value, String what) {
        if (value == null || value.toString().isBlank()) {
            throw new DeskException(new DeskFault.Transient(true, "the receiver told a ticket without its " + what));
        }
        return value;
    }
}
