package dev.parley.shell.render;

import dev.parley.domain.JsonValue;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.resolution.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record of the audit trail. Of a turn, the components from {@code timestamp} to {@code resolution} are the record that
 * an auditor asks for.
 *
 * @param timestamp our time of it
 * @param conversationId where
 * @param turn 1 for the first; 0 where it is about none
 * @param userMessage the visitor's words, redacted
 * @param botResponse the bot's messages, redacted
 * @param contextSize bytes of the context behind it
 * @param state the state behind it
 * @param resolution whether the conversation would count as solved by the bot if it ended there; of a turn only
 * @param outcome what became of it
 * @param id its chain and number
 * @param kind what it is about
 * @param tenant where
 * @param bot whom it was held with
 * @param run the run that it belongs to
 * @param verdict how the conversation would be judged if it ended there
 * @param error the class of what went wrong
 * @param message the vendor's id of the visitor's message
 * @param answers the vendor's ids of what answered
 * @param botTime the bot's own time
 * @param detectionDelay how long we took to see the answer
 * @param calls requests that it took
 * @param others what agents and the platform said
 * @param note what else there is to know
 * @param details facts of this kind of record only
 * @param erased whether its words were erased
 */
public record AuditView(
        Instant timestamp,
        Optional<String> conversationId,
        int turn,
        Optional<String> userMessage,
        List<String> botResponse,
        Optional<Integer> contextSize,
        Optional<String> state,
        Optional<Boolean> resolution,
        String outcome,
        String id,
        String kind,
        String tenant,
        Optional<String> bot,
        Optional<String> run,
        Optional<String> verdict,
        Optional<String> error,
        Optional<String> message,
        List<String> answers,
        Optional<Duration> botTime,
        Optional<Duration> detectionDelay,
        int calls,
        List<String> others,
        Optional<String> note,
        Map<String, JsonValue> details,
        boolean erased) {
    private static final String RESOLVED = new Resolution.ResolvedByBot(List.of()).word();

    /** A record as it is shown. */
    public static AuditView of(AuditRecord record) {
        AuditEntry entry = record.entry();
        return new AuditView(
                entry.timestamp(),
                entry.conversation().map(ConversationId::value),
                entry.turn(),
                entry.words().userMessage(),
                entry.words().botResponses(),
                entry.aftermath().contextSize(),
                entry.aftermath().state(),
                entry.aftermath().resolution().map(RESOLVED::equals),
                entry.outcome(),
                record.id().toString(),
                entry.kind().word(),
                entry.origin().tenant(),
                entry.origin().bot().map(BotId::value),
                entry.origin().run(),
                entry.aftermath().resolution(),
                entry.error(),
                entry.aftermath().message().map(MessageId::value),
                entry.aftermath().answers().stream().map(MessageId::value).toList(),
                entry.cost().botTime(),
                entry.cost().detectionDelay(),
                entry.cost().calls(),
                entry.words().others(),
                entry.words().note(),
                entry.details().members(),
                record.erased());
    }
}
