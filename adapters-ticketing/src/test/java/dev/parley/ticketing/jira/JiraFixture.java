package dev.parley.ticketing.jira;

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
import dev.parley.ticketing.jira.FakeIssue.FakeComment;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The kit's view of the fake Jira: one whose search is blind for new issues for 90 seconds. */
final class JiraFixture implements TicketDeskFixture {
    private static final Duration BLIND = Duration.ofSeconds(90);
    private static final Set<String> PLAIN = Set.of("doc", "paragraph", "text", "hardBreak", "codeBlock");

    private final VirtualTime time = new VirtualTime();
    private final FakeJira jira = new FakeJira(time);

    JiraFixture() {
        jira.blind = BLIND;
    }

    @Override
    public boolean countsMarks() {
        return true;
    }

    @Override
    public Optional<URI> server() {
        return Optional.of(jira.uri());
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url", base.toString(),
                "email", FakeJira.EMAIL,
                "token", FakeJira.TOKEN,
                "project", FakeJira.PROJECT,
                "state.pending", FakeStatus.WAITING.word,
                "timeout", "3s"));
        switch (how) {
            case GOOD -> {}
            case WRONG_CREDENTIALS -> given.put("token", "another-token");
            case NO_CREDENTIALS -> jira.credentialsAreLost = true;
            case UNKNOWN_STATE -> given.put("state.resolved", "bogus");
        }
        var provider = new JiraProvider();
        return provider.open(DeskSettings.of("jira", provider, given), time);
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
    public boolean writes(String method, String path) {
        return FakeJira.writes(method, path);
    }

    @Override
    public String secret() {
        return FakeJira.TOKEN;
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return jira.issues.values().stream()
                .filter(issue -> issue.labels.contains(key.value()) && !isDuplicate(issue))
                .map(issue -> new TicketRef(issue.key))
                .toList();
    }

    private static boolean isDuplicate(FakeIssue issue) {
        JsonNode parley = issue.properties.get("parley");
        return parley != null && parley.hasNonNull("duplicateOf");
    }

    @Override
    public String subject(TicketRef ticket) {
        return issue(ticket).summary;
    }

    @Override
    public String shown(TicketRef ticket) {
        return issue(ticket).comments.stream().map(FakeComment::text).collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return issue(ticket).comments.stream()
                .flatMap(comment -> comment.body().findParents("type").stream())
                .filter(node -> !PLAIN.contains(node.path("type").asString()) || node.has("marks"))
                .map(JsonNode::toString)
                .toList();
    }

    @Override
    public List<String> markup() {
        return List.of("[~accountid:1]", "{color:red}red{color}", "h1. Heading", "SUP-1", "{\"type\":\"mention\"}");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return issue(ticket).links.values().stream()
                .map(link -> URI.create(link.path("object").path("url").asString()))
                .collect(Collectors.toSet());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        FakeIssue issue = new FakeIssue(jira.nextId(), subject, time.instant());
        issue.labels = List.of(key.value());
        jira.issues.put(issue.key, issue);
        return new TicketRef(issue.key);
    }

    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        issue(ticket).comments.add(FakeComment.typed(jira.nextId(), FakeJira.SOMEBODY_ELSE, text, time.instant()));
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        time.pass(Duration.ofSeconds(2));
        issue(ticket).status = switch (to) {
            case ACTIVE -> FakeStatus.IN_PROGRESS;
            case PENDING -> FakeStatus.WAITING;
            case ESCALATED -> FakeStatus.TO_DO;
            case RESOLVED, ENDED -> FakeStatus.DONE;
        };
        issue(ticket).updated = time.instant();
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        issue(ticket).status = FakeStatus.DONE;
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        return issue(ticket).comments.stream()
                .filter(comment -> comment.author().equals(FakeJira.ME))
                .anyMatch(comment -> !comment.properties().containsKey("sd.public.comment"));
    }

    @Override
    public List<String> parts() {
        return List.of("project", "issueType", "workflow", "labels", "ADD_COMMENTS", "TRANSITION_ISSUES");
    }

    @Override
    public void lose(String part) {
        jira.lost.add(part);
    }

    @Override
    public void mend(String part) {
        jira.lost.remove(part);
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return Optional.empty();
    }

    @Override
    public CannedAnswer conflict() {
        return CannedAnswer.json(409, "{\"errorMessages\":[\"conflicting update\"],\"errors\":{}}");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        return Map.entry(
                "comment",
                CannedAnswer.json(400, "{\"errorMessages\":[],\"errors\":{\"comment\":\"is not to our taste\"}}"));
    }

    @Override
    public void close() {
        jira.close();
    }

    private FakeIssue issue(TicketRef ref) {
        return jira.issue(ref.value()).orElseThrow();
    }
}
