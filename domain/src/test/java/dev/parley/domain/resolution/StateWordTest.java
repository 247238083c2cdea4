package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.ParticipantId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateWordTest {
    private static final ResolutionRules RULES = ResolutionRules.builtIn();
    private static final Author AGENT = new Author.Agent(new ParticipantId("17"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queued|State moved to Queued|true",
                "resolved|RESOLVED by agent 17.|true",
                "resolved|It is still unresolved|false",
                "ended|The time was extended|false",
                "with-agent|WithAgent|true",
                "with-agent|moved to WITH_AGENT|true",
                "with-agent|now: with agent|true",
                "with-agent|with another agent|false",
                "inWrapUp|in wrap-up since noon|true",
                "inWrapUp|in wraps upstairs|false",
                "état-7|ÉTAT 7|true",
                "état-7|état 71|false",
                "--|typing --|false"
            })
    void aStateIsNamedAsAWholeOrNotAtAll(String state, String note, boolean named) {
        ConversationState seen =
                ConversationState.named(state).orElseGet(() -> new ConversationState.Unrecognised(state));
        Ending ending = Endings.ending(seen, Endings.message(new Author.Platform(Optional.of(AGENT)), note));

        assertThat(StateWord.movedBy(Reading.of(ending, RULES, RULES.compiled())))
                .isEqualTo(named ? ", moved there by agent 17" : "");
    }
}
