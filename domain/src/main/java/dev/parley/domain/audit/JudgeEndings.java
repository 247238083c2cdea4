package dev.parley.domain.audit;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ExchangeEvent;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.Undertaking;
import dev.parley.domain.resolution.Confidence;
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

/**
 * Judges conversations that were held through Parley when they are over, whichever process held them: by what the vendor
 * has of them, and by the last state and the last turn on the trail. One in which nobody said anything is not judged.
 *
 * <p>Safe for many threads, and to repeat: an ending that is judged stays as it is until somebody speaks again.
 */
public final class JudgeEndings {
    /** Stands for the deciding rule where the vendor does not tell any more what was said. */
    static final String ON_RECORD = "on-record";

    private final AuditTrail trail;
    private final ContactCentre centre;
    private final ResolutionClassifier classifier;
    private final VerdictBook verdicts;
    private final InstantSource clock;

    /**
     * @param trail tells what was done
     * @param centre tells what was said
     * @param classifier judges
     * @param verdicts keeps it
     * @param clock our time
     */
    public JudgeEndings(
            AuditTrail trail,
            ContactCentre centre,
            ResolutionClassifier classifier,
            VerdictBook verdicts,
            InstantSource clock) {
        this.trail = trail;
        this.centre = centre;
        this.classifier = classifier;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** The same recorder, behind whose record of an ending the ending is judged. */
    public ExchangeRecorder behind(ExchangeRecorder recorder) {
        return event -> {
            recorder.record(event);
            if (isEnding(event)) {
                ended(event.conversation());
            }
        };
    }

    /** A conversation is over. */
    public void ended(ConversationId id) {
        List<AuditEntry> entries = trail.of(id).stream().map(AuditRecord::entry).toList();
        EndingOnRecord.lastTurn(entries).ifPresent(last -> judge(id, entries, last));
    }

    private void judge(ConversationId id, List<AuditEntry> entries, AuditEntry last) {
        String tenant = last.origin().tenant();
        boolean judged = verdicts.find(tenant, id)
                .filter(kept -> kept.entry() != Entry.SYNCED)
                .filter(kept -> kept.ended().isAfter(last.timestamp()))
                .isPresent();
        if (judged) {
            return;
        }
        Optional<List<Message>> said = said(id);
        if (said.map(JudgeEndings::hasVisitor).orElse(true)) {
            Instant now = clock.instant();
            Optional<Resolution> resolution = said.map(all -> classifier.classify(
                    EndingOnRecord.beforeItsEnd(entries, all, Duration.between(last.timestamp(), now))));
            verdicts.keep(new JudgedConversation(
                    tenant,
                    id,
                    EndingOnRecord.bot(entries),
                    entry(entries),
                    entries.getFirst().timestamp(),
                    now,
                    resolution
                            .map(Resolution::word)
                            .or(() -> last.aftermath().resolution())
                            .orElse("unknown"),
                    resolution.map(Resolution::confidence).orElse(Confidence.WEAK),
                    resolution.flatMap(Resolution::deciding).map(Evidence::rule).orElse(ON_RECORD)));
        }
    }

    /** Nothing where the vendor does not tell, or nobody wants to wait for it. */
    private Optional<List<Message>> said(ConversationId id) {
        try {
            return Optional.of(centre.history(id));
        } catch (ContactCentreException e) {
            return Optional.empty();
        } catch (WaitInterrupted e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean hasVisitor(List<Message> said) {
        return said.stream().anyMatch(message -> message.author() instanceof Author.Visitor);
    }

    private static boolean isEnding(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Done done -> done.what() instanceof Undertaking.Closing;
            case ExchangeEvent.TurnOver over ->
                over.turn()
                        .after()
                        .filter(seen -> seen.conversation().state().isOver())
                        .isPresent();
            case ExchangeEvent.Intended i -> false;
            case ExchangeEvent.Failed f -> false;
            case ExchangeEvent.Refused r -> false;
            case ExchangeEvent.Interrupted i -> false;
        };
    }

    private static Entry entry(List<AuditEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.origin().run().isPresent()) ? Entry.SIMULATED : Entry.CHAT;
    }
}
