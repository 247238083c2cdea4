package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.Arrivals;
import dev.parley.domain.exchange.Marker;
import dev.parley.domain.exchange.PollSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** How replies are waited for on servers that have their own ways. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReplyWatchTest {
    private static final ConversationId ID = new ConversationId("1");
    private static final String INTERACTIONS = "/api/v2/conversations/1/interactions";
    private static final Instant UNTIL = VirtualTime.START.plusSeconds(30);

    @Test
    void moreRepliesThanAListHoldsAreAllFetchedOldestFirst() {
        try (var stub = new StubCentre((exchange, asked, number) -> {
            int limit = Integer.parseInt(asked.target().replaceAll(".*limit=(\\d+).*", "$1"));
            StubServer.json(exchange, 200, newest(57, limit));
        })) {
            Arrivals arrived = stub.centre.awaitReplies(marker(Set.of()), UNTIL);

            assertThat(arrived.messages())
                    .extracting(message -> message.id().value())
                    .isEqualTo(
                            IntStream.rangeClosed(1, 57).mapToObj(i -> "m" + i).toList());
        }
    }

    @Test
    void whatIsKnownEndsTheSearch() {
        try (var stub = new StubCentre((exchange, asked, number) -> StubServer.json(exchange, 200, newest(57, 10)))) {
            Arrivals arrived = stub.centre.awaitReplies(marker(Set.of(new MessageId("m50"))), UNTIL);

            assertThat(arrived.messages())
                    .extracting(message -> message.id().value())
                    .doesNotContain("m50");
            assertThat(stub.asked("GET", INTERACTIONS)).isEqualTo(1);
        }
    }

    @Test
    void aRowThatIsRepeatedIsShownOnce() {
        String row = "{\"id\": \"a\", \"direction\": \"outbound\", \"text\": \"x\"}";
        try (var stub = new StubCentre(
                (exchange, asked, number) -> StubServer.json(exchange, 200, "[%s, %s, %s]".formatted(row, row, row)))) {
            assertThat(stub.centre.awaitReplies(marker(Set.of()), UNTIL).messages())
                    .hasSize(1);
        }
    }

    @Test
    void whatIsNotTheBotsIsGivenWithItsAuthor() {
        try (var stub = new StubCentre((exchange, asked, number) -> StubServer.json(exchange, 200, """
                [{"id": "3", "direction": "outbound", "participantId": "agent-7", "text": "Ada here"},
                 {"id": "2", "direction": "outbound", "type": "event", "text": "An agent joins"},
                 {"id": "1", "direction": "outbound", "text": "One moment"}]"""))) {
            assertThat(stub.centre.awaitReplies(marker(Set.of()), UNTIL).messages())
                    .extracting(message -> message.author().getClass().getSimpleName())
                    .containsExactly("Bot", "Platform", "Agent");
        }
    }

    @Test
    void theVisitorsOwnMessageIsNoReply() {
        var looks = new AtomicInteger();
        try (var stub = new StubCentre(
                (exchange, asked, number) -> StubServer.json(
                        exchange,
                        200,
                        looks.incrementAndGet() < 4
                                ? "[{\"id\": \"own\", \"direction\": \"inbound\", \"text\": \"Hi\"}]"
                                : "[{\"id\": \"b\", \"direction\": \"outbound\"}, {\"id\": \"own\", \"direction\": \"inbound\"}]"))) {
            Arrivals arrived = stub.centre.awaitReplies(marker(Set.of()), UNTIL);

            assertThat(arrived.messages().stream().filter(Message::byBot)).hasSize(1);
            assertThat(looks).hasValue(4);
        }
    }

    @Test
    void aServerThatDoesNotHoldIsPolledUntilTheEndAndNotForEver() {
        var held = new AtomicInteger();
        try (var stub = new StubCentre((exchange, asked, number) -> {
            if (exchange.getRequestHeaders().containsKey("Prefer")) {
                held.incrementAndGet();
            }
            StubServer.json(exchange, 200, "[]");
        })) {
            for (int turn = 0; turn < 5; turn++) {
                Instant began = stub.time.instant();
                var marker = marker(Set.of(), began);

                Arrivals arrived = stub.centre.awaitReplies(marker, began.plusSeconds(30));

                assertThat(arrived.messages()).isEmpty();
                assertThat(stub.time.instant()).isEqualTo(began.plusSeconds(30));
            }
            assertThat(held).as("asked to hold, until it was plain").hasValueLessThanOrEqualTo(3);
            assertThat(stub.asked("GET", INTERACTIONS)).isLessThan(5 * 60);
        }
    }

    @Test
    void datesAreInOrderWhereAllTellThem() {
        try (var stub = new StubCentre((exchange, asked, number) -> StubServer.json(exchange, 200, """
                [{"id": "first", "direction": "outbound", "createdDate": "2026-01-15T09:00:01Z"},
                 {"id": "second", "direction": "outbound", "createdDate": "2026-01-15T09:00:02Z"}]"""))) {
            assertThat(stub.centre.awaitReplies(marker(Set.of()), UNTIL).messages())
                    .extracting(message -> message.id().value())
                    .containsExactly("first", "second");
        }
    }

    @Test
    void aLaggingDateDoesNotHideAFurtherReply() {
        String first = "{\"id\": \"1\", \"direction\": \"outbound\", \"createdDate\": \"2026-01-15T09:00:01Z\"}";
        String late = "{\"id\": \"2\", \"direction\": \"outbound\", \"createdDate\": \"2026-01-15T09:00:02Z\"}";
        StubServer.Page page = (exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                asked.target().contains("interactions")
                        ? "[%s, %s]".formatted(late, first)
                        : "{\"id\": \"1\", \"state\": \"active\", \"updatedDate\": \"2026-01-15T09:00:00Z\"}");
        try (var stub = new StubCentre(page)) {
            var quiet = new Marker(
                    ID,
                    Optional.empty(),
                    new MessageId("own"),
                    Set.of(new MessageId("1")),
                    Optional.of(VirtualTime.START.plusSeconds(1)),
                    VirtualTime.START,
                    Marker.Awaiting.MORE_REPLIES);

            assertThat(stub.centre
                            .awaitReplies(quiet, VirtualTime.START.plus(Duration.ofSeconds(4)))
                            .messages())
                    .extracting(message -> message.id().value())
                    .containsExactly("2");
            assertThat(stub.time.instant()).isEqualTo(VirtualTime.START.plusSeconds(4));
        }
    }

    @Test
    void datesInWholeSecondsDoNotHideAReplyOfTheSameSecond() {
        String own = "{\"id\": \"own\", \"direction\": \"inbound\", \"createdDate\": \"2026-01-15T09:00:00Z\"}";
        String first = "{\"id\": \"1\", \"direction\": \"outbound\", \"createdDate\": \"2026-01-15T09:00:01Z\"}";
        String second = "{\"id\": \"2\", \"direction\": \"outbound\", \"createdDate\": \"2026-01-15T09:00:01Z\"}";
        var secondIsThere = new AtomicBoolean();
        StubServer.Page page = (exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                !asked.target().contains("interactions")
                        ? "{\"id\": \"1\", \"state\": \"active\", \"updatedDate\": \"2026-01-15T09:00:01Z\"}"
                        : secondIsThere.get()
                                ? "[%s, %s, %s]".formatted(second, first, own)
                                : "[%s, %s]".formatted(first, own));
        try (var stub = new StubCentre(page)) {
            var quiet = new Marker(
                    ID,
                    Optional.empty(),
                    new MessageId("own"),
                    Set.of(new MessageId("own"), new MessageId("1")),
                    Optional.of(VirtualTime.START.plusSeconds(1)),
                    VirtualTime.START,
                    Marker.Awaiting.MORE_REPLIES);
            assertThat(stub.centre.awaitReplies(quiet, UNTIL).messages()).isEmpty();
            secondIsThere.set(true);

            assertThat(stub.centre.awaitReplies(quiet, UNTIL).messages())
                    .extracting(message -> message.id().value())
                    .containsExactly("2");
        }
    }

    /** Twenty replies make a plan: when the next look is due then, tells what was learnt. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bot-b|own|true",
                "bot-b||true",
                "bot-b|an earlier one|false",
                "agent-7|own|false",
            })
    void onlyTheBotsAnswerToThisMessageTellsItsPace(String author, @Nullable String replyTo, boolean learns) {
        Map<String, String> reply = new TreeMap<>(Map.of(
                "id",
                "1",
                "direction",
                "outbound",
                "participantId",
                author,
                "createdDate",
                "2026-01-15T09:00:00.310Z"));
        if (replyTo != null) {
            reply.put("replyTo", replyTo);
        }
        String own = "{\"id\": \"own\", \"direction\": \"inbound\", \"createdDate\": \"2026-01-15T09:00:00Z\"}";
        String listed = "[%s, %s]".formatted(JsonMapper.shared().writeValueAsString(reply), own);
        try (var stub = new StubCentre((exchange, asked, number) ->
                StubServer.json(exchange, 200, asked.target().contains("interactions") ? listed : "{\"id\": \"1\"}"))) {
            var schedule = PollSchedule.standard();
            var centre = stub.centreWith(schedule);
            stub.time.waitUntil(VirtualTime.START.plusMillis(500));

            for (int turn = 0; turn < 20; turn++) {
                centre.awaitReplies(marker(Set.of()), UNTIL);
            }

            var taught = PollSchedule.standard();
            var bot = Optional.of(new BotId("b"));
            for (int turn = 0; learns && turn < 20; turn++) {
                taught.learn(bot, Duration.ofMillis(310), Duration.ofMillis(310));
            }
            assertThat(schedule.nextLook(bot, Duration.ZERO)).isEqualTo(taught.nextLook(bot, Duration.ZERO));
        }
    }

    @Test
    void aServerThatHoldsForLessThanAskedIsAskedAgainAndAgain() {
        var held = new AtomicInteger();
        try (var stub = new StubCentre()) {
            stub.serve((exchange, asked, number) -> {
                if (exchange.getRequestHeaders().containsKey("Prefer")) {
                    held.incrementAndGet();
                    stub.time.waitUntil(stub.time.instant().plusSeconds(5));
                }
                StubServer.json(exchange, 200, "[]");
            });

            stub.centre.awaitReplies(marker(Set.of()), UNTIL);

            assertThat(held).hasValue(6);
        }
    }

    private static Marker marker(Set<MessageId> seen) {
        return marker(seen, VirtualTime.START);
    }

    private static Marker marker(Set<MessageId> seen, Instant since) {
        return new Marker(
                ID,
                Optional.of(new BotId("b")),
                new MessageId("own"),
                seen,
                Optional.empty(),
                since,
                Marker.Awaiting.FIRST_REPLY);
    }

    /** The newest of so many messages of the bot, newest first, without dates. */
    private static String newest(int count, int limit) {
        return IntStream.iterate(count, i -> i > 0, i -> i - 1)
                .limit(limit)
                .mapToObj("{\"id\": \"m%d\", \"direction\": \"outbound\", \"text\": \"x\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
