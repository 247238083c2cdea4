package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.conversations.PlacedList.Row;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.sync.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No change is lost and none comes out of its order, whatever order the vendor lists in and however its list moves. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedPagingTest {
    private static final Instant FOR_EVER = PlacedList.UP_TO.plus(Duration.ofDays(100));
    private static final Comparator<Row> BY_CHANGE = Comparator.comparing(Row::updated);
    private static final Comparator<Row> BY_OPENING = Comparator.comparing(Row::created);

    /** An order of the vendor's list. */
    record Order(String name, Comparator<Row> rows, boolean tellsOpenings) {
        PlacedList list(PlacedList list) {
            PlacedList ordered = list.inOrder(rows.thenComparing(Row::id));
            return tellsOpenings ? ordered : ordered.withoutOpenings();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Order> orders() {
        return Stream.of(
                new Order("oldest change first", BY_CHANGE, true),
                new Order("oldest change first, openings not told", BY_CHANGE, false),
                new Order("newest change first", BY_CHANGE.reversed(), true),
                new Order("newest change first, openings not told", BY_CHANGE.reversed(), false),
                new Order("by opening", BY_OPENING, true),
                new Order("by opening, openings not told", BY_OPENING, false),
                new Order("by name", Comparator.comparing(Row::id), true));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void fiveUpdatesAPageOverFiveThousandRowsMissNone(Order order) {
        PlacedList list = order.list(PlacedList.of(5_000)).moving(5);
        try (var reader = new FeedReader(list)) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();
            int whileItWasRead = list.moved();
            list.moving(0);
            assertThat(reader.read(FOR_EVER)).isEmpty();

            assertThat(whileItWasRead).isGreaterThan(200);
            assertThat(Set.copyOf(reader.ids())).hasSize(5_000).isEqualTo(Set.copyOf(list.ids()));
            assertThat(reader.times()).isSorted();
        }
    }

    @Test
    void followingThePagesByPlaceWouldMissSome() {
        PlacedList list = PlacedList.of(5_000).moving(5);
        Set<String> met = new HashSet<>();
        String target = "/api/v2/conversations?updatedDateGte=" + Instant.EPOCH + "&pageSize=100";
        while (!target.isEmpty()) {
            String page = list.page(target);
            Stream.of(page.split("\"id\": \"")).skip(1).forEach(row -> met.add(row.substring(0, row.indexOf('"'))));
            String next = page.substring(page.indexOf("\"nextUri\": ") + 11, page.length() - 1);
            target = next.equals("null") ? "" : "/api/v2/" + next.replace("\"", "");
        }

        assertThat(met.size())
                .as("none missing by luck: the canary sings no more")
                .isLessThan(5_000);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatIsMoreThanFitsInMemoryComesInItsOrder(Order order) {
        int count = FeedReading.WINDOW * 2 + 150;
        PlacedList list = order.list(PlacedList.of(count, Duration.ofMillis(1)));
        try (var reader = new FeedReader(list)) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();

            assertThat(reader.ids()).isEqualTo(oneAfterTheOther(count));
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void equalTimesAcrossAPagesEdgeAreAllHandedOver(Order order) {
        PlacedList list = order.list(PlacedList.of(700, Duration.ofMillis(1).dividedBy(30)));
        try (var reader = new FeedReader(inMillis(list))) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();

            assertThat(reader.ids()).hasSize(700).containsExactlyInAnyOrderElementsOf(list.ids());
            assertThat(reader.times()).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aThousandOfOneTimeThatMoveMeanwhileMissNone(Order order) {
        PlacedList list = order.list(PlacedList.of(1_000, Duration.ZERO));
        for (int i = 0; i < 250; i++) {
            list.add(new Row("d" + i, PlacedList.OLDEST, PlacedList.OLDEST.plusSeconds(1 + i)));
        }
        list.moving(5);
        try (var reader = new FeedReader(list)) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();
            list.moving(0);
            assertThat(reader.read(FOR_EVER)).isEmpty();

            assertThat(Set.copyOf(reader.ids())).hasSize(1_250).isEqualTo(Set.copyOf(list.ids()));
            assertThat(reader.times()).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 101, 199, 200, 201, 1000})
    void aServerThatKnowsWholeSecondsOnlyHoldsNothingUp(int count) {
        PlacedList list = PlacedList.of(count, Duration.ofMillis(3)).knowingSecondsOnly();
        try (var reader = new FeedReader(list)) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();

            assertThat(reader.ids()).isEqualTo(oneAfterTheOther(count));
        }
    }

    @Test
    void aListThatStandsByItsChangesForAWhileOnlyIsFoundOut() {
        PlacedList list = PlacedList.of(300).inOrder(BY_OPENING);
        for (int i = 0; i < 300; i++) {
            Instant at = PlacedList.OLDEST.plusSeconds(10_000 + i);
            list.add(new Row("s" + i, at, at.plusMillis(1)));
        }
        list.add(new Row(
                "reopened",
                PlacedList.OLDEST.plusSeconds(10_099).plusMillis(1),
                PlacedList.OLDEST.plusSeconds(20_000)));
        try (var reader = new FeedReader(list)) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();

            assertThat(reader.ids()).containsExactlyInAnyOrderElementsOf(list.ids());
            assertThat(reader.times()).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1.1", "false, 2.2"})
    void aListThatStandsByItsChangesIsReadOnceOrTwice(boolean tellsOpenings, double most) {
        PlacedList list = PlacedList.of(5_000);
        try (var reader = new FeedReader(tellsOpenings ? list : list.withoutOpenings())) {
            assertThat(reader.read(PlacedList.UP_TO)).isEmpty();

            assertThat(list.pages()).isBetween(50, (int) (50 * most));
        }
    }

    @Test
    void whoTakesNoMoreIsNotReadFor() {
        PlacedList list = PlacedList.of(5_000);
        List<Change> taken = new ArrayList<>();
        try (var reader = new FeedReader(list)) {
            reader.feed.changes(Instant.EPOCH, PlacedList.UP_TO, change -> {
                taken.add(change);
                return taken.size() < 150;
            });
        }
        assertThat(taken).hasSize(150);
        assertThat(list.pages()).isEqualTo(2);
    }

    @Test
    void whereThereIsNoTimeBetweenTheBoundsNobodyIsAsked() {
        PlacedList list = PlacedList.of(5);
        try (var reader = new FeedReader(list)) {
            reader.feed.changes(PlacedList.UP_TO, PlacedList.UP_TO, change -> true);
        }
        assertThat(list.pages()).isZero();
    }

    private static List<String> oneAfterTheOther(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }

    /** As a server that keeps finer times than it tells. */
    private static StubServer.Page inMillis(PlacedList list) {
        UnaryOperator<String> told =
                page -> page.replaceAll("(\\d\\.\\d{3})\\d+Z", "$1Z").replaceAll("(:\\d\\d)Z", "$1.000Z");
        return (exchange, asked, number) -> StubServer.json(exchange, 200, told.apply(list.page(asked.target())));
    }
}
