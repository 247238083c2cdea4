package dev.parley.domain.audit;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.ExchangeEvent;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.Undertaking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event is on record.
 *
 * @param origin tenant and run
 * @param redactor takes personal data out of what was said
 * @param always details that every entry has
 */
record EventEntries(AuditOrigin origin, Redactor redactor, JsonObject always) {
    /** The detail of an opening that says how long the conversation is meant to stay. */
    static final String HOLDING = "holding";

    /** The detail of an opening under which the vendor gave the conversation another id. */
    static final String PROPOSED = "proposed";

    AuditEntry of(ExchangeEvent event, int calls) {
        return switch (event) {
            case ExchangeEvent.Intended intended -> intended(intended);
            case ExchangeEvent.Done done ->
                entry(done, AuditEntry.DONE, done.after().conversation().id(), behind(done.after()), calls);
            case ExchangeEvent.Failed failed ->
                entry(failed, AuditEntry.FAILED, failed.conversation(), AuditAftermath.NONE, calls)
                        .unsettled(failed.fault().isUnclear())
                        .failing(failed.fault(), note(failed.conversation(), failed.fault()));
            case ExchangeEvent.Refused refused ->
                entry(refused, AuditEntry.REFUSED, refused.conversation(), AuditAftermath.NONE, calls)
                        .failing(refused.refusal(), AuditWords.NONE);
            case ExchangeEvent.Interrupted interrupted ->
                entry(interrupted, AuditEntry.INTERRUPTED, interrupted.conversation(), AuditAftermath.NONE, calls)
                        .unsettled(true);
            case ExchangeEvent.TurnOver over -> turn(over.turn(), calls);
        };
    }

    private AuditEntry intended(ExchangeEvent.Intended event) {
        AuditEntry entry = entry(event, AuditEntry.INTENDED, event.conversation(), AuditAftermath.NONE, 0);
        return event.what() instanceof Undertaking.Saying saying
                ? entry.saying(said(saying.conversation(), saying.words()))
                : entry;
    }

    private AuditEntry entry(
            ExchangeEvent.OfUndertaking event,
            String outcome,
            ConversationId conversation,
            AuditAftermath aftermath,
            int calls) {
        return new AuditEntry(
                event.at(),
                kind(event.what()),
                origin.with(bot(event).map(this::redacted)),
                Optional.of(conversation),
                event.what() instanceof Undertaking.Saying saying ? saying.turn() : 0,
                outcome,
                Optional.empty(),
                aftermath,
                new AuditCost(Optional.empty(), Optional.empty(), calls),
                details(event.what(), conversation),
                AuditWords.NONE);
    }

    private AuditEntry turn(Turn turn, int calls) {
        AuditEntry entry = new AuditEntry(
                turn.at(),
                AuditKind.TURN,
                origin.with(
                        turn.after().flatMap(seen -> seen.conversation().bot()).map(this::redacted)),
                Optional.of(turn.conversation()),
                turn.number(),
                turn.outcome().word(),
                Optional.empty(),
                behind(turn),
                new AuditCost(turn.timing().botTime(), turn.timing().detectionDelay(), calls),
                always,
                words(turn));
        return switch (turn.outcome()) {
            case TurnOutcome.Failed failed ->
                entry.unsettled(failed.fault().isUnclear())
                        .failing(
                                failed.fault(),
                                words(turn).noting(redacted(turn, failed.fault().toString())));
            case TurnOutcome.Refused refused -> entry.failing(refused.refusal(), words(turn));
            case TurnOutcome.Replied r -> entry;
            case TurnOutcome.AnsweredByOthers a -> entry;
            case TurnOutcome.Silent s -> entry;
            case TurnOutcome.Interrupted i -> entry.unsettled(true);
            case TurnOutcome.NotSaid n -> entry;
        };
    }

    private AuditAftermath behind(Turn turn) {
        List<MessageId> answers = Stream.of(turn.earlier(), turn.replies(), turn.others())
                .flatMap(List::stream)
                .map(Message::id)
                .toList();
        return new AuditAftermath(
                turn.after().map(seen -> seen.context().bytes()),
                turn.after()
                        .map(seen -> seen.conversation().state().word())
                        .or(() -> Optional.of(AuditEntry.NEVER_OPENED)),
                Optional.of(turn.resolution().word()),
                turn.message(),
                answers);
    }

    static AuditAftermath behind(ConversationSnapshot seen) {
        return new AuditAftermath(
                Optional.of(seen.context().bytes()),
                Optional.of(seen.conversation().state().word()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private AuditWords words(Turn turn) {
        List<String> others = Stream.of(turn.earlier(), turn.others())
                .flatMap(List::stream)
                .map(message -> message.author().word() + ": " + redacted(turn, message.text()))
                .toList();
        return new AuditWords(
                Optional.of(redacted(turn, turn.said())),
                turn.replies().stream()
                        .map(message -> redacted(turn, message.text()))
                        .toList(),
                others,
                Optional.empty());
    }

    private AuditWords said(ConversationId conversation, String words) {
        return new AuditWords(
                Optional.of(redactor.redact(conversation, words)), List.of(), List.of(), Optional.empty());
    }

    private AuditWords note(ConversationId conversation, Object fault) {
        return AuditWords.NONE.noting(redactor.redact(conversation, fault.toString()));
    }

    private String redacted(Turn turn, String text) {
        return redactor.redact(turn.conversation(), text);
    }

    /** Outside of the words, nothing can ever be erased. */
    private BotId redacted(BotId bot) {
        return new BotId(redactor.redactSingle(bot.value()));
    }

    private JsonObject details(Undertaking what, ConversationId conversation) {
        return switch (what) {
            case Undertaking.Opening opening -> {
                JsonObject details = always.with(HOLDING, text(opening.holding().name()))
                        .with(
                                "contextBytes",
                                number(opening.proposed().context().bytes()));
                yield conversation.equals(opening.conversation())
                        ? details
                        : details.with(PROPOSED, text(opening.conversation().value()));
            }
            case Undertaking.ReplacingContext replacing ->
                always.with("contextBytes", number(replacing.context().bytes()));
            case Undertaking.Saying saying -> always.with("key", text(saying.key()));
            case Undertaking.Closing closing -> always;
        };
    }

    private static AuditKind kind(Undertaking what) {
        return switch (what) {
            case Undertaking.Opening o -> AuditKind.OPENING;
            case Undertaking.Saying s -> AuditKind.TURN;
            case Undertaking.ReplacingContext r -> AuditKind.CONTEXT;
            case Undertaking.Closing c -> AuditKind.CLOSING;
        };
    }

    private static Optional<BotId> bot(ExchangeEvent.OfUndertaking event) {
        if (event.what() instanceof Undertaking.Opening opening) {
            return Optional.of(opening.proposed().bot());
        }
        return event instanceof ExchangeEvent.Done done
                ? done.after().conversation().bot()
                : Optional.empty();
    }

    private static JsonValue text(String value) {
        return new JsonString(value);
    }

    private static JsonValue number(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }
}
