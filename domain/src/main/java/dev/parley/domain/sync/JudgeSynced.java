package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.resolution.Ending;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.JudgedConversation;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.VerdictBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges conversations that a sync carries once they are at rest: resolved, closed or ended, or unchanged for an hour. One
 * that moves again is judged again when it is carried again. One in which the visitor said nothing is not judged.
 *
 * <p>Safe for many threads, and to repeat.
 */
public final class JudgeSynced implements Endings {
    /** After that time without a change a conversation is at rest. */
    public static final Duration REST = Duration.ofHours(1);

    private final String tenant;
    private final ResolutionClassifier classifier;
    private final VerdictBook verdicts;
    private final Function<ConversationId, Optional<BotId>> bots;
    private final InstantSource clock;

    /**
     * @param tenant where they were held
     * @param classifier judges
     * @param verdicts keeps it
     * @param bots whom a conversation was held with, where that is known
     * @param clock our time
     */
    public JudgeSynced(
            String tenant,
            ResolutionClassifier classifier,
            VerdictBook verdicts,
            Function<ConversationId, Optional<BotId>> bots,
            InstantSource clock) {
        this.tenant = tenant;
        this.classifier = classifier;
        this.verdicts = verdicts;
        this.bots = bots;
        this.clock = clock;
    }

    @Override
    public void seen(Pending change, List<Message> said) {
        boolean spoken = said.stream().anyMatch(message -> message.author() instanceof Author.Visitor);
        if (spoken && isAtRest(change) && !isKnown(change)) {
            Optional<BotId> bot = bots.apply(change.conversation());
            Resolution resolution =
                    classifier.classify(new Ending(change.state(), said, Optional.empty(), Optional.empty(), bot));
            verdicts.keep(new JudgedConversation(
                    tenant,
                    change.conversation(),
                    bot,
                    Entry.SYNCED,
                    began(change, said),
                    change.changedAt(),
                    resolution.word(),
                    resolution.confidence(),
                    resolution.deciding().map(Evidence::rule).orElse("none")));
        }
    }

    /** What would change nothing is not judged, so that nobody is asked who its bot is. */
    private boolean isKnown(Pending change) {
        return verdicts.find(tenant, change.conversation())
                .filter(kept -> kept.entry() == Entry.SIMULATED || !kept.ended().isBefore(change.changedAt()))
                .isPresent();
    }

    private boolean isAtRest(Pending change) {
        return switch (change.state()) {
            case ConversationState.Resolved r -> true;
            case ConversationState.Closed c -> true;
            case ConversationState.Ended e -> true;
            case ConversationState.Active a -> isOld(change);
            case ConversationState.Pending p -> isOld(change);
            case ConversationState.Queued q -> isOld(change);
            case ConversationState.WithAgent w -> isOld(change);
            case ConversationState.Unrecognised u -> isOld(change);
        };
    }

    private boolean isOld(Pending change) {
        return !change.changedAt().plus(REST).isAfter(clock.instant());
    }

    private static Instant began(Pending change, List<Message> said) {
        return said.stream()
                .flatMap(message -> message.createdAt().stream())
                .min(Instant::compareTo)
                .filter(first -> !first.isAfter(change.changedAt()))
                .orElse(change.changedAt());
    }
}
