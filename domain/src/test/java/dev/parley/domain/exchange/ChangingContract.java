package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.ConversationState.Ended;
import org.junit.jupiter.api.Test;

/** Replacing the context and closing, both safe to repeat. A part of {@link ContactCentreContract}. */
public interface ChangingContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ContactCentreFixture fixture();

    @Test
    default void aReplacedContextIsTheWholeContext() {
        Visit visit = Visit.begin(fixture());
        ContextData changed = Visit.context(fixture().time().instant().plusSeconds(60), 4);

        ContextData answered =
                fixture().centre().replaceContext(visit.id(), changed).context();
        ContextData seen = fixture().centre().look(visit.id()).context();

        assertThat(answered).isEqualTo(changed);
        assertThat(seen).isEqualTo(changed);
    }

    @Test
    default void replacingTheContextTwiceIsReplacingItOnce() {
        Visit visit = Visit.begin(fixture());
        ContextData changed = Visit.context(fixture().time().instant(), 5);
        fixture().centre().replaceContext(visit.id(), changed);

        ConversationSnapshot second = fixture().centre().replaceContext(visit.id(), changed);

        assertThat(second.context()).isEqualTo(changed);
    }

    @Test
    default void aClosedConversationIsSeenClosed() {
        Visit visit = Visit.begin(fixture());

        ConversationSnapshot closed = fixture().centre().close(visit.id());

        assertThat(closed.conversation().state()).isInstanceOfAny(Closed.class, Ended.class);
        assertThat(fixture().centre().look(visit.id()).conversation().state())
                .isInstanceOfAny(Closed.class, Ended.class);
    }

    @Test
    default void closingTwiceIsASuccess() {
        Visit visit = Visit.begin(fixture());
        fixture().centre().close(visit.id());

        ConversationSnapshot second = fixture().centre().close(visit.id());

        assertThat(second.conversation().state()).isInstanceOfAny(Closed.class, Ended.class);
    }
}
