package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} keeps to. A test class implements it, and gets the tests with it. */
public interface AuditTrailContract {
    /** The trail of the test that runs, empty at first; the same one each time it is asked within a test. */
    AuditTrail trail();

    @Test
    default void anEntryComesBackAsItWasAppended() {
        AuditEntry answered = entry("a", 1, Optional.of("Hi!\nWie geht's? 😀"));
        AuditEntry silent = entry("a", 2, Optional.empty());
        trail().append(answered);
        trail().append(silent);

        assertThat(trail().of(new ConversationId("a"))).containsExactly(answered, silent);
    }

    @Test
    default void entriesKeepTheOrderInWhichTheyWereAppended() {
        List<AuditEntry> appended = IntStream.of(3, 1, 2)
                .mapToObj(turn -> entry("a", turn, Optional.of("yes")))
                .toList();
        appended.forEach(trail()::append);

        assertThat(trail().of(new ConversationId("a"))).isEqualTo(appended);
    }

    @Test
    default void aRepeatIsASecondEntry() {
        AuditEntry entry = entry("a", 1, Optional.of("yes"));
        trail().append(entry);
        trail().append(entry);

        assertThat(trail().of(new ConversationId("a"))).containsExactly(entry, entry);
    }

    @Test
    default void conversationsDoNotMix() {
        AuditEntry mine = entry("a", 1, Optional.of("yes"));
        trail().append(mine);
        trail().append(entry("b", 1, Optional.of("no")));

        assertThat(trail().of(new ConversationId("a"))).containsExactly(mine);
    }

    @Test
    default void aConversationWithoutEntriesHasNone() {
        assertThat(trail().of(new ConversationId("a"))).isEmpty();
    }

    @Test
    default void whatWasReadDoesNotChange() {
        AuditEntry first = entry("a", 1, Optional.of("yes"));
        trail().append(first);
        List<AuditEntry> read = trail().of(new ConversationId("a"));
        trail().append(entry("a", 2, Optional.of("no")));

        assertThat(read).containsExactly(first);
    }

    @Test
    default void manyThreadsAppendAndNothingIsLost() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<AuditEntry>>> writers = IntStream.range(0, 8)
                    .mapToObj(writer -> threads.submit(() -> appendHundred("conversation-" + writer)))
                    .toList();
            for (Future<List<AuditEntry>> writer : writers) {
                List<AuditEntry> appended = writer.get();
                assertThat(trail().of(appended.getFirst().conversationId())).isEqualTo(appended);
            }
        }
    }

    private List<AuditEntry> appendHundred(String conversation) {
        List<AuditEntry> entries = IntStream.rangeClosed(1, 100)
                .mapToObj(turn -> entry(conversation, turn, Optional.of("yes")))
                .toList();
        entries.forEach(trail()::append);
        return entries;
    }

    private static AuditEntry entry(String conversation, int turn, Optional<String> response) {
        return new AuditEntry(
                Instant.parse("2026-01-15T09:00:00.123456Z").plusSeconds(turn),
                new ConversationId(conversation),
                turn,
                "Track order 12345",
                response,
                512,
                "active",
                false,
                response.isPresent() ? "replied" : "silent");
    }
}
