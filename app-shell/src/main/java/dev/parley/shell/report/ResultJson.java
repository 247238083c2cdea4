package dev.parley.shell.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.parley.domain.JsonValue;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.Observation;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.SimulationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Results as JSON, and back. It is the domain's own records, component by component; what is one of several kinds says in
 * {@code type} which. Reports and the store write this, so what stands in a report can be judged again.
 *
 * <p>Safe for many threads.
 */
public final class ResultJson {
    /** The version of what is written; one that reads a newer version than its own refuses. */
    public static final int VERSION = 1;

    private static final List<Class<?>> ONE_OF_SEVERAL = List.of(
            Attachment.class,
            Author.class,
            Closing.class,
            Completion.class,
            ContactFault.class,
            ConversationState.class,
            Observation.class,
            Refusal.class,
            Resolution.class,
            TurnOutcome.class);

    private static final JsonMapper MAPPER = mapper();

    private ResultJson() {}

    /** Says by a simple name which of several kinds it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Kind {}

    /** What came of a case, every text redacted in its conversation; what has nothing to redact is as it was. */
    public static CaseResult redacted(CaseResult result, Redaction redaction) {
        var redactings = new ArrayList<Redacting>();
        String json = write(result, Map.of(), attempt -> {
            redactings.add(new Redacting(redaction.in(attempt.conversation())));
            return redacting(redactings.getLast());
        });
        return redactings.stream().anyMatch(Redacting::hasChanged) ? read(json) : result;
    }

    /** Writes what came of a case, every text redacted in its conversation. */
    static String write(CaseResult result, Redaction redaction) {
        return write(result, Map.of(), attempt -> redacting(new Redacting(redaction.in(attempt.conversation()))));
    }

    /** Writes what came of a case and is redacted already. */
    public static String write(CaseResult redacted) {
        return write(redacted, Map.of());
    }

    /** @param more members that a reader of results has no need of, written as they are */
    static String write(CaseResult redacted, Map<String, String> more) {
        return write(redacted, more, attempt -> MAPPER.writer());
    }

    private static String write(
            CaseResult result, Map<String, String> more, Function<SimulationResult, ObjectWriter> writer) {
        return "{\"version\":%d,%s\"key\":%s,\"verdict\":\"%s\",\"attempts\":[%s]}"
                .formatted(
                        VERSION,
                        more.entrySet().stream()
                                .map(member -> MAPPER.writeValueAsString(member.getKey()) + ":"
                                        + MAPPER.writeValueAsString(member.getValue()) + ",")
                                .collect(Collectors.joining()),
                        MAPPER.writeValueAsString(result.key()),
                        result.verdict().word(),
                        result.attempts().stream()
                                .map(attempt -> writer.apply(attempt).writeValueAsString(attempt))
                                .collect(Collectors.joining(",")));
    }

    private static ObjectWriter redacting(Redacting how) {
        return MAPPER.writer().withAttribute(Redacting.class, how);
    }

    /** Redacts texts in a conversation. */
    @FunctionalInterface
    public interface Redaction {
        /** What becomes of a text there. */
        UnaryOperator<String> in(ConversationId conversation);
    }

    /**
     * Reads what {@link #write} wrote, also with its members in another order or with white space between.
     *
     * @throws UnreadableResult when a newer Parley wrote it, or it is something else
     */
    public static CaseResult read(String json) {
        Versioned read = read(json, Versioned.class);
        checkVersion(read.version());
        return read.result();
    }

    /**
     * Checks that this Parley knows what was written in that version.
     *
     * @throws UnreadableResult when a newer Parley wrote it
     */
    public static void checkVersion(int version) {
        if (version > VERSION) {
            throw UnreadableResult.newer(version);
        }
    }

    /** @param version 0 where it says none */
    record Versioned(int version, CaseKey key, List<SimulationResult> attempts) {
        Versioned {
            Objects.requireNonNull(key);
            attempts = new CaseResult(key, attempts).attempts();
        }

        CaseResult result() {
            return new CaseResult(key, attempts);
        }
    }

    /** What a newer Parley wrote may well be something that this one cannot read. */
    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            checkVersion(version(json));
            throw UnreadableResult.other(e);
        }
    }

    private static int version(String json) {
        try {
            return MAPPER.readTree(json).path("version").asInt(0);
        } catch (JacksonException e) {
            return 0;
        }
    }

    /** How a run was started. */
    public static String write(RunSetup setup) {
        return MAPPER.writeValueAsString(setup);
    }

    /**
     * Reads how a run was started.
     *
     * @throws UnreadableResult when it is something else
     */
    public static RunSetup readSetup(String json) {
        return read(json, RunSetup.class);
    }

    /** The mapper, for what is written around results. */
    static JsonMapper json() {
        return MAPPER;
    }

    private static JsonMapper mapper() {
        var words = new SimpleModule("parley");
        words.addSerializer(String.class, new RedactedText());
        words.addSerializer(JsonValue.class, new JsonValues.Writer());
        words.addDeserializer(JsonValue.class, new JsonValues.Reader<>(JsonValue.class));
        words.addDeserializer(JsonValue.JsonObject.class, new JsonValues.Reader<>(JsonValue.JsonObject.class));
        Identities.add(words, ConversationId.class, ConversationId::value, ConversationId::new);
        Identities.add(words, BotId.class, BotId::value, BotId::new);
        Identities.add(words, MessageId.class, MessageId::value, MessageId::new);
        Identities.add(words, ParticipantId.class, ParticipantId::value, ParticipantId::new);
        Identities.add(words, RunId.class, RunId::value, RunId::new);
        words.addSerializer(ContextData.class, new JsonValues.ContextWriter());
        words.addDeserializer(ContextData.class, new JsonValues.ContextReader());
        words.addDeserializer(Place.class, new PlaceReader());
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(words)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .changeDefaultVisibility(
                        old -> old.withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE))
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_ABSENT));
        ONE_OF_SEVERAL.forEach(kind -> builder.addMixIn(kind, Kind.class));
        return builder.build();
    }
}
