package dev.parley.cxone.conversations;

import com.sun.net.httpserver.HttpExchange;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.VirtualTime;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A tenant's list as many servers have it: sorted anew for each page, and paged by place, so that a row that moves makes
 * others move up or down.
 */
final class PlacedList implements StubServer.Page {
    static final Instant OLDEST = VirtualTime.START.minus(Duration.ofDays(30));

    /** Everything that a list is filled with changed before that, and what changes later changes then or later. */
    static final Instant UP_TO = VirtualTime.START.minus(Duration.ofMinutes(1));

    private static final Pattern QUERY =
            Pattern.compile("/api/v2/conversations\\?updatedDateGte=([^&]+)&pageSize=(\\d+)(?:&offset=(\\d+))?.*");

    private final List<Row> rows = new ArrayList<>();
    private final Random random = new Random(7);
    private Comparator<Row> order = Comparator.comparing(Row::updated).thenComparing(Row::id);
    private UnaryOperator<Instant> bound = UnaryOperator.identity();
    private String prefix = "";
    private boolean tellsOpenings = true;
    private int movesAPage;
    private int moved;
    private int pages;
    private boolean stale = true;

    record Row(String id, Instant created, Instant updated) {}

    /** So many that changed one after the other, and were opened some time before. */
    static PlacedList of(int count) {
        return of(count, Duration.ofSeconds(1));
    }

    static PlacedList of(int count, Duration apart) {
        var list = new PlacedList();
        for (int i = 0; i < count; i++) {
            Instant updated = OLDEST.plus(apart.multipliedBy(i));
            list.rows.add(new Row("c" + i, updated.minusSeconds(list.random.nextInt(3600)), updated));
        }
        return list;
    }

    PlacedList inOrder(Comparator<Row> other) {
        order = other;
        stale = true;
        return this;
    }

    PlacedList withoutOpenings() {
        tellsOpenings = false;
        return this;
    }

    /** How {@code nextUri} begins: nothing, a path, or a server. */
    PlacedList leadingTo(String start) {
        prefix = start;
        return this;
    }

    /** The server knows bounds in whole seconds only. */
    PlacedList knowingSecondsOnly() {
        bound = time -> time.truncatedTo(ChronoUnit.SECONDS);
        return this;
    }

    /** So many rows change behind each page. */
    PlacedList moving(int rowsAPage) {
        movesAPage = rowsAPage;
        return this;
    }

    synchronized void change(String id, Instant at) {
        stale = true;
        rows.replaceAll(row -> row.id().equals(id) ? new Row(id, row.created(), at) : row);
    }

    synchronized void add(Row row) {
        stale = true;
        rows.add(row);
    }

    synchronized List<String> ids() {
        return rows.stream().map(Row::id).toList();
    }

    synchronized int pages() {
        return pages;
    }

    synchronized int moved() {
        return moved;
    }

    @Override
    public void answer(HttpExchange exchange, StubServer.Asked asked, int number) throws IOException {
        StubServer.json(exchange, 200, page(asked.target()));
    }

    synchronized String page(String target) {
        Matcher query = QUERY.matcher(target);
        if (!query.matches()) {
            throw new IllegalArgumentException(target);
        }
        pages++;
        Instant since = bound.apply(Instant.parse(URLDecoder.decode(query.group(1), StandardCharsets.UTF_8)));
        int offset = query.group(3) == null ? 0 : Integer.parseInt(query.group(3));
        int size = Integer.parseInt(query.group(2));
        if (stale) {
            rows.sort(order);
            stale = false;
        }
        List<Row> all = rows.stream()
                .filter(row -> !row.updated().isBefore(since))
                .skip(offset)
                .limit(size + 1L)
                .toList();
        String next = all.size() <= size
                ? "null"
                : "\"%sconversations?updatedDateGte=%s&pageSize=%d&offset=%d\""
                        .formatted(prefix, query.group(1), size, offset + size);
        IntStream.range(0, movesAPage).forEach(i -> moveOne());
        return "{\"entities\": [%s], \"nextUri\": %s}"
                .formatted(all.stream().limit(size).map(this::json).collect(Collectors.joining(",")), next);
    }

    private void moveOne() {
        int place = random.nextInt(rows.size());
        Row row = rows.get(place);
        moved++;
        stale = true;
        rows.set(place, new Row(row.id(), row.created(), UP_TO.plusMillis(moved)));
    }

    private String json(Row row) {
        return "{\"id\": \"%s\", \"state\": \"active\", %s\"updatedDate\": \"%s\"}"
                .formatted(
                        row.id(), tellsOpenings ? "\"createdDate\": \"" + row.created() + "\", " : "", row.updated());
    }
}
