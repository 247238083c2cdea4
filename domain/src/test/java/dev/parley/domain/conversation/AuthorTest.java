package dev.parley.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorTest {
    @Test
    void onlyTheBotSpeaksForTheBot() {
        var authors = Stream.of(
                new Author.Visitor(),
                new Author.Bot(),
                new Author.Agent(new ParticipantId("a-1")),
                new Author.Platform());

        assertThat(authors.map(AuthorTest::hello).filter(Message::byBot))
                .extracting(Message::author)
                .containsExactly(new Author.Bot());
    }

    @Test
    void anAgentIsNamed() {
        assertThat(new Author.Agent(new ParticipantId("a-1")).word()).isEqualTo("agent a-1");
    }

    private static Message hello(Author author) {
        return Message.of(new MessageId("m-1"), author, "hello", Optional.empty(), Optional.empty(), List.of());
    }
}
