package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a walk along the chains came across and has to be held against the rest. Serves one verification on one thread. */
final class Findings {
    private final Erasures erasures = new Erasures();
    private final List<ChainHead> landmarks = new ArrayList<>();
    private final Map<OpenEnd, Instant> openEnds = new HashMap<>();
    private final Map<OpenEnd, Instant> early = new HashMap<>();

    /** Something that was intended and has no outcome so far. */
    private record OpenEnd(AuditKind kind, String conversation, int turn) {}

    void met(AuditRecord record) {
        AuditEntry entry = record.entry();
        if (record.erased()) {
            erasures.wordsMissing();
        }
        switch (entry.kind()) {
            case ERASURE -> erasures.met(entry);
            case CHECKPOINT -> landmarks.addAll(Checkpoints.heads(entry.details()));
            case OPENING, TURN, CONTEXT, CLOSING, TICKET -> paired(entry);
            case RUN, MESSAGES -> {}
        }
    }

    private void paired(AuditEntry entry) {
        String conversation = entry.conversation().map(ConversationId::value).orElse("");
        if (entry.isIntention()) {
            begun(new OpenEnd(entry.kind(), conversation, entry.turn()), entry.timestamp());
        } else if (entry.endsAnIntention()) {
            ended(
                    new OpenEnd(entry.kind(), proposed(entry.details()).orElse(conversation), entry.turn()),
                    entry.timestamp());
        }
    }

    /** What was begun on one chain may have been ended on another one that was walked before. */
    private void begun(OpenEnd end, Instant at) {
        Instant ended = early.remove(end);
        if (ended == null || ended.isBefore(at)) {
            openEnds.put(end, at);
        }
    }

    private void ended(OpenEnd end, Instant at) {
        if (openEnds.remove(end) == null) {
            early.put(end, at);
        }
    }

    private static Optional<String> proposed(JsonObject details) {
        return details.members().get(EventEntries.PROPOSED) instanceof JsonString id
                ? Optional.of(id.value())
                : Optional.empty();
    }

    Erasures erasures() {
        return erasures;
    }

    List<ChainHead> landmarks() {
        return landmarks;
    }

    long openEnds() {
        return openEnds.size();
    }
}
