package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Marker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server may list fewer messages than it is asked for. None is ever missing in silence. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CappedListTest {
    private static final ConversationId ID = new ConversationId("1");

    @ParameterizedTest
    @CsvSource({"10, 10", "10, 9", "100, 100", "1000, 20", "1000, 999", "10, 0"})
    void asManyAsTheServerListsAreAll(int cap, int stored) {
        try (var stub = new StubCentre(server(cap, stored, true))) {
            assertThat(stub.centre.history(ID)).hasSize(stored);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 11", "25, 26", "100, 101", "1000, 1001"})
    void oneMoreIsToldAndNotDropped(int cap, int stored) {
        try (var stub = new StubCentre(server(cap, stored, true))) {
            assertThatThrownBy(() -> stub.centre.history(ID))
                    .isInstanceOfSatisfying(
                            ContactCentreException.class,
                            e -> assertThat(e.fault())
                                    .isEqualTo(new ContactFault.Unintelligible(
                                            "list the messages",
                                            "it shows only the newest " + cap + " of the messages")));
        }
    }

    @Test
    void aTurnThatMeetsAKnownMessageNeedsNoMore() {
        try (var stub = new StubCentre(server(10, 57, true))) {
            assertThat(awaited(stub, "m50"))
                    .extracting(message -> message.id().value())
                    .endsWith("m57");
        }
    }

    @Test
    void aTurnWhoseKnownMessagesAreCutOffSaysSo() {
        try (var stub = new StubCentre(server(10, 57, false))) {
            assertThatThrownBy(() -> awaited(stub, "m40")).hasMessageContaining("only the newest 10");
        }
    }

    @ParameterizedTest
    @CsvSource({"200", "400"})
    void aServerThatKnowsOneOrderOnlyIsBelieved(int status) {
        StubServer.Page ordered = server(1000, 12, false);
        try (var stub = new StubCentre((exchange, asked, number) -> {
            if (status == 400 && asked.target().contains("asc")) {
                StubServer.json(exchange, 400, "{\"message\": \"order\"}");
            } else {
                ordered.answer(exchange, asked, number);
            }
        })) {
            assertThat(stub.centre.history(ID)).hasSize(12);
        }
    }

    private static List<Message> awaited(StubCentre stub, String known) {
        var marker = new Marker(
                ID,
                Optional.empty(),
                new MessageId("own"),
                Set.of(new MessageId(known)),
                Optional.empty(),
                VirtualTime.START,
                Marker.Awaiting.FIRST_REPLY);
        return stub.centre.awaitReplies(marker, VirtualTime.START).messages();
    }

    private static StubServer.Page server(int cap, int stored, boolean knowsOrder) {
        return (exchange, asked, number) -> {
            int limit = Math.min(cap, Integer.parseInt(asked.target().replaceAll(".*limit=(\\d+).*", "$1")));
            boolean oldestFirst = knowsOrder && asked.target().contains("order=asc");
            StubServer.json(
                    exchange,
                    200,
                    IntStream.rangeClosed(1, stored)
                            .limit(limit)
                            .map(i -> oldestFirst ? i : stored + 1 - i)
                            .mapToObj("{\"id\": \"m%d\", \"direction\": \"outbound\", \"text\": \"x\"}"::formatted)
                            .collect(Collectors.joining(",", "[", "]")));
        };
    }
}
