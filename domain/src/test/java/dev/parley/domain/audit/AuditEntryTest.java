package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Pending;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.Timing;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditEntryTest {
    private static final Instant AT = Instant.parse("2026-01-15T09:00:00Z");
    private static final ConversationId ID = new ConversationId("4711");
    private static final List<Evidence> WHY = List.of(new Evidence("rule", "seen"));

    @ParameterizedTest
    @MethodSource
    void everyOutcomeLeavesAnEntry(TurnOutcome outcome, List<String> replies, String word) {
        AuditEntry entry = AuditEntry.of(turn(outcome, replies, new Resolution.Unresolved(WHY)));

        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        AT,
                        ID,
                        3,
                        "Track order 12345",
                        replies.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", replies)),
                        2,
                        "pending",
                        false,
                        word));
    }

    static Stream<Arguments> everyOutcomeLeavesAnEntry() {
        return Stream.of(
                Arguments.of(new TurnOutcome.Replied(), List.of("One moment.", "It is on its way."), "replied"),
                Arguments.of(new TurnOutcome.AnsweredByOthers(), List.of(), "answered-by-others"),
                Arguments.of(new TurnOutcome.Silent(Duration.ofSeconds(30)), List.of(), "silent"),
                Arguments.of(new TurnOutcome.Refused(new Refusal.NoVisitor()), List.of(), "refused"),
                Arguments.of(new TurnOutcome.Failed(new ContactFault.VendorFailed(503)), List.of("Hi!"), "failed"),
                Arguments.of(new TurnOutcome.Interrupted(), List.of(), "interrupted"),
                Arguments.of(new TurnOutcome.NotSaid(), List.of(), "not-said"));
    }

    @Test
    void onlyWhatTheBotSolvedCountsAsResolved() {
        Turn solved = turn(new TurnOutcome.Replied(), List.of("All fixed!"), new Resolution.ResolvedByBot(WHY));
        Turn handedOver = turn(new TurnOutcome.Replied(), List.of("Over to Ada."), new Resolution.HandedOver(WHY));

        assertThat(AuditEntry.of(solved).resolution()).isTrue();
        assertThat(AuditEntry.of(handedOver).resolution()).isFalse();
    }

    private static Turn turn(TurnOutcome outcome, List<String> replies, Resolution resolution) {
        var conversation = new Conversation(
                ID,
                new Pending(),
                Optional.empty(),
                Optional.empty(),
                VisitorProfile.guest(),
                Optional.empty(),
                Optional.empty());
        return new Turn(
                ID,
                3,
                "Track order 12345",
                AT,
                replies.stream().map(AuditEntryTest::byBot).toList(),
                List.of(),
                List.of(),
                outcome,
                Timing.NONE,
                Optional.of(new ConversationSnapshot(conversation, ContextData.empty())),
                resolution);
    }

    private static Message byBot(String text) {
        return new Message(
                new MessageId("m-" + text.length()),
                new Author.Bot(),
                text,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
