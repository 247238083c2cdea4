package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.SandboxRules.Listing;
import dev.parley.cxone.sandbox.SandboxRules.ReadFlag;
import dev.parley.domain.Waiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;

/** Lists what was said; holds the request until there is something new, where that was asked for. */
final class Interactions {
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?", Pattern.CASE_INSENSITIVE);
    private static final Duration SLICE = Duration.ofMillis(200);
    private static final int MOST = 1000;
    private final Database database;
    private final BiConsumer<Sql, Request> admission;
    private final SandboxRules rules;
    private final boolean readSet;
    private final InstantSource clock;
    private final Waiter waiter;

    /** @param admission lets a request in, or refuses it */
    Interactions(Database database, BiConsumer<Sql, Request> admission, SandboxSettings settings) {
        this.admission = admission;
        this.database = database;
        this.rules = settings.rules();
        this.readSet = rules.readFlag() == ReadFlag.ON_FIRST_LISTING
                && settings.weather().setsRead();
        this.clock = settings.clock();
        this.waiter = settings.waiter();
    }

    /** What can be seen at one moment. */
    private record Seen(List<InteractionRow> rows, boolean news, Optional<Long> next) {}

    Answer list(Request request) {
        Optional<Duration> wait = wait(request);
        Instant deadline = clock.instant().plus(wait.orElse(Duration.ZERO));
        Seen seen = database.read(sql -> {
            admission.accept(sql, request);
            return look(sql, request, wait.isPresent());
        });
        while (wait.isPresent() && !seen.news() && clock.instant().isBefore(deadline)) {
            Instant next = seen.next()
                    .map(Instant::ofEpochMilli)
                    .orElseGet(() -> clock.instant().plus(SLICE));
            waiter.waitUntil(next.isBefore(deadline) ? next : deadline);
            seen = database.read(sql -> look(sql, request, true));
        }
        Answer answer = answer(seen.rows());
        return wait.map(time -> answer.with("Preference-Applied", "wait=" + time.toSeconds()))
                .orElse(answer);
    }

    private Seen look(Sql sql, Request request, boolean waiting) {
        String id = Conversations.find(new ConversationTable(sql), request).id();
        long now = clock.millis();
        InteractionTable table = new InteractionTable(sql);
        boolean newestFirst = newestFirst(request);
        int limit = request.number("limit", 10, MOST);
        Optional<String> after = request.parameter("after");
        List<InteractionRow> rows = after.map(from -> table.arrivedAfter(id, from, now, newestFirst, limit)
                        .orElseThrow(() -> Refusal.badRequest("after: there is no interaction " + from)))
                .orElseGet(() -> table.list(id, now, newestFirst, limit));
        if (!waiting) {
            return new Seen(rows, false, Optional.empty());
        }
        boolean news = after.isPresent() ? !rows.isEmpty() : table.hasNews(id, now);
        return new Seen(rows, news, table.nextArrival(id, now));
    }

    private Answer answer(List<InteractionRow> rows) {
        if (rows.stream().anyMatch(row -> !row.listed())) {
            database.write(sql -> {
                new InteractionTable(sql).markListed(rows);
                return true;
            });
        }
        Wire wire = new Wire(rules, clock.millis());
        ArrayNode list = Json.array();
        rows.forEach(row -> list.add(wire.interaction(row, readSet)));
        return Answer.of(
                200, rules.listing() == Listing.ARRAY ? list : Json.object().set("entities", list));
    }

    private static boolean newestFirst(Request request) {
        String order = request.parameter("order").orElse("desc");
        return switch (order) {
            case "desc" -> true;
            case "asc" -> false;
            default -> throw Refusal.badRequest("order must be asc or desc, not '" + order + "'");
        };
    }

    private Optional<Duration> wait(Request request) {
        Matcher matcher = WAIT.matcher(request.header("prefer").orElse(""));
        if (!rules.preferWait() || !matcher.find()) {
            return Optional.empty();
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return Optional.of(asked.compareTo(rules.longestWait()) > 0 ? rules.longestWait() : asked);
    }
}
