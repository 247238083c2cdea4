package dev.parley.domain.audit;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the trail says was begun, held against what the vendor has.
 *
 * @param history every message at the vendor, oldest first
 * @param turns begun, and their message stands at the vendor
 * @param neverArrived begun, and the vendor has no such message
 * @param others intentions that are no turns
 */
record LooseEnds(
        List<Message> history, List<BegunTurn> turns, List<AuditRecord> neverArrived, List<AuditRecord> others) {

    /**
     * A turn without an outcome.
     *
     * @param intention what is on record of it
     * @param message its message at the vendor
     */
    record BegunTurn(AuditRecord intention, Message message) {}

    static LooseEnds of(
            List<AuditRecord> records, List<Message> history, Redactor redactor, ConversationId conversation) {
        var candidates = new ArrayList<>(unrecorded(records, history));
        candidates.removeIf(message -> !(message.author() instanceof Author.Visitor));
        List<BegunTurn> turns = new ArrayList<>();
        List<AuditRecord> neverArrived = new ArrayList<>();
        List<AuditRecord> others = new ArrayList<>();
        for (AuditRecord intention : intentions(records)) {
            if (intention.entry().kind() != AuditKind.TURN) {
                others.add(intention);
                continue;
            }
            message(intention, candidates, history, redactor, conversation)
                    .ifPresentOrElse(
                            message -> {
                                candidates.remove(message);
                                turns.add(new BegunTurn(intention, message));
                            },
                            () -> neverArrived.add(intention));
        }
        return new LooseEnds(history, turns, neverArrived, others);
    }

    /**
     * The intentions that have no outcome, in their order. Each outcome is one intention's of the same kind and turn, in
     * whatever order they stand: the clocks of two machines may differ.
     */
    static List<AuditRecord> intentions(List<AuditRecord> records) {
        List<AuditRecord> open = new ArrayList<>(
                records.stream().filter(record -> record.entry().isIntention()).toList());
        for (AuditRecord record : records) {
            if (record.entry().endsAnIntention()) {
                open.stream()
                        .filter(intention -> ends(intention.entry(), record.entry()))
                        .findFirst()
                        .ifPresent(open::remove);
            }
        }
        return open;
    }

    /** Whether the record shows that the vendor had the conversation. */
    static boolean wasThere(AuditRecord record) {
        AuditAftermath aftermath = record.entry().aftermath();
        boolean opened = record.entry().kind() == AuditKind.OPENING
                && record.entry().outcome().equals(AuditEntry.DONE);
        return opened || aftermath.message().isPresent() || !aftermath.answers().isEmpty();
    }

    /** The messages that no record names. */
    static List<Message> unrecorded(List<AuditRecord> records, List<Message> history) {
        Set<MessageId> named = new HashSet<>();
        records.forEach(record -> {
            record.entry().aftermath().message().ifPresent(named::add);
            named.addAll(record.entry().aftermath().answers());
        });
        return history.stream().filter(message -> !named.contains(message.id())).toList();
    }

    private static boolean ends(AuditEntry intention, AuditEntry outcome) {
        return intention.kind() == outcome.kind() && intention.turn() == outcome.turn();
    }

    /**
     * The message that an intention became: the first with its words, else the one that stands where its turn's message
     * must stand. The vendor may have trimmed the words, and the policy of redaction may have changed since.
     */
    private static Optional<Message> message(
            AuditRecord intention,
            List<Message> candidates,
            List<Message> history,
            Redactor redactor,
            ConversationId conversation) {
        Optional<String> meant = intention.entry().words().userMessage();
        return candidates.stream()
                .filter(message -> meant.map(
                                words -> words.equals(AuditJson.clean(redactor.redact(conversation, message.text()))))
                        .orElse(false))
                .findFirst()
                .or(() -> history.stream()
                        .filter(message -> message.author() instanceof Author.Visitor)
                        .skip(Math.max(0, intention.entry().turn() - 1))
                        .findFirst()
                        .filter(candidates::contains));
    }
}
