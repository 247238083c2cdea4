package dev.parley.ticketing.redmine;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.Waiter;
import dev.parley.domain.sync.CannedAnswer;
import dev.parley.domain.sync.DeskCase;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskFixture;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The kit's view of a real Redmine: a project of a test class's own. Its own time goes on as ever; the desk's, by which it waits and
 * the proxy is late, is driven: whatever the proxy has taken, it has carried out by then.
 */
final class RedmineFixture implements TicketDeskFixture {
    /** But for paragraphs, line breaks, and addresses that one may click on. */
    private static final Pattern TAKEN =
            Pattern.compile("<(?!/|p>|br ?/?>|a class=\"(?:external|email)\")[^>]*>|Hello world!");

    private final RedmineProject project;
    private final VirtualTime time = new VirtualTime(Instant.now());
    private final Duration timeout;
    private final List<String> lost = new ArrayList<>();

    /** @param timeout longer than the server ever takes: what it does after that, no driven time waits for */
    RedmineFixture(RedmineProject project, Duration timeout) {
        this.project = project;
        this.timeout = timeout;
    }

    @Override
    public boolean countsMarks() {
        return true;
    }

    @Override
    public Optional<URI> server() {
        return Optional.of(project.url());
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        Map<String, String> given = new HashMap<>(Map.of("url", base.toString(), "timeout", timeout.toSeconds() + "s"));
        switch (how) {
            case GOOD -> {}
            case WRONG_CREDENTIALS -> given.put("apiKey", "0123456789012345678901234567890123456789");
            case NO_CREDENTIALS -> given.put("apiKey", "-");
            case UNKNOWN_STATE -> given.put("state.resolved", "bogus");
        }
        return project.desk(given, time);
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
    public int manyEntries() {
        return 500;
    }

    @Override
    public String secret() {
        return project.redmine.apiKey("parley");
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        List<TicketRef> refs = new ArrayList<>();
        for (JsonNode issue : project.redmine
                .ask(
                        "boss",
                        "GET",
                        "/issues.json?status_id=*&sort=id&limit=100&cf_" + project.redmine.number("fields", "key")
                                + "=%3D" + key,
                        "")
                .path("issues")) {
            refs.add(new TicketRef(issue.path("id").asString()));
        }
        return refs;
    }

    @Override
    public String subject(TicketRef ticket) {
        return project.issue("boss", ticket).path("subject").asString();
    }

    @Override
    public String shown(TicketRef ticket) {
        return String.join("\n", project.notes("boss", ticket)).replace("\u2060", "");
    }

    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return project.notesOfPage(ticket).stream()
                .flatMap(note -> TAKEN.matcher(note).results().map(MatchResult::group))
                .toList();
    }

    @Override
    public List<String> markup() {
        return List.of(
                "#" + project.anIssue,
                "@boss",
                "user:boss",
                "{{hello_world(x)}}",
                "project:" + project.identifier,
                "<b>x</b>");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return Arrays.stream(project.field(ticket, "link").split(" "))
                .filter(link -> !link.isEmpty())
                .map(URI::create)
                .collect(Collectors.toSet());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        return project.create("boss", key.value(), subject);
    }

    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        project.change("customer", ticket, Map.of("notes", text));
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        int status = switch (to) {
            case ESCALATED -> 1;
            case ACTIVE -> 2;
            case RESOLVED -> 3;
            case PENDING -> 4;
            case ENDED -> 5;
        };
        project.change("boss", ticket, Map.of("status_id", status));
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        somebodyMoves(ticket, TicketState.ENDED);
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        return project.notes("customer", ticket).stream().anyMatch(note -> note.startsWith("parley:"));
    }

    @Override
    public List<String> parts() {
        return List.of("ParleyConversationId", "ParleyLink", "edit_issues");
    }

    @Override
    public void lose(String part) {
        lost.add(part);
        switch (part) {
            case "ParleyConversationId" -> project.fields("link");
            case "ParleyLink" -> project.fields("key");
            case "edit_issues" -> project.role("poor");
            default -> throw new IllegalArgumentException(part);
        }
    }

    @Override
    public void mend(String part) {
        lost.remove(part);
        project.fields("key", "link");
        project.role("parley");
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return Optional.empty();
    }

    @Override
    public CannedAnswer conflict() {
        return CannedAnswer.json(422, "{\"errors\":[]}");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        return Map.entry(
                "Notes", CannedAnswer.json(422, "{\"errors\":[\"Notes is too long (maximum is 9 characters)\"]}"));
    }

    @Override
    public void close() {
        List.copyOf(lost).forEach(this::mend); // for the other tests of the class; their tickets have other keys
    }
}
