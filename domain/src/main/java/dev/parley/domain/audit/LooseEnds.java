package dev.parley.domain.audit;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
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
            takeFirst(candidates, message -> isIt(intention, redactor.redact(conversation, message.text())))
                    .ifPresentOrElse(
                            message -> turns.add(new BegunTurn(intention, message)), () -> neverArrived.add(intention));
        }
        return new LooseEnds(history, turns, neverArrived, others);
    }

    /** The intentions that have no outcome, in their order. */
    static List<AuditRecord> intentions(List<AuditRecord> records) {
        List<AuditRecord> open = new ArrayList<>();
        for (AuditRecord record : records) {
            if (record.entry().isIntention()) {
                open.add(record);
            } else {
                open.removeIf(intention -> ends(intention.entry(), record.entry()));
            }
        }
        return open;
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

    /** Words that were erased meanwhile cannot be compared: then the first message that fits is taken. */
    private static boolean isIt(AuditRecord intention, String redacted) {
        return intention.entry().words().userMessage().map(redacted::equals).orElse(true);
    }

    private static Optional<Message> takeFirst(List<Message> messages, java.util.function.Predicate<Message> wanted) {
        for (Iterator<Message> each = messages.iterator(); each.hasNext(); ) {
            Message message = each.next();
            if (wanted.test(message)) {
                each.remove();
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }
}
