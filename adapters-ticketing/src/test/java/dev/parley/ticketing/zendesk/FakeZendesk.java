package dev.parley.ticketing.zendesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ticketing.fake.Answer;
import dev.parley.ticketing.fake.Call;
import dev.parley.ticketing.fake.FakeVendor;
import dev.parley.ticketing.fake.VendorContract;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Zendesk Support as far as a desk sees it, with its habits: external ids that are not unique, an idempotency key of two
 * hours on creation alone, {@code safe_update}, a closed ticket that is final, 30 updates in 10 minutes for a ticket, 65,535
 * bytes for a comment, subjects cut at 255, and somebody without an id for who asks without credentials.
 */
final class FakeZendesk extends FakeVendor {
    static final long ME = 9001;
    static final long SOMEBODY_ELSE = 9002;
    static final long GROUP = 77;
    static final String EMAIL = "parley@example.com";
    static final String TOKEN = "zendesk-token-51c2";
    /** Cursor paging: the vendor documents it, and its file does not have it. */
    private static final Set<String> DOCUMENTED = Set.of("property 'meta' is not defined in the schema");

    final TreeMap<Long, FakeTicket> tickets = new TreeMap<>();
    final Set<String> statuses = new TreeSet<>(Set.of("new", "open", "pending", "solved"));
    volatile String role = "agent";
    volatile boolean groupIsThere = true;
    /** A proxy on the way takes the credentials off. */
    volatile boolean credentialsAreLost;

    private final InstantSource clock;
    private final ZendeskUpdates updates = new ZendeskUpdates(this);
    private final Map<String, Remembered> created = new LinkedHashMap<>();
    private long ids = 100;

    FakeZendesk(InstantSource clock) {
        super(VendorContract.of("zendesk-support-v2.yaml", DOCUMENTED));
        this.clock = clock;
    }

    /** What was created under a key. */
    record Remembered(Instant at, String body, Answer answer) {}

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    long nextId() {
        return ++ids;
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    protected Answer answer(Call call) {
        String credentials = EMAIL + "/token:" + TOKEN;
        String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
        String given = credentialsAreLost ? "" : call.header("Authorization");
        if (given.isEmpty() && call.is("GET", "/api/v2/users/me")) {
            return Answer.json(200, Map.of("user", Map.of("name", "Anonymous user", "role", "end-user")));
        }
        if (!given.equals(basic)) {
            return Answer.json(401, Map.of("error", "Couldn't authenticate you"));
        }
        if (call.is("GET", "/api/v2/users/me")) {
            return Answer.json(200, Map.of("user", Map.of("id", ME, "name", "Parley", "role", role)));
        }
        if (role.equals("end-user")) {
            return Answer.json(403, Map.of("error", "Forbidden", "description", "You do not have access to this page"));
        }
        return routed(call);
    }

    private Answer routed(Call call) {
        if (call.is("GET", "/api/v2/custom_statuses")) {
            return Answer.json(
                    200,
                    Map.of(
                            "custom_statuses",
                            statuses.stream().map(FakeZendesk::status).toList()));
        }
        if (call.is("GET", "/api/v2/groups/*")) {
            return groupIsThere && call.part(3).equals(Long.toString(GROUP))
                    ? Answer.json(200, Map.of("group", Map.of("id", GROUP, "name", "Second line", "deleted", false)))
                    : notFound();
        }
        if (call.is("GET", "/api/v2/tickets")) {
            String wanted = call.asked("external_id", "");
            return page(
                    call,
                    "tickets",
                    tickets.values().stream()
                            .filter(ticket -> ticket.externalId.equals(wanted))
                            .map(FakeTicket::told)
                            .toList());
        }
        if (call.is("POST", "/api/v2/tickets")) {
            return create(call);
        }
        FakeTicket ticket = call.path().startsWith("/api/v2/tickets/") ? ticket(call.part(3)) : null;
        if (ticket == null) {
            return notFound();
        }
        if (call.is("GET", "/api/v2/tickets/*")) {
            return Answer.json(200, Map.of("ticket", ticket.told()));
        }
        if (call.is("GET", "/api/v2/tickets/*/comments")) {
            return page(
                    call,
                    "comments",
                    ticket.comments.stream().map(FakeTicket.FakeComment::told).toList());
        }
        return call.is("PUT", "/api/v2/tickets/*")
                ? updates.update(ticket, call.json().path("ticket"))
                : notFound();
    }

    private static Map<String, Object> status(String category) {
        return Map.of("status_category", category, "active", true, "agent_label", category);
    }

    private @org.jspecify.annotations.Nullable FakeTicket ticket(String id) {
        return tickets.get(Long.parseLong(id));
    }

    /** The same key for two hours is the same ticket. */
    private Answer create(Call call) {
        String key = call.header("Idempotency-Key");
        Remembered before = created.get(key);
        if (before != null && before.at().plus(2, ChronoUnit.HOURS).isAfter(now())) {
            return before.body().equals(call.body())
                    ? before.answer().with("x-idempotency-lookup", "hit")
                    : Answer.json(
                            400,
                            Map.of(
                                    "error",
                                    "IdempotentRequestError",
                                    "description",
                                    "Request parameters do not match"));
        }
        Answer answer = updates.create(call.json().path("ticket"));
        if (!key.isEmpty() && answer.status() == 201) {
            created.put(key, new Remembered(now(), call.body(), answer));
        }
        return answer.with("x-idempotency-lookup", "miss");
    }

    private static Answer page(Call call, String name, List<Map<String, Object>> all) {
        int size = Integer.parseInt(call.asked("page[size]", "100"));
        int from = Integer.parseInt(call.asked("page[after]", "0"));
        int to = Math.min(all.size(), from + size);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, new ArrayList<>(all.subList(Math.min(from, to), to)));
        answer.put("meta", Map.of("has_more", to < all.size(), "after_cursor", Integer.toString(to)));
        return Answer.json(200, answer);
    }

    static Answer notFound() {
        return Answer.json(404, Map.of("error", "RecordNotFound", "description", "Not found"));
    }
}
