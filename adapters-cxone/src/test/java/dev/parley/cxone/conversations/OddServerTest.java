package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cxone.sandbox.Fault;
import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.SimulationResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that keep the API in a way of their own, or only just not. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class OddServerTest {
    private static final ConversationId ID = new ConversationId("1");

    @Test
    void aBotWithAnIdOfTheServersOwnIsNoAgent() {
        try (var stub = new StubCentre((exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                asked.target().contains("interactions")
                        ? "[{\"id\": \"a\", \"direction\": \"outbound\", \"participantId\": \"7\"}]"
                        : """
                        {"id": "1", "state": "active", "participants": [
                          {"id": "7", "direction": "outbound", "profile": {"botInstanceId": "b7"}}]}"""))) {
            stub.centre.look(ID);

            assertThat(stub.centre.history(ID)).extracting(Message::author).containsExactly(new Author.Bot());
        }
    }

    @Test
    void whatWasOpenedUnderAnotherIdIsNotSaidToBeNeverOpened() {
        var lost = new AtomicBoolean();
        try (SandboxTenant tenant = SandboxTenant.with(
                call -> call.route() == Route.CREATE && !lost.getAndSet(true)
                        ? Optional.of(new Fault.ResetAfterProcessing())
                        : Optional.empty(),
                rules -> rules.but().idempotencyKeys(false).ownIds(true).build())) {
            SimulationResult result = new Simulation(tenant).say("kit-bot", List.of("one"));

            assertThat(result.closing())
                    .isInstanceOfSatisfying(
                            Closing.LeftOpen.class,
                            open -> assertThat(open.fault())
                                    .isEqualTo(new ContactFault.Unintelligible(
                                            "open a conversation",
                                            "conversation " + result.conversation()
                                                    + " exists, and not under this id")));
        }
    }

    @Test
    void aLookThatFailsDoesNotHideTheRefusal() {
        try (var stub = new StubCentre((exchange, asked, number) ->
                StubServer.json(exchange, asked.method().equals("GET") ? 403 : 409, "{\"message\": \"not now\"}"))) {
            var refusal = new ContactFault.Rejected(409, "not now");

            assertThatThrownBy(() -> stub.centre.close(ID)).satisfies(e -> assertFault(e, refusal));
            assertThatThrownBy(() -> stub.centre.replaceContext(ID, ContextData.empty()))
                    .satisfies(e -> assertFault(e, refusal));
        }
    }

    private static void assertFault(Throwable thrown, ContactFault fault) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ContactCentreException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
