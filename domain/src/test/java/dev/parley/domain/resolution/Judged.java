package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A verdict to be kept; each word gives another one. */
public record Judged(JudgedConversation kept) {
    /** When they end, unless told otherwise. */
    public static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    /** A chat of tenant acme with order-bot that was resolved at noon. */
    public static Judged chat(String id) {
        return new Judged(new JudgedConversation(
                "acme",
                new ConversationId(id),
                Optional.of(new BotId("order-bot")),
                Entry.CHAT,
                NOON.minusSeconds(60),
                NOON,
                "resolved-by-bot",
                Confidence.LIKELY,
                "bot-says-solved"));
    }

    public Judged at(Instant ended) {
        return new Judged(new JudgedConversation(
                kept.tenant(),
                kept.conversation(),
                kept.bot(),
                kept.entry(),
                ended.minus(Duration.ofMinutes(1)),
                ended,
                kept.outcome(),
                kept.confidence(),
                kept.rule()));
    }

    public Judged from(Entry entry) {
        return new Judged(new JudgedConversation(
                kept.tenant(),
                kept.conversation(),
                kept.bot(),
                entry,
                kept.started(),
                kept.ended(),
                kept.outcome(),
                kept.confidence(),
                kept.rule()));
    }

    public Judged of(String tenant) {
        return new Judged(new JudgedConversation(
                tenant,
                kept.conversation(),
                kept.bot(),
                kept.entry(),
                kept.started(),
                kept.ended(),
                kept.outcome(),
                kept.confidence(),
                kept.rule()));
    }

    public Judged with(Optional<BotId> bot) {
        return new Judged(new JudgedConversation(
                kept.tenant(),
                kept.conversation(),
                bot,
                kept.entry(),
                kept.started(),
                kept.ended(),
                kept.outcome(),
                kept.confidence(),
                kept.rule()));
    }

    public Judged as(String outcome, Confidence confidence, String rule) {
        return new Judged(new JudgedConversation(
                kept.tenant(),
                kept.conversation(),
                kept.bot(),
                kept.entry(),
                kept.started(),
                kept.ended(),
                outcome,
                confidence,
                rule));
    }

    public Judged as(String outcome) {
        return as(outcome, kept.confidence(), kept.rule());
    }
}
