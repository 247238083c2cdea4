package dev.parley.domain.audit;

import dev.parley.domain.context.JsonValue.JsonObject;
import dev.parley.domain.context.JsonValue.JsonString;
import dev.parley.domain.conversation.ConversationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a walk along the chains came across and has to be held against the rest. Serves one verification on one thread. */
final class Findings {
    private final Erasures erasures = new Erasures();
    private final List<ChainHead> landmarks = new ArrayList<>();
    private final Set<OpenEnd> openEnds = new HashSet<>();

    /** Something that was intended and has no outcome so far. */
    private record OpenEnd(AuditKind kind, String conversation, int turn) {}

    void met(AuditRecord record) {
        AuditEntry entry = record.entry();
        if (record.erased()) {
            erasures.wordsMissing(record);
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
            openEnds.add(new OpenEnd(entry.kind(), conversation, entry.turn()));
        } else {
            openEnds.remove(new OpenEnd(entry.kind(), proposed(entry.details()).orElse(conversation), entry.turn()));
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
