package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.TurnOutcome.Failed;
import dev.parley.domain.exchange.TurnOutcome.Silent;
import dev.parley.domain.resolution.Ending;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A turn from its beginning to its record.
 *
 * @param conversation as it was before
 * @param words what the visitor says
 * @param startedAt our time
 * @param replies collects what answers
 */
record TurnInProgress(OngoingConversation conversation, String words, Instant startedAt, ReplyCollector replies) {

    TurnTaken concluded(ConversationSnapshot after, TurnOutcome outcome, ResolutionClassifier classifier) {
        AttributedMessages messages = replies.attributed();
        Optional<Duration> ahead =
                replies.receipt().flatMap(Receipt::clockAhead).or(conversation::clockAhead);
        OngoingConversation next = replies.receipt().isPresent()
                ? conversation.after(ownAndArrived(), after, ahead)
                : conversation.seenAs(after);
        var turn = new Turn(
                conversation.id(),
                conversation.turns() + 1,
                words,
                startedAt,
                replies.receipt().map(Receipt::message),
                messages.replies(),
                messages.others(),
                messages.earlier(),
                outcome,
                timing(messages, ahead),
                Optional.of(after),
                judge(next, outcome, classifier));
        return new TurnTaken(turn, next);
    }

    private Timing timing(AttributedMessages messages, Optional<Duration> ahead) {
        return Timing.of(
                startedAt,
                replies.firstSeenAt(),
                replies.receipt().flatMap(Receipt::takenAt),
                ahead,
                messages.replies(),
                replies.looks());
    }

    private List<Message> ownAndArrived() {
        Receipt receipt = replies.receipt().orElseThrow();
        var own = Message.of(
                receipt.message(), new Author.Visitor(), words, receipt.takenAt(), Optional.empty(), List.of());
        AttributedMessages messages = replies.attributed();
        var all = new ArrayList<>(messages.earlier());
        all.add(own);
        replies.arrived().stream()
                .filter(message ->
                        !message.id().equals(own.id()) && !messages.earlier().contains(message))
                .forEach(all::add);
        return all;
    }

    private static Resolution judge(
            OngoingConversation conversation, TurnOutcome outcome, ResolutionClassifier classifier) {
        Optional<Duration> silence =
                outcome instanceof Silent silent ? Optional.of(silent.patience()) : Optional.empty();
        Optional<String> failure = outcome instanceof Failed failed
                ? Optional.of(failed.fault().getClass().getSimpleName())
                : Optional.empty();
        return classifier.classify(new Ending(
                conversation.snapshot().conversation().state(),
                conversation.transcript(),
                silence,
                failure,
                conversation.snapshot().conversation().bot()));
    }
}
