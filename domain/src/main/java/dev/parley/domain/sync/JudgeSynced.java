package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentreException;
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
 * Judges conversations of the tenant once they are at rest: resolved, closed or ended, or unchanged for an hour. One that
 * moves again is judged again when it is read again. One in which the visitor said nothing is not judged.
 *
 * <p>Safe for many threads, and to repeat.
 */
public final class JudgeSynced implements Endings {
    /** After that time without a change a conversation is at rest. */
    public static final Duration REST = Duration.ofHours(1);

    private final String tenant;
    private final ResolutionClassifier classifier;
    private final VerdictBook verdicts;
    private final Function<ConversationId, Origin> origins;
    private final InstantSource clock;

    /**
     * @param tenant where they were held
     * @param classifier judges
     * @param verdicts keeps it
     * @param origins where a conversation comes from, or {@link ContactCentreException}; asked only of what is to be judged
     * @param clock our time
     */
    public JudgeSynced(
            String tenant,
            ResolutionClassifier classifier,
            VerdictBook verdicts,
            Function<ConversationId, Origin> origins,
            InstantSource clock) {
        this.tenant = tenant;
        this.classifier = classifier;
        this.verdicts = verdicts;
        this.origins = origins;
        this.clock = clock;
    }

    @Override
    public void seen(Pending change, List<Message> said) {
        if (isSpoken(said) && isAtRest(change) && !isKnown(change, false)) {
            try {
                judge(change, said, origin(change));
            } catch (ContactCentreException e) {
                // Not told where it comes from, it is left to BackfillVerdicts: a verdict under a wrong origin would
                // stay.
            }
        }
    }

    /**
     * Where it comes from.
     *
     * @throws ContactCentreException when the contact centre does not tell
     */
    Origin origin(Pending change) {
        return origins.apply(change.conversation());
    }

    /** Whether the visitor said anything. */
    static boolean isSpoken(List<Message> said) {
        return said.stream().anyMatch(message -> message.author() instanceof Author.Visitor);
    }

    /** Judges, and keeps the verdict. */
    void judge(Pending change, List<Message> said, Origin origin) {
        Resolution resolution =
                classifier.classify(new Ending(change.state(), said, Optional.empty(), Optional.empty(), origin.bot()));
        verdicts.keep(new JudgedConversation(
                tenant,
                change.conversation(),
                origin.bot(),
                origin.entry(),
                began(change, said),
                change.changedAt(),
                resolution.word(),
                resolution.confidence(),
                resolution.deciding().map(Evidence::rule).orElse("none")));
    }

    /**
     * Whether a verdict would change nothing; then nobody need be asked anything.
     *
     * @param again whether what was held elsewhere is to be judged anew
     */
    boolean isKnown(Pending change, boolean again) {
        return verdicts.find(tenant, change.conversation())
                .filter(kept -> kept.entry() == Entry.SIMULATED
                        || kept.ended().isAfter(change.changedAt())
                        || (kept.ended().equals(change.changedAt()) && !(again && kept.entry() == Entry.SYNCED)))
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
