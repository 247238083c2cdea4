package dev.parley.ticketing.servicenow;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.Waiter;
import dev.parley.domain.sync.CannedAnswer;
import dev.parley.domain.sync.DeskCase;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskFixture;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kit's view of the fake ServiceNow. */
final class ServiceNowFixture implements TicketDeskFixture {
    private static final Pattern TAKEN = Pattern.compile("(?i)\\[/?code\\]|@\\w+");

    private final VirtualTime time = new VirtualTime();
    private final FakeServiceNow instance = new FakeServiceNow(time);

    @Override
    public boolean countsMarks() {
        return true;
    }

    @Override
    public Optional<URI> server() {
        return Optional.of(instance.uri());
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url",
                base.toString(),
                "user",
                FakeServiceNow.USER,
                "password",
                FakeServiceNow.PASSWORD,
                "timeout",
                "1.5s"));
        switch (how) {
            case GOOD -> {}
            case WRONG_CREDENTIALS -> given.put("password", "another-password");
            case NO_CREDENTIALS -> given.put("password", "-");
            case UNKNOWN_STATE -> given.put("state.resolved", "66");
        }
        var provider = new ServiceNowDeskProvider();
        return provider.open(DeskSettings.of("servicenow", provider, given), time);
    }

    @Override
    public InstantSource clock() {
        return time;
    }

    @Override
    public Waiter waiter() {
        return time;
    }

    @Override
    public String secret() {
        return FakeServiceNow.PASSWORD;
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return instance.rows.tasks.stream()
                .filter(task -> key.value().equals(task.get("correlation_id")))
                .filter(task -> !List.of("7", "8").contains(task.get("state")))
                .map(task -> new TicketRef(task.get("sys_id")))
                .toList();
    }

    @Override
    public String subject(TicketRef ticket) {
        return task(ticket).get("short_description");
    }

    private List<String> notes(TicketRef ticket) {
        return instance.rows.journal.stream()
                .filter(row -> ticket.value().equals(row.get("element_id")))
                .map(row -> row.get("value"))
                .toList();
    }

    @Override
    public String shown(TicketRef ticket) {
        return String.join("\n", notes(ticket)).replace("\u2060", "");
    }

    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return notes(ticket).stream()
                .flatMap(note -> TAKEN.matcher(note).results().map(MatchResult::group))
                .toList();
    }

    @Override
    public List<String> markup() {
        return List.of("[code]<b>bold</b>[/code]", "@boss");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return Arrays.stream(task(ticket).get("u_parley_link").split(" "))
                .filter(link -> !link.isEmpty())
                .map(URI::create)
                .collect(Collectors.toSet());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        return new TicketRef(instance.rows
                .create("boss", Map.of("correlation_id", key.value(), "short_description", subject))
                .get("sys_id"));
    }

    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        instance.rows.change("customer", task(ticket), Map.of("comments", text));
        instance.rows.change("boss", task(ticket), Map.of("work_notes", text));
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        String state = switch (to) {
            case ACTIVE -> "2";
            case PENDING -> "3";
            case ESCALATED -> "1";
            case RESOLVED -> "6";
            case ENDED -> "7";
        };
        instance.rows.change("boss", task(ticket), Map.of("state", state));
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        somebodyMoves(ticket, TicketState.ENDED);
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        return instance.rows.journal.stream()
                .anyMatch(row ->
                        "comments".equals(row.get("element")) && FakeServiceNow.USER.equals(row.get("sys_created_by")));
    }

    @Override
    public List<String> parts() {
        return List.of("incident", "sys_journal_field");
    }

    @Override
    public void lose(String part) {
        instance.table = part.equals("incident") ? "task" : "incident";
        instance.journalIsThere = !part.equals("sys_journal_field");
    }

    @Override
    public void mend(String part) {
        instance.table = "incident";
        instance.journalIsThere = true;
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return Optional.ofNullable(task(ticket).get("parent_incident")).map(TicketRef::new);
    }

    /** The fake looks through all its rows for each write. */
    @Override
    public int manyEntries() {
        return 3_000;
    }

    @Override
    public CannedAnswer conflict() {
        return CannedAnswer.json(409, "{\"error\":{\"message\":\"Conflict\",\"detail\":\"\"},\"status\":\"failure\"}");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        return Map.entry(
                "Category",
                CannedAnswer.json(
                        403,
                        "{\"error\":{\"message\":\"Operation Failed\",\"detail\":\"Data Policy Exception: The following fields are"
                                + " mandatory: Category\"},\"status\":\"failure\"}"));
    }

    @Override
    public void close() {
        instance.close();
    }

    private Map<String, String> task(TicketRef ref) {
        return instance.rows.task(ref.value()).orElseThrow();
    }
}
