package dev.parley.ticketing.webhook;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kit's view of a receiver that can be asked. */
final class WebhookFixture implements TicketDeskFixture {
    private static final String ANOTHER = "whsec_dGhlIG5leHQgc2VjcmV0IG9mIHRoZSByZWNlaXZlcg==";

    private final VirtualTime time = new VirtualTime();
    private final WebhookReceiver receiver = new WebhookReceiver(time, true, WebhookReceiver.SECRET);

    @Override
    public Optional<URI> server() {
        return Optional.of(receiver.uri());
    }

    /** A receiver has one credential, which cannot be left out: another one is as good as none. */
    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url",
                base.toString(),
                "secret",
                WebhookReceiver.SECRET,
                "answers",
                "yes",
                "privateAddresses",
                "allow",
                "timeout",
                "1.5s"));
        switch (how) {
            case GOOD -> {}
            case WRONG_CREDENTIALS, NO_CREDENTIALS -> given.put("secret", ANOTHER);
            case UNKNOWN_STATE -> given.put("state.resolved", "bogus");
        }
        var provider = new WebhookDeskProvider();
        return provider.open(DeskSettings.of("hook", provider, given), time);
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
        return WebhookReceiver.SECRET;
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return receiver.tickets.ofKey(key.value()).stream()
                .map(ticket -> new TicketRef(ticket.id))
                .toList();
    }

    @Override
    public String subject(TicketRef ticket) {
        return ticket(ticket).subject;
    }

    @Override
    public String shown(TicketRef ticket) {
        return Stream.concat(ticket(ticket).entries.values().stream(), ticket(ticket).comments.stream())
                .collect(Collectors.joining("\n"));
    }

    /** It is told plain text in a field of its own. */
    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return List.of();
    }

    @Override
    public List<String> markup() {
        return List.of("@agent", "{{x}}", "<b>bold</b>");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return ticket(ticket).links.keySet().stream().map(URI::create).collect(Collectors.toSet());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        return new TicketRef(receiver.tickets.create(key.value(), subject, "active").id);
    }

    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        ticket(ticket).comments.add(text);
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        ticket(ticket).state = to.word();
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        somebodyMoves(ticket, TicketState.ENDED);
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        return true;
    }

    @Override
    public List<String> parts() {
        return List.of("receiver");
    }

    @Override
    public void lose(String part) {
        receiver.says("410");
    }

    @Override
    public void mend(String part) {
        receiver.says("");
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return Optional.empty();
    }

    /** An event holds one entry, and all of them come in one answer: more of them make nothing else. */
    @Override
    public int manyEntries() {
        return 1_000;
    }

    @Override
    public CannedAnswer conflict() {
        return CannedAnswer.json(409, "{\"message\":\"the ticket has changed\"}");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        return Map.entry("text", CannedAnswer.json(422, "{\"message\":\"text is not to our taste\"}"));
    }

    @Override
    public void close() {
        receiver.close();
    }

    private ReceivedTicket ticket(TicketRef ref) {
        return receiver.tickets.find(ref.value()).orElseThrow();
    }
}
