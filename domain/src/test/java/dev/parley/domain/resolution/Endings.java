package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the table of endings. */
final class Endings {
    private static final String MISSED = "missed";

    private Endings() {}

    /**
     * One row of the table.
     *
     * @param outcome the word of the resolution
     * @param rule which evidence decides; the outcome again where a row does not say
     * @param ending what is judged
     * @param text the row as it is written
     */
    record Row(String outcome, String rule, Ending ending, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The part to work with: every row says also which evidence decides. */
    static List<Row> table() {
        return table("endings.txt").stream()
                .filter(row -> !row.rule().equals(MISSED))
                .toList();
    }

    /** Rows of the part to work with that are not judged right yet. */
    static List<Row> missed() {
        return table("endings.txt").stream()
                .filter(row -> row.rule().equals(MISSED))
                .toList();
    }

    /** The part that only the test reads. */
    static List<Row> unseen() {
        return table("endings-unseen.txt");
    }

    /** A part that somebody wrote who knew neither the rules nor the cues. */
    static List<Row> blind() {
        return table("endings-blind.txt");
    }

    private static List<Row> table(String name) {
        try (InputStream table = Endings.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Endings::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ending ending(ConversationState state, Message... transcript) {
        return new Ending(state, List.of(transcript), Optional.empty(), Optional.empty());
    }

    /** A closed conversation; each message begins with the letter of its author, as in the table. */
    static Ending closed(String... said) {
        return ending(
                new ConversationState.Closed(),
                transcript(String.join(" / ", said)).toArray(Message[]::new));
    }

    static Message message(Author author, String text, String... quickReplies) {
        return Message.of(
                new MessageId("m" + text.hashCode()),
                author,
                text,
                Optional.empty(),
                Optional.empty(),
                List.of(quickReplies));
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", -1);
        int last = cells.length - 1;
        String[] conditions = cells[last - 1].strip().split(", ", -1);
        var ending = new Ending(
                state(conditions[0]),
                transcript(cells[last].strip()),
                condition(conditions, "silence ")
                        .map(seconds -> Duration.ofMillis(
                                new BigDecimal(seconds).movePointRight(3).longValueExact())),
                condition(conditions, "failure "));
        return new Row(cells[0].strip(), cells[1].strip(), ending, line);
    }

    private static Optional<String> condition(String[] conditions, String name) {
        return Arrays.stream(conditions)
                .filter(condition -> condition.startsWith(name))
                .map(condition -> condition.substring(name.length()))
                .findFirst();
    }

    private static List<Message> transcript(String cell) {
        var transcript = new ArrayList<Message>();
        for (String said : cell.isEmpty() ? new String[0] : cell.split(" / ", -1)) {
            transcript.add(message(author(said.charAt(0)), said.substring(3)));
        }
        return transcript;
    }

    private static Author author(char letter) {
        return switch (letter) {
            case 'B' -> new Author.Bot();
            case 'V' -> new Author.Visitor();
            case 'A' -> new Author.Agent(new ParticipantId("agent-1"));
            case 'P' -> new Author.Platform();
            default -> throw new IllegalArgumentException("no author is called " + letter);
        };
    }

    private static ConversationState state(String word) {
        return Stream.of(
                        new ConversationState.Active(),
                        new ConversationState.Pending(),
                        new ConversationState.Queued(),
                        new ConversationState.WithAgent(),
                        new ConversationState.Resolved(),
                        new ConversationState.Closed(),
                        new ConversationState.Ended())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .map(ConversationState.class::cast)
                .orElseGet(() -> new ConversationState.Unrecognised(word));
    }
}
