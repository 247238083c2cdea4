package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A trail that breaks a promise, and the tests of the kit that must turn red for it.
 *
 * @param what is broken, as a sentence about the trail
 * @param trail makes the broken trail
 * @param reds the names of the tests, all of them
 */
record BrokenAuditTrail(String what, Supplier<AuditTrail> trail, Set<String> reds) {
    /** Which trail the kit that runs on this thread is about. */
    static final ThreadLocal<BrokenAuditTrail> UNDER_TEST = new ThreadLocal<>();

    static Stream<BrokenAuditTrail> all() {
        return Stream.of(
                broken("it takes silence for an empty answer", ForgetsSilence::new, "anEntryComesBackAsItWasAppended"),
                broken("it sorts by turn", SortsByTurn::new, "entriesKeepTheOrderInWhichTheyWereAppended"),
                broken("it drops repeats", DropsRepeats::new, "aRepeatIsASecondEntry"),
                broken(
                        "it mixes conversations",
                        MixesConversations::new,
                        "conversationsDoNotMix",
                        "manyThreadsAppendAndNothingIsLost"),
                broken("it has entries of its own", HasOwnEntries::new, "aConversationWithoutEntriesHasNone"),
                broken("it shows later entries", ShowsLaterEntries::new, "whatWasReadDoesNotChange"),
                broken("it serves one thread only", ServesOneThread::new, "manyThreadsAppendAndNothingIsLost"));
    }

    @Override
    public String toString() {
        return what;
    }

    private static BrokenAuditTrail broken(String what, Supplier<AuditTrail> trail, String... reds) {
        return new BrokenAuditTrail(what, trail, Set.of(reds));
    }

    private static AuditEntry answering(AuditEntry e, String response) {
        return new AuditEntry(
                e.timestamp(),
                e.conversationId(),
                e.turn(),
                e.userMessage(),
                Optional.of(response),
                e.contextSize(),
                e.state(),
                e.resolution(),
                e.outcome());
    }

    private static final class ForgetsSilence extends ForwardingAuditTrail {
        @Override
        public void append(AuditEntry entry) {
            super.append(answering(entry, entry.botResponse().orElse("")));
        }
    }

    private static final class SortsByTurn extends ForwardingAuditTrail {
        @Override
        public List<AuditEntry> of(ConversationId conversation) {
            return super.of(conversation).stream()
                    .sorted(Comparator.comparingInt(AuditEntry::turn))
                    .toList();
        }
    }

    private static final class DropsRepeats extends ForwardingAuditTrail {
        @Override
        public void append(AuditEntry entry) {
            if (!of(entry.conversationId()).contains(entry)) {
                super.append(entry);
            }
        }
    }

    private static final class MixesConversations extends ForwardingAuditTrail {
        private final List<AuditEntry> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void append(AuditEntry entry) {
            all.add(entry);
        }

        @Override
        public List<AuditEntry> of(ConversationId conversation) {
            return List.copyOf(all);
        }
    }

    private static final class HasOwnEntries extends ForwardingAuditTrail {
        private final List<AuditEntry> last = new ArrayList<>();

        HasOwnEntries() {
            var somebody = new ConversationId("x");
            last.add(new AuditEntry(Instant.EPOCH, somebody, 0, "", Optional.empty(), 0, "active", false, "not-said"));
        }

        @Override
        public List<AuditEntry> of(ConversationId conversation) {
            List<AuditEntry> own = super.of(conversation);
            return own.isEmpty() ? last : own;
        }
    }

    private static final class ShowsLaterEntries extends ForwardingAuditTrail {
        private final List<AuditEntry> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void append(AuditEntry entry) {
            super.append(entry);
            all.add(entry);
        }

        @Override
        public List<AuditEntry> of(ConversationId conversation) {
            List<AuditEntry> own = super.of(conversation);
            return own.equals(all) ? all : own;
        }
    }

    private static final class ServesOneThread extends ForwardingAuditTrail {
        private final Thread only = Thread.currentThread();

        @Override
        public void append(AuditEntry entry) {
            if (Thread.currentThread().equals(only)) {
                super.append(entry);
            }
        }
    }
}
