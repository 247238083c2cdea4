package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.exchange.ContactFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can be wrong with a page: it is overcome or named, the token goes nowhere else, and whatever was handed
 * over before, the next call with the cursor goes on from there until nothing is missing.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedFaultsTest {
    static final int ROWS = 450;

    /** Answers a page wrongly. */
    interface Wrong {
        void answer(HttpExchange exchange, String page) throws IOException;
    }

    /**
     * A kind of fault.
     *
     * @param told what it is told as when it stays; nothing where it is overcome
     */
    record Kind(String name, Wrong wrong, Class<? extends ContactFault> told, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("HTML", (exchange, page) -> html(exchange), ContactFault.Unintelligible.class, "<html>"),
                new Kind(
                        "a cut page",
                        (exchange, page) -> StubServer.json(exchange, 200, page.substring(0, page.length() / 2)),
                        ContactFault.Unintelligible.class,
                        "entities"),
                new Kind(
                        "a page without rows",
                        (exchange, page) -> StubServer.json(exchange, 200, "{}"),
                        ContactFault.Unintelligible.class,
                        "a page without entities"),
                new Kind(
                        "429",
                        (exchange, page) -> {
                            exchange.getResponseHeaders().set("Retry-After", "3");
                            StubServer.json(exchange, 429, "{}");
                        },
                        ContactFault.RateLimited.class,
                        ""),
                new Kind(
                        "500",
                        (exchange, page) -> StubServer.json(exchange, 500, "{}"),
                        ContactFault.VendorFailed.class,
                        "500"),
                new Kind("a reset", (exchange, page) -> exchange.close(), ContactFault.Unreachable.class, ""),
                new Kind("a reset in mid-body", FeedFaultsTest::half, ContactFault.Unreachable.class, ""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void onceIsOvercome(Kind kind) {
        for (int wrong = 0; wrong < 5; wrong++) {
            PlacedList list = PlacedList.of(ROWS);
            try (var reader = new FeedReader(wrongAt(list, kind, wrong, 1))) {
                assertThat(reader.read(PlacedList.UP_TO)).isEmpty();

                assertThat(reader.ids()).isEqualTo(all());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatStaysIsNamedAndTheNextCallGoesOnFromThere(Kind kind) {
        for (int wrong = 0; wrong < 5; wrong++) {
            PlacedList list = PlacedList.of(ROWS);
            try (var reader = new FeedReader(wrongAt(list, kind, wrong, Integer.MAX_VALUE))) {
                Optional<ContactFault> fault = reader.read(PlacedList.UP_TO);
                assertThat(fault).containsInstanceOf(kind.told());
                assertThat(fault.toString()).contains(kind.words()).doesNotContain("the-token");
                assertThat(reader.ids()).as("what was read before").hasSize(wrong == 0 ? 0 : 100 + 99 * (wrong - 1));

                mended(reader, list);
            }
        }
    }

    @Test
    void aRowWithoutATimeIsNamed() {
        PlacedList list = PlacedList.of(ROWS);
        try (var reader = new FeedReader((exchange, asked, number) -> StubServer.json(
                exchange, 200, list.page(asked.target()).replace(", \"updatedDate\": \"2025-12-16T09:02:30Z\"", "")))) {
            assertThat(reader.read(PlacedList.UP_TO))
                    .hasValueSatisfying(fault -> assertThat(fault.toString())
                            .contains("a row of the list tells no updatedDate")
                            .contains("conversation c150"));
            assertThat(reader.ids()).hasSize(100);

            mended(reader, list);
        }
    }

    static void mended(FeedReader reader, PlacedList list) {
        reader.serve(list);
        assertThat(reader.read(PlacedList.UP_TO)).isEmpty();
        assertThat(reader.ids()).isEqualTo(all());
    }

    static List<String> all() {
        return IntStream.range(0, ROWS).mapToObj(i -> "c" + i).toList();
    }

    private static StubServer.Page wrongAt(PlacedList list, Kind kind, int page, int times) {
        var count = new AtomicInteger();
        return (exchange, asked, number) -> {
            int place = count.getAndIncrement();
            if (place >= page && place - page < times) {
                kind.wrong().answer(exchange, list.page(asked.target()));
            } else {
                list.answer(exchange, asked, number);
            }
        };
    }

    private static void html(HttpExchange exchange) throws IOException {
        byte[] page = "<!DOCTYPE html><html><body>Back soon</body></html>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static void half(HttpExchange exchange, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }
}
