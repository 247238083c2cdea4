package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in a ticket of what was said. */
class TranscriptTest {
    private static final ConversationId ID = new ConversationId("c-1");
    private static final Instant AT = Instant.parse("2026-01-15T09:00:05Z");

    @Test
    void anEntrySaysWhoAndWhenAndWhat() {
        assertThat(texts(said("m-1", "Hello\nthere")))
                .containsExactly("Visitor, 2026-01-15 09:00:05 UTC\nHello\nthere");
    }

    @Test
    void theKeyIsTheMessagesIdWhereThatIsSafe() {
        assertThat(keys(said("m-1", "a"))).containsExactly("m-1");
        assertThat(keys(said("m 1", "a"))).singleElement().asString().matches("[0-9a-f]{32}");
        assertThat(keys(said("x".repeat(60), "a"))).singleElement().asString().matches("[0-9a-f]{32}");
    }

    @Test
    void whatNoSystemTakesIsGone() {
        assertThat(texts(said("m-1", "a\u0000b\u0007c\ud800d\r\ne\tf\u0085g")))
                .containsExactly("Visitor, 2026-01-15 09:00:05 UTC\nabc\uFFFDd\ne\tfg");
        assertThat(texts(said("m-1", "\u0000"))).containsExactly("Visitor, 2026-01-15 09:00:05 UTC\n");
        assertThat(texts(said("m-1", " "))).containsExactly("Visitor, 2026-01-15 09:00:05 UTC\n(nothing to read)");
    }

    @Test
    void whatIsTooLongIsSplitAndNothingOfItIsLost() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String words = family.repeat(200);

        List<TranscriptEntry> parts = entries(said("m-1", words));

        assertThat(parts).hasSizeGreaterThan(3).allSatisfy(part -> {
            assertThat(part.text().length()).isLessThanOrEqualTo(400);
            assertThat(part.text().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(900);
        });
        assertThat(parts.getFirst().key().value()).isEqualTo("m-1.p1-" + parts.size());
        assertThat(parts.getFirst().text()).startsWith("(1/" + parts.size() + ") Visitor");
        assertThat(parts.stream()
                        .map(part -> part.text().substring(part.text().indexOf('\n') + 1))
                        .peek(piece -> assertThat(piece).startsWith(family).endsWith(family))
                        .collect(Collectors.joining()))
                .isEqualTo(words);
    }

    @Test
    void aLongKeyHasRoomForAnyNumberOfParts() {
        String longest = "x".repeat(Token.LONGEST - 8);

        assertThat(keys(said(longest, "word ".repeat(1_000))).getFirst()).startsWith(longest + ".p1-");
        List<String> many = keys(said(longest, "word ".repeat(10_000)));

        assertThat(many)
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).matches("[A-Za-z0-9._-]{1,64}"));
        assertThat(keys(said(longest, "word ".repeat(10_000)))).isEqualTo(many);
    }

    @Test
    void entriesAreWrittenTogetherAsFarAsTheyFit() {
        List<TranscriptEntry> ten = IntStream.range(0, 10)
                .mapToObj(i -> new TranscriptEntry(new EntryKey("m-" + i), "x".repeat(100)))
                .toList();

        List<List<TranscriptEntry>> batches = new Batches(capabilities()).of(ten, 100);

        assertThat(batches).extracting(List::size).containsExactly(3, 3, 3, 1);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(ten);
        assertThat(new Batches(capabilities()).of(ten, 1)).hasSize(10);
        assertThat(new Batches(capabilities()).of(List.of(), 5)).isEmpty();
    }

    @Test
    void aLineIsCutWhereAReaderSeesABorder() {
        assertThat(PlainWords.line("two\nlines \t here", 50)).isEqualTo("two lines here");
        assertThat(PlainWords.line("ae\u0301ae\u0301ae\u0301", 6)).isEqualTo("ae\u0301a…");
    }

    private static List<String> texts(Message message) {
        return entries(message).stream().map(TranscriptEntry::text).toList();
    }

    private static List<String> keys(Message message) {
        return entries(message).stream().map(entry -> entry.key().value()).toList();
    }

    private static List<TranscriptEntry> entries(Message message) {
        return new Transcript(ID, capabilities()).of(List.of(message));
    }

    private static DeskCapabilities capabilities() {
        return new DeskCapabilities(
                Duration.ZERO,
                false,
                DeskCapabilities.ConditionalMove.NONE,
                400,
                900,
                50,
                4,
                Optional.empty(),
                Duration.ZERO,
                false,
                true);
    }

    private static Message said(String id, String text) {
        return Message.of(new MessageId(id), new Author.Visitor(), text, Optional.of(AT), Optional.empty(), List.of());
    }
}
