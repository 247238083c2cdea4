package dev.parley.ticketing.zendesk;

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
import dev.parley.ticketing.zendesk.FakeTicket.FakeComment;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kit's view of the fake Zendesk. */
final class ZendeskFixture implements TicketDeskFixture {
    private static final Pattern OURS = Pattern.compile("^<p>parley[^<]*</p>|</?pre>");
    private static final Pattern TAKEN = Pattern.compile("</?\\w[^>]*>|\\{\\{|\\{%|@\\w+");
    private static final Pattern LINK = Pattern.compile("^<p>parley-link: ([^<]*)</p>");
    private static final String JOINER = "\u2060";

    private final VirtualTime time = new VirtualTime();
    private final FakeZendesk zendesk = new FakeZendesk(time);

    @Override
    public boolean countsMarks() {
        return true;
    }

    @Override
    public Optional<URI> server() {
        return Optional.of(zendesk.uri());
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url",
                base.toString(),
                "email",
                FakeZendesk.EMAIL,
                "token",
                FakeZendesk.TOKEN,
                "escalationGroup",
                Long.toString(FakeZendesk.GROUP),
                "timeout",
                "3s"));
        switch (how) {
            case GOOD -> {}
            case WRONG_CREDENTIALS -> given.put("token", "another-token");
            case NO_CREDENTIALS -> zendesk.credentialsAreLost = true;
            case UNKNOWN_STATE -> given.put("state.resolved", "hold");
        }
        var provider = new ZendeskProvider();
        return provider.open(DeskSettings.of("zendesk", provider, given), time);
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
        return FakeZendesk.TOKEN;
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return zendesk.tickets.values().stream()
                .filter(ticket -> ticket.externalId.equals(key.value()) && !ticket.status.equals("closed"))
                .map(ticket -> new TicketRef(Long.toString(ticket.id)))
                .toList();
    }

    @Override
    public String subject(TicketRef ticket) {
        return ticket(ticket).subject;
    }

    @Override
    public String shown(TicketRef ticket) {
        return ticket(ticket).comments.stream()
                .map(FakeComment::text)
                .collect(Collectors.joining("\n"))
                .replace(JOINER, "");
    }

    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return ticket(ticket).comments.stream()
                .map(note -> OURS.matcher(note.html()).replaceAll(""))
                .flatMap(html -> TAKEN.matcher(html).results().map(MatchResult::group))
                .toList();
    }

    @Override
    public List<String> markup() {
        return List.of("{{ticket.requester.email}}", "{% if x %}y{% endif %}", "@agent", "**bold** <b>bold</b>");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return ticket(ticket).comments.stream()
                .flatMap(note -> LINK.matcher(note.html()).results())
                .map(link -> URI.create(link.group(1).replace("&amp;", "&")))
                .collect(Collectors.toSet());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        FakeTicket ticket = new FakeTicket(zendesk.nextId(), time.instant());
        ticket.externalId = key.value();
        ticket.subject = subject;
        zendesk.tickets.put(ticket.id, ticket);
        return new TicketRef(Long.toString(ticket.id));
    }

    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        ticket(ticket)
                .comments
                .add(new FakeComment(
                        zendesk.nextId(),
                        FakeZendesk.SOMEBODY_ELSE,
                        "<p>" + text.replace("\n", "</p><p>") + "</p>",
                        true,
                        time.instant()));
    }

    /** Some time after the last look, as people do: the vendor's versions are seconds. */
    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        time.pass(Duration.ofSeconds(2));
        ticket(ticket).status = switch (to) {
            case ACTIVE, ESCALATED -> "open";
            case PENDING -> "pending";
            case RESOLVED, ENDED -> "solved";
        };
        ticket(ticket).tags = List.of();
        ticket(ticket).updated = time.instant();
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        ticket(ticket).status = "closed";
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        return ticket(ticket).comments.stream().anyMatch(note -> note.author() == FakeZendesk.ME && note.shown());
    }

    @Override
    public List<String> parts() {
        return List.of("agent", "group", "status");
    }

    @Override
    public void lose(String part) {
        switch (part) {
            case "agent" -> zendesk.role = "end-user";
            case "group" -> zendesk.groupIsThere = false;
            case "status" -> zendesk.statuses.remove("pending");
            default -> throw new IllegalArgumentException(part);
        }
    }

    @Override
    public void mend(String part) {
        zendesk.role = "agent";
        zendesk.groupIsThere = true;
        zendesk.statuses.add("pending");
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return Optional.ofNullable(ticket(ticket).followUpOf).map(id -> new TicketRef(Long.toString(id)));
    }

    @Override
    public CannedAnswer conflict() {
        return CannedAnswer.json(409, "{\"error\":\"UpdateConflict\",\"description\":\"Safe Update prevented it\"}");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        return Map.entry(
                "comment",
                CannedAnswer.json(
                        422,
                        "{\"error\":\"RecordInvalid\",\"description\":\"Record validation errors\",\"details\":"
                                + "{\"comment\":[{\"description\":\"Comment: is not to our taste\"}]}}"));
    }

    @Override
    public void close() {
        zendesk.close();
    }

    private FakeTicket ticket(TicketRef ref) {
        return zendesk.tickets.get(Long.parseLong(ref.value()));
    }
}
