package dev.parley.cxone.conversations;

import dev.parley.cxone.conversations.ParticipantWire.ProfileWire;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.conversation.VisitorProfile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.NullValueMappingStrategy;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;
import tools.jackson.databind.JsonNode;

/**
 * The vendor's words in ours. A target that nobody fills is a compile error. What the vendor left out is absent, never
 * null; a text that is no date is no date.
 */
@Mapper(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface WireMapper {
    List<String> NAMED = List.of("firstName", "lastName", "email");

    WireMapper WORDS = Mappers.getMapper(WireMapper.class);

    @Mapping(target = "visitor", source = "participants", qualifiedByName = "visitorId")
    @Mapping(target = "bot", source = "participants", qualifiedByName = "botId")
    @Mapping(target = "profile", source = "participants", qualifiedByName = "visitorProfile")
    @Mapping(target = "createdAt", source = "createdDate")
    @Mapping(target = "updatedAt", source = "updatedDate")
    Conversation conversation(ConversationWire wire);

    /** @param raw the same message as the vendor wrote it */
    @Mapping(target = "author", source = "wire")
    @Mapping(target = "id", source = "wire.id")
    @Mapping(target = "text", source = "wire.text", defaultValue = "")
    @Mapping(target = "createdAt", source = "wire.createdDate")
    @Mapping(target = "replyTo", source = "wire.replyTo")
    @Mapping(target = "quickReplies", source = "wire.quickReplies")
    @Mapping(target = "attachments", source = "wire.attachments")
    @Mapping(target = "raw", source = "raw")
    Message message(InteractionWire wire, JsonObject raw, @Context BotParticipants bots);

    @Mapping(target = "firstName", defaultValue = VisitorProfile.GUEST)
    @Mapping(target = "lastName", defaultValue = "")
    @Mapping(target = "email", defaultValue = "")
    @Mapping(target = "attributes", source = "customFields")
    VisitorProfile visitor(ProfileWire wire);

    default ConversationId conversationId(String value) {
        return new ConversationId(value);
    }

    default MessageId messageId(String value) {
        return new MessageId(value);
    }

    default Optional<MessageId> answered(@Nullable String value) {
        return Optional.ofNullable(value).filter(id -> !id.isBlank()).map(MessageId::new);
    }

    default ConversationState state(@Nullable String word) {
        return StateWords.state(word);
    }

    default Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Who said it: what is no message is the platform's, and tells of the participant that it names. What is outbound is
     * never the visitor's, also where a server writes the visitor's id, as the one whom it is addressed to: then it is the
     * bot's, like what names nobody.
     */
    default Author author(InteractionWire wire, @Context BotParticipants bots) {
        boolean message = wire.type() == null || NewInteractionWire.MESSAGE.equals(wire.type());
        Optional<Author> participant = participant(wire.direction(), wire.participantId(), bots);
        if (message && ParticipantWire.OUTBOUND.equals(wire.direction())) {
            return participant.filter(who -> !(who instanceof Author.Visitor)).orElseGet(Author.Bot::new);
        }
        return message && ParticipantWire.INBOUND.equals(wire.direction())
                ? new Author.Visitor()
                : new Author.Platform(participant);
    }

    /** The participant behind an id: a visitor, a bot that is known as one, and else an agent. */
    private static Optional<Author> participant(@Nullable String direction, @Nullable String id, BotParticipants bots) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        if (ParticipantWire.INBOUND.equals(direction) || ParticipantWire.isVisitor(id, direction)) {
            return Optional.of(new Author.Visitor());
        }
        return Optional.of(bots.contains(id) ? new Author.Bot() : new Author.Agent(new ParticipantId(id)));
    }

    default QuickReply quickReply(JsonNode node) {
        return RichWords.quickReply(node);
    }

    default Attachment attachment(JsonNode node) {
        return RichWords.attachment(node);
    }

    @Named("visitorId")
    default Optional<ParticipantId> visitorId(@Nullable List<ParticipantWire> participants) {
        return first(participants, ParticipantWire.INBOUND)
                .map(ParticipantWire::id)
                .map(ParticipantId::new);
    }

    @Named("botId")
    default Optional<BotId> botId(@Nullable List<ParticipantWire> participants) {
        return Optional.ofNullable(participants).orElse(List.of()).stream()
                .map(WireMapper::botInstance)
                .flatMap(Optional::stream)
                .findFirst()
                .map(BotId::new);
    }

    @Named("visitorProfile")
    default VisitorProfile visitorProfile(@Nullable List<ParticipantWire> participants) {
        return first(participants, ParticipantWire.INBOUND)
                .map(ParticipantWire::profile)
                .map(this::visitor)
                .orElseGet(VisitorProfile::guest);
    }

    /** The whole profile stands in the custom fields; what has a name of its own is no further attribute. */
    default Map<String, String> attributes(@Nullable Map<String, Object> fields) {
        var attributes = new LinkedHashMap<String, String>();
        if (fields != null) {
            fields.forEach((key, value) -> attributes.put(key, String.valueOf(value)));
            attributes.keySet().removeAll(NAMED);
        }
        return attributes;
    }

    private static Optional<ParticipantWire> first(@Nullable List<ParticipantWire> participants, String direction) {
        return Optional.ofNullable(participants).orElse(List.of()).stream()
                .filter(participant -> direction.equals(participant.direction()) && participant.id() != null)
                .findFirst();
    }

    private static Optional<String> botInstance(ParticipantWire participant) {
        ProfileWire profile = participant.profile();
        if (profile != null && profile.botInstanceId() != null) {
            return Optional.of(profile.botInstanceId());
        }
        return Optional.ofNullable(participant.id())
                .filter(id -> id.startsWith(ParticipantWire.BOT_PREFIX))
                .map(id -> id.substring(ParticipantWire.BOT_PREFIX.length()));
    }
}
