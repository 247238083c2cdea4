package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.tenant.StubServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the vendor says that the next page is: it is found or named, and the token goes nowhere else. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedLinksTest {
    private static final int ROWS = FeedFaultsTest.ROWS;

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v2/", "SERVER/api/v2/"})
    void theNextPageMayBeSpeltInThreeWays(String start) {
        PlacedList list = PlacedList.of(ROWS).withoutOpenings();
        try (var reader = new FeedReader(list)) {
            list.leadingTo(start.replace("SERVER", reader.server.url().toString()));

            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();
            assertThat(reader.ids()).isEqualTo(FeedFaultsTest.all());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherHostIsNamedAndNeverAsked(boolean tellsOpenings) {
        PlacedList list = PlacedList.of(ROWS);
        try (var foreign = new StubServer((exchange, asked, number) -> StubServer.json(exchange, 200, "{}"));
                var reader = new FeedReader(tellsOpenings ? list : list.withoutOpenings())) {
            list.leadingTo(foreign.url() + "/api/v2/");

            assertThat(reader.read(PlacedList.UP_TO))
                    .hasValueSatisfying(fault -> assertThat(fault.toString())
                            .contains("nextUri leads to another host, where the token must not go")
                            .contains(foreign.url().toString()));
            assertThat(foreign.asked()).isEmpty();
            assertThat(reader.ids())
                    .as("paged by key, nothing but the last word is missing; else nothing is known")
                    .isEqualTo(tellsOpenings ? FeedFaultsTest.all() : List.of());

            list.leadingTo("");
            FeedFaultsTest.mended(reader, list);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset=0", "offset=100", "offset=200"})
    void pagesThatLeadInACircleAreNamed(String back) {
        for (boolean tellsOpenings : List.of(true, false)) {
            PlacedList list = PlacedList.of(ROWS);
            if (!tellsOpenings) {
                list.withoutOpenings();
            }
            try (var reader = new FeedReader(leadingBack(list, back))) {
                assertThat(reader.read(PlacedList.UP_TO))
                        .hasValueSatisfying(fault ->
                                assertThat(fault.toString()).contains("the pages of the list lead in a circle"));
                assertThat(list.pages()).isLessThan(30);

                FeedFaultsTest.mended(reader, list);
            }
        }
    }

    @Test
    void everNewAddressesThatShowTheSameAreACircle() {
        PlacedList list = PlacedList.of(ROWS).withoutOpenings();
        var count = new AtomicInteger();
        try (var reader = new FeedReader((exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                list.page(asked.target().replaceAll("&offset=.*", ""))
                        .replaceAll("offset=\\d+", "offset=" + count.incrementAndGet())))) {
            assertThat(reader.read(PlacedList.UP_TO))
                    .hasValueSatisfying(
                            fault -> assertThat(fault.toString()).contains("the pages of the list lead in a circle"));
            assertThat(count.get()).isLessThan(12);

            FeedFaultsTest.mended(reader, list);
        }
    }

    @Test
    void emptyPagesWithoutEndAreACircle() {
        var count = new AtomicInteger();
        try (var reader = new FeedReader((exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                "{\"entities\": [], \"nextUri\": \"conversations?page=%d\"}".formatted(count.incrementAndGet())))) {
            assertThat(reader.read(PlacedList.UP_TO))
                    .hasValueSatisfying(
                            fault -> assertThat(fault.toString()).contains("the pages of the list lead in a circle"));
            assertThat(count.get()).isLessThan(120);

            PlacedList list = PlacedList.of(ROWS);
            FeedFaultsTest.mended(reader, list);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesThatComeTwiceAreReadOnce(boolean tellsOpenings) {
        PlacedList list = PlacedList.of(ROWS, tellsOpenings ? Duration.ZERO : Duration.ofSeconds(1));
        if (!tellsOpenings) {
            list.withoutOpenings();
        }
        var count = new AtomicInteger();
        try (var reader = new FeedReader((exchange, asked, number) -> {
            boolean again = asked.target().contains("offset=") && count.getAndIncrement() % 2 == 1;
            String page = list.page(again ? back(asked.target()) : asked.target());
            StubServer.json(exchange, 200, again ? page.replaceAll("offset=(\\d+)\"", "offset=$1&again=1\"") : page);
        })) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();
            assertThat(reader.ids()).containsExactlyInAnyOrderElementsOf(FeedFaultsTest.all());
            assertThat(count.get()).as("pages followed").isPositive();
        }
    }

    private static StubServer.Page leadingBack(PlacedList list, String to) {
        return (exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                list.page(asked.target())
                        .replaceAll("offset=[3-9]00", to)
                        .replace("\"nextUri\": null", "\"nextUri\": \"" + asked.target() + "\""));
    }

    /** The page before. */
    private static String back(String target) {
        int offset = Integer.parseInt(target.replaceAll(".*offset=(\\d+).*", "$1"));
        return target.replaceAll("offset=\\d+", "offset=" + Math.max(0, offset - 100));
    }
}
