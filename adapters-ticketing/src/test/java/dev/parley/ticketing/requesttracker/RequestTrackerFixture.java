package dev.parley.ticketing.requesttracker;

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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The kit's view of a real Request Tracker. Its own time goes on as ever; the desk's, by which it waits and the proxy is late,
 * is driven: whatever the proxy has taken, it has carried out by then.
 */
final class RequestTrackerFixture implements TicketDeskFixture {
    private final RealRequestTracker tracker;
    private final Duration timeout;
    private final Agent agent;
    private final VirtualTime time = new VirtualTime(Instant.now());
    private final List<String> lost = new ArrayList<>();

    /** @param timeout longer than the server ever takes: what it does after that, no driven time waits for */
    RequestTrackerFixture(RealRequestTracker tracker, Duration timeout) {
        this.tracker = tracker;
        this.timeout = timeout;
        agent = tracker.agent();
    }

    @Override
    public boolean countsMarks() {
        return true;
    }

    @Override
    public Optional<URI> server() {
        return Optional.of(tracker.url());
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        String token = tracker.token();
        var provider = new RequestTrackerProvider();
        var settings = RequestTrackerSettings.of(DeskSettings.of(
                "rt",
                provider,
                Map.of(
                        "url",
                        base.toString(),
                        "token",
                        how == DeskCase.WRONG_CREDENTIALS ? token.substring(0, 10) + "0".repeat(26) : token,
                        "state.resolved",
                        how == DeskCase.UNKNOWN_STATE ? "bogus" : "resolved",
                        "timeout",
                        timeout.toSeconds() + "s")));
        return how == DeskCase.NO_CREDENTIALS
                ? RequestTrackerDesk.open(settings, time, request -> {})
                : RequestTrackerDesk.open(settings, time);
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
        return tracker.token();
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return agent.tickets("CF.{ParleyConversationId} = '" + key + "'").stream()
                .map(TicketRef::new)
                .toList();
    }

    @Override
    public String subject(TicketRef ticket) {
        return agent.get("/ticket/" + ticket).path("Subject").asString();
    }

    @Override
    public String shown(TicketRef ticket) {
        return String.join("\n", agent.comments(ticket.value())).replace("\u2060", "");
    }

    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return new RequestTrackerPages(tracker.url()).takenForMarkup(ticket.value());
    }

    @Override
    public List<String> markup() {
        return List.of(
                "> what I said",
                "you> what you said",
                "| and what | they said",
                "# first",
                "<b>bold</b>",
                "-----Original Message-----\nall of it",
                "_________\nand that");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return agent.get("/ticket/" + ticket)
                .path("_hyperlinks")
                .valueStream()
                .filter(link -> link.path("ref").asString("").equals("refers-to"))
                .map(link -> URI.create(link.path("_url").asString()))
                .collect(Collectors.toSet());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        return new TicketRef(agent.create(subject, key.value()));
    }

    /** A customer with an answer, and an agent with a comment. */
    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        tracker.customer().answer(ticket.value(), text, text);
        agent.comment(ticket.value(), text, text);
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        agent.status(
                ticket.value(),
                switch (to) {
                    case ACTIVE, ESCALATED -> "open";
                    case PENDING -> "stalled";
                    case RESOLVED -> "resolved";
                    case ENDED -> "rejected";
                });
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        somebodyMoves(ticket, TicketState.RESOLVED);
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        List<String> read = tracker.customer().history(ticket.value());
        if (!read.contains("Create")) {
            throw new IllegalStateException("a customer may read the ticket at least, not " + read);
        }
        return read.contains("Comment");
    }

    @Override
    public List<String> parts() {
        return List.of("SeeQueue", "is disabled", "ParleyConversationId", "CreateTicket", "ModifyTicket");
    }

    @Override
    public void lose(String part) {
        lost.add(part);
        switch (part) {
            case "is disabled" -> queue(1);
            case "ParleyConversationId" -> field(1);
            default -> tracker.revoke(part);
        }
    }

    @Override
    public void mend(String part) {
        lost.remove(part);
        switch (part) {
            case "is disabled" -> queue(0);
            case "ParleyConversationId" -> field(0);
            default -> tracker.grant(part);
        }
    }

    private void queue(int disabled) {
        agent.put("/queue/" + queue().path("id").asString(), Map.of("Disabled", disabled));
    }

    private void field(int disabled) {
        agent.put("/customfield/" + tracker.field(), Map.of("Disabled", disabled));
    }

    private JsonNode queue() {
        return agent.get("/queue/" + RealRequestTracker.QUEUE);
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return Optional.empty();
    }

    /** Three entries a comment make this slow; it is more than a page of marks. */
    @Override
    public int manyEntries() {
        return 310;
    }

    @Override
    public CannedAnswer conflict() {
        return CannedAnswer.json(412, "{\"message\":\"Precondition Failed\"}");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        return Map.entry(
                "ContentType",
                CannedAnswer.json(400, "{\"message\":\"ContentType is a required field for application/json\"}"));
    }

    @Override
    public void close() {
        List.copyOf(lost).forEach(this::mend); // for the other tests; their tickets have other keys
    }
}
