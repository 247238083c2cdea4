package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Move;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Opening a conversation, and looking at one: a part of {@link ContactCentreContract}. */
public interface OpeningContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ContactCentreFixture fixture();

    @Test
    default void anOpenedConversationIsAsItWasProposed() {
        NewConversation proposal = Visit.proposal(fixture());

        ConversationSnapshot opened = fixture().centre().open(proposal);

        assertThat(opened.conversation().allows(Move.SAY)).isTrue();
        assertThat(opened.conversation().bot()).contains(fixture().bot());
        assertThat(opened.conversation().visitor()).isPresent();
        assertThat(opened.conversation().profile()).isEqualTo(proposal.visitor());
        assertThat(opened.context()).isEqualTo(proposal.context());
    }

    @Test
    default void openingTwiceWithOneIdOpensOneConversation() {
        NewConversation proposal = Visit.proposal(fixture());
        ConversationId first = fixture().centre().open(proposal).conversation().id();

        ConversationSnapshot second = fixture().centre().open(proposal);

        assertThat(second.conversation().id()).isEqualTo(first);
        assertThat(second.conversation().bot()).contains(fixture().bot());
    }

    @Test
    default void aBotThatIsNotThereIsNamed() {
        NewConversation known = Visit.proposal(fixture());
        var proposal = new NewConversation(known.id(), fixture().absentBot(), known.visitor(), known.context());

        var refused = faultOf(() -> fixture().centre().open(proposal));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        ContactFault.UnknownBot.class,
                        fault -> assertThat(fault.bot()).isEqualTo(fixture().absentBot()));
    }

    @Test
    default void aLookShowsTheConversationAsItWasOpened() {
        Visit visit = Visit.begin(fixture());

        ConversationSnapshot look = fixture().centre().look(visit.id());

        assertThat(look.conversation().id()).isEqualTo(visit.id());
        assertThat(look.conversation().visitor())
                .isEqualTo(visit.opening().conversation().visitor());
        assertThat(look.conversation().bot()).contains(fixture().bot());
        assertThat(look.context()).isEqualTo(visit.opening().context());
    }

    @Test
    default void nothingHasBeenSaidInAFreshConversation() {
        assertThat(Visit.begin(fixture()).history()).isEmpty();
    }

    @Test
    default void aConversationThatIsNotThereIsNotFound() {
        Visit visit = Visit.begin(fixture());
        var absent = new ConversationId(UUID.randomUUID().toString());
        OutgoingMessage message = visit.message("Hello");
        var centre = fixture().centre();

        List<ThrowingCallable> calls = List.of(
                () -> centre.look(absent),
                () -> centre.history(absent),
                () -> centre.send(new OutgoingMessage(
                        absent, message.visitor(), message.text(), Optional.empty(), message.key(), Set.of())),
                () -> centre.replaceContext(absent, visit.opening().context()),
                () -> centre.close(absent));

        assertThat(calls).allSatisfy(call -> assertThat(faultOf(call)).isInstanceOf(ContactFault.NotFound.class));
    }

    /** What a call that must fail fails with. */
    static ContactFault faultOf(ThrowingCallable call) {
        ContactCentreException thrown = catchThrowableOfType(ContactCentreException.class, call);
        assertThat(thrown).as("the call must be refused").isNotNull();
        return thrown.fault();
    }
}
