package dev.parley.domain.sync;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.Waiter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kit's view of the {@link ReferenceServer}: behind HTTP, or in this process. */
class ReferenceFixture implements TicketDeskFixture {
    /** Makes the desk that is tested; another one than the real one is a mutant. */
    interface Maker {
        TicketDesk desk(ReferenceLine line, DeskCapabilities capabilities, Map<TicketState, String> words);
    }

    private static final Pattern MARKUP = Pattern.compile("@\\w+|\\{\\{\\w+");
    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private final VirtualTime time = new VirtualTime();
    private final DeskCapabilities rules;
    private final Maker maker;
    private final Optional<ReferenceServer> server;
    private final ReferenceTickets tickets;
    private final ReferenceRoutes routes;

    ReferenceFixture(DeskCapabilities rules, Maker maker, boolean overHttp) {
        this.rules = rules;
        this.maker = maker;
        server = overHttp ? Optional.of(new ReferenceServer(rules, time)) : Optional.empty();
        tickets = server.map(there -> there.tickets).orElseGet(() -> new ReferenceTickets(rules, time));
        routes = server.map(there -> there.routes).orElseGet(() -> new ReferenceRoutes(tickets));
    }

    @Override
    public Optional<URI> server() {
        return server.map(ReferenceServer::uri);
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        String token = switch (how) {
            case WRONG_CREDENTIALS -> "another-token";
            case NO_CREDENTIALS -> "";
            case GOOD, UNKNOWN_STATE -> ReferenceServer.TOKEN;
        };
        Map<TicketState, String> words = new EnumMap<>(ReferenceDesk.words());
        if (how == DeskCase.UNKNOWN_STATE) {
            words.put(TicketState.RESOLVED, "bogus");
        }
        ReferenceLine line = server.isPresent() ? new ReferenceHttp(base, token, TIMEOUT, time) : local(token);
        return maker.desk(line, rules, words);
    }

    private ReferenceLine local(String token) {
        return token.equals(ReferenceServer.TOKEN)
                ? routes
                : (method, path, body) -> ReferenceAnswer.refused(401, "token", "nobody knows you");
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
        return ReferenceServer.TOKEN;
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return tickets.live(key.value());
    }

    @Override
    public String subject(TicketRef ticket) {
        return tickets.inside(ticket, inside -> inside.asCreated.getOrDefault("subject", ""));
    }

    @Override
    public String shown(TicketRef ticket) {
        return raw(ticket).replace("\u2060", "");
    }

    private String raw(TicketRef ticket) {
        return tickets.inside(
                ticket,
                inside -> inside.comments.stream()
                        .map(ReferenceTicket.Comment::text)
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        var taken = new ArrayList<String>();
        MARKUP.matcher(raw(ticket)).results().forEach(hit -> taken.add(hit.group()));
        return taken;
    }

    @Override
    public List<String> markup() {
        return List.of("@agent", "{{include(secrets)}}");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return tickets.inside(
                ticket,
                inside -> inside.links.keySet().stream().map(URI::create).collect(Collectors.toSet()));
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        return new TicketRef(tickets.create(Map.of("key", key.value(), "subject", subject))
                .records()
                .getFirst()
                .getOrDefault("id", ""));
    }

    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        tickets.<Boolean>inside(ticket, inside -> inside.comment("customer", text));
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        tickets.<Boolean>inside(
                ticket, inside -> inside.move(ReferenceDesk.words().getOrDefault(to, "")));
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        tickets.<Boolean>inside(ticket, inside -> inside.close(rules.closedIsFinal()));
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        return !rules.privateEntries();
    }

    @Override
    public List<String> parts() {
        return ReferenceRoutes.PARTS.stream().sorted().toList();
    }

    @Override
    public void lose(String part) {
        routes.lose(part);
    }

    @Override
    public void mend(String part) {
        routes.mend(part);
    }

    @Override
    public boolean countsMarks() {
        return true;
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return tickets.inside(
                ticket,
                inside ->
                        Optional.ofNullable(inside.asCreated.get("followUpOf")).map(TicketRef::new));
    }

    @Override
    public CannedAnswer conflict() {
        return canned(ReferenceAnswer.refused(409, "version", "the ticket has changed"));
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        return Map.entry("text", canned(ReferenceAnswer.refused(422, "text", "is not to our taste")));
    }

    private static CannedAnswer canned(ReferenceAnswer answer) {
        return new CannedAnswer(
                answer.status(), Map.of("Content-Type", ReferenceWire.TYPE), ReferenceWire.write(answer.records()));
    }

    @Override
    public void close() {
        server.ifPresent(ReferenceServer::close);
    }
}
