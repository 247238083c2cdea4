package dev.parley.domain.exchange;

import static dev.parley.domain.exchange.Bench.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OngoingConversationTest {
    private final ConversationSnapshot snapshot = new Bench().open().snapshot();

    @Test
    void theTranscriptIsOrderedByTheVendorsTime() {
        var conversation = OngoingConversation.opened(snapshot)
                .after(List.of(message("second", at(2)), message("third", at(3))), snapshot, Optional.empty())
                .after(List.of(message("first", at(1)), message("fourth", at(4))), snapshot, Optional.empty());

        assertThat(texts(conversation.transcript())).containsExactly("first", "second", "third", "fourth");
        assertThat(conversation.turns()).isEqualTo(2);
    }

    @Test
    void whereOneTimeIsMissingTheOrderOfArrivalCounts() {
        var conversation = OngoingConversation.opened(snapshot)
                .after(List.of(message("a", at(2)), message("b", Optional.empty())), snapshot, Optional.empty())
                .after(List.of(message("c", at(1))), snapshot, Optional.empty());

        assertThat(texts(conversation.transcript())).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsKnownOfTheVendorsClockIsKeptUntilItIsKnownBetter() {
        Optional<Duration> first = Optional.of(Duration.ofSeconds(3));
        var told = OngoingConversation.opened(snapshot).after(List.of(), snapshot, first);

        assertThat(told.after(List.of(), snapshot, Optional.empty()).clockAhead())
                .isEqualTo(first);
        assertThat(told.after(List.of(), snapshot, Optional.of(Duration.ZERO)).clockAhead())
                .contains(Duration.ZERO);
    }

    private static Optional<Instant> at(int second) {
        return Optional.of(VirtualTime.START.plusSeconds(second));
    }

    private static Message message(String text, Optional<Instant> at) {
        return Message.of(new MessageId(text), new Author.Bot(), text, at, Optional.empty(), List.of());
    }
}
