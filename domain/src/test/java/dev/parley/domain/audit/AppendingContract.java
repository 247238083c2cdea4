package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.id;
import static dev.parley.domain.audit.Entries.turn;
import static dev.parley.domain.audit.Entries.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.MessageId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is appended to an {@link AuditTrail} comes back as it was. */
public interface AppendingContract {
    /** The trail of the test that runs, empty at first; the same one each time it is asked within a test. */
    AuditTrail trail();

    @Test
    default void anEntryComesBackAsItWasAppended() {
        var details = JsonObject.empty()
                .with("key", new JsonString("k-1"))
                .with("size", new JsonNumber(BigDecimal.valueOf(12_345_678_901L)))
                .with("share", new JsonNumber(new BigDecimal("0.25")))
                .with("list", new JsonArray(List.of(new JsonBoolean(true), new JsonNull())))
                .with("deep", JsonObject.empty().with("empty", JsonObject.empty()));
        var full = new AuditEntry(
                Entries.NINE,
                AuditKind.TURN,
                new AuditOrigin("acme", Optional.of("run-7"), Optional.of(new BotId("order-bot"))),
                Optional.of(id("a")),
                3,
                "replied",
                Optional.of("TimedOut"),
                new AuditAftermath(
                        Optional.of(512),
                        Optional.of("active"),
                        Optional.of("resolved-by-bot"),
                        Optional.of(new MessageId("m-1")),
                        List.of(new MessageId("m-2"), new MessageId("m-3"))),
                new AuditCost(Optional.of(Duration.ofMillis(1_234)), Optional.of(Duration.ofMillis(5)), 4),
                details,
                new AuditWords(
                        Optional.of("Hi"), List.of("Hello", "There"), List.of("agent a: Yes"), Optional.of("a note")));

        assertThat(trail().append(full).entry()).isEqualTo(full);
        assertThat(readBack()).isEqualTo(full);
    }

    @Test
    default void whatIsAbsentComesBackAbsent() {
        AuditEntry bare = turn("a", 0, "silent");
        trail().append(bare);

        assertThat(trail().of(id("a"))).singleElement().satisfies(record -> {
            assertThat(record.entry()).isEqualTo(bare);
            assertThat(record.erased()).isFalse();
        });
    }

    @Test
    default void anEmptyTextIsNotAnAbsentOne() {
        AuditEntry empty =
                turn("a", 1).saying(new AuditWords(Optional.of(""), List.of("", ""), List.of(""), Optional.of("")));
        trail().append(empty);

        assertThat(readBack()).isEqualTo(empty);
    }

    @Test
    default void everyKindComesBack() {
        Arrays.stream(AuditKind.values())
                .forEach(kind -> trail().append(Entries.at(Entries.NINE, kind, "a", 0, AuditEntry.DONE)));

        assertThat(trail().of(id("a")))
                .extracting(record -> record.entry().kind())
                .containsExactly(AuditKind.values());
    }

    @Test
    default void theLargestNumbersComeBack() {
        var cost = new AuditCost(Optional.of(Duration.ofDays(36_500)), Optional.of(Duration.ZERO), Integer.MAX_VALUE);
        AuditEntry e = turn("a", Integer.MAX_VALUE);
        var large = new AuditEntry(
                e.timestamp(),
                e.kind(),
                e.origin(),
                e.conversation(),
                e.turn(),
                e.outcome(),
                e.error(),
                new AuditAftermath(
                        Optional.of(Integer.MAX_VALUE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                cost,
                e.details(),
                e.words());
        trail().append(large);

        assertThat(readBack()).isEqualTo(large);
    }

    @Test
    default void emojiNewlinesAndControlCharactersComeBack() {
        String odd = "Hi!\nWie geht's?\r\n\t\"😀\" \\ \u0001\u001b[31m\u007f\u0085\u2028 e\u0301 中文 ' ; --";
        AuditEntry entry = Entries.detailed(
                JsonObject.empty().with(odd, new JsonString(odd)),
                turn("a", 1).saying(new AuditWords(Optional.of(odd), List.of(odd), List.of(odd), Optional.of(odd))));
        trail().append(entry);

        assertThat(readBack()).isEqualTo(entry);
    }

    @Test
    default void aCharacterThatNoStoreHoldsBecomesTheReplacementCharacter() {
        trail().append(turn("a", 1).saying(words("a\0b", "\ud83d", "x\ude00\ud83dy")));

        assertThat(readBack().words()).isEqualTo(words("a\ufffdb", "\ufffd", "x\ufffd\ufffdy"));
    }

    @Test
    default void longTextsComeBack() {
        String long32 = "ä😀b\n".repeat(4 * 1024) + "end";
        AuditEntry entry = turn("a", 1).saying(words(long32, long32, long32, long32));
        trail().append(entry);

        assertThat(readBack()).isEqualTo(entry);
    }

    @Test
    default void theRecordThatIsReturnedStandsOnTheTrail() {
        AuditRecord first = trail().append(turn("a", 1));
        AuditRecord second = trail().append(turn("a", 2));

        assertThat(trail().of(id("a"))).containsExactly(first, second);
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    default void recordsKeepTheOrderInWhichTheyWereAppended() {
        List<AuditEntry> appended =
                IntStream.of(3, 1, 2).mapToObj(number -> turn("a", number)).toList();
        appended.forEach(trail()::append);

        assertThat(entriesOf("a")).isEqualTo(appended);
    }

    @Test
    default void aRepeatIsASecondRecord() {
        trail().append(turn("a", 1));
        trail().append(turn("a", 1));

        assertThat(entriesOf("a")).containsExactly(turn("a", 1), turn("a", 1));
    }

    @Test
    default void conversationsDoNotMix() {
        trail().append(turn("a", 1));
        trail().append(turn("A", 1));
        trail().append(Entries.at(Entries.NINE, AuditKind.RUN, AuditEntry.DONE));

        assertThat(entriesOf("a")).containsExactly(turn("a", 1));
    }

    @Test
    default void aConversationWithoutRecordsHasNone() {
        trail().append(turn("a", 1));

        assertThat(trail().of(id("b"))).isEmpty();
    }

    @Test
    default void whatWasReadDoesNotChange() {
        trail().append(turn("a", 1));
        List<AuditRecord> read = trail().of(id("a"));
        trail().append(turn("a", 2));

        assertThat(read).hasSize(1);
    }

    @Test
    default void manyThreadsAppendAndNothingIsLost() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<AuditEntry>>> writers = IntStream.range(0, 8)
                    .mapToObj(writer -> threads.submit(() -> appendSeveral("conversation-" + writer)))
                    .toList();
            for (Future<List<AuditEntry>> writer : writers) {
                List<AuditEntry> appended = writer.get();
                String conversation =
                        appended.getFirst().conversation().orElseThrow().value();
                assertThat(entriesOf(conversation)).isEqualTo(appended);
            }
        }
    }

    private List<AuditEntry> appendSeveral(String conversation) {
        List<AuditEntry> entries = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> turn(conversation, number))
                .toList();
        entries.forEach(trail()::append);
        return entries;
    }

    private AuditEntry readBack() {
        return trail().of(id("a")).getLast().entry();
    }

    private List<AuditEntry> entriesOf(String conversation) {
        return trail().of(id(conversation)).stream().map(AuditRecord::entry).toList();
    }
}
