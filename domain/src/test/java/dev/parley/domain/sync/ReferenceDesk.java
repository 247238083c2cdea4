package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desk of the {@link ReferenceServer}: as short as a desk can be. Broken ones override a part of it. */
class ReferenceDesk implements TicketDesk {
    private static final String JOINER = "\u2060";
    private static final int PAGE = 100;

    final ReferenceLine line;
    final DeskCapabilities capabilities;
    final Map<TicketState, String> words;

    ReferenceDesk(ReferenceLine line, DeskCapabilities capabilities, Map<TicketState, String> words) {
        this.line = line;
        this.capabilities = capabilities;
        this.words = words;
    }

    /** The standard words for states. */
    static Map<TicketState, String> words() {
        return Map.of(
                TicketState.ACTIVE, "open",
                TicketState.PENDING, "waiting",
                TicketState.ESCALATED, "with-human",
                TicketState.RESOLVED, "solved",
                TicketState.ENDED, "over");
    }

    @Override
    public DeskCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public DeskProbe probe() {
        Map<String, String> about = read("/about").getFirst();
        List<String> missing = Arrays.stream(about.getOrDefault("missing", "").split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> "there is no " + part + " for Parley; create it")
                .toList();
        return new DeskProbe(about.getOrDefault("system", ""), Map.of("user", ReferenceServer.USER), missing);
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return read("/tickets?key=" + key).stream()
                .filter(ticket -> key.value().equals(ticket.get("key")))
                .map(this::snapshot)
                .toList();
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", ticket.key().value());
        fields.put("subject", ticket.subject());
        fields.put("intro", plain(ticket.intro()));
        fields.put("state", words.getOrDefault(ticket.state(), ""));
        fields.put("attempt", attempt.value());
        ticket.requester().ifPresent(mail -> fields.put("requester", mail));
        ticket.followUpOf().ifPresent(before -> fields.put("followUpOf", before.value()));
        var created = new TicketRef(write("POST", "/tickets", fields).getFirst().getOrDefault("id", "none"));
        if (!ticket.key().value().equals(behindAWrite(created).get("key"))) {
            throw new DeskException(new DeskFault.Rejected(Optional.of("key"), "the ticket does not have it"));
        }
        return created;
    }

    @Override
    public List<EntryKey> marks(TicketRef ticket) {
        List<EntryKey> marks = new ArrayList<>();
        List<Map<String, String>> page;
        int from = 0;
        do {
            page = read("/tickets/" + ticket + "/comments?from=" + from);
            page.forEach(comment -> marks.addAll(marks(comment)));
            from += PAGE;
        } while (page.size() == PAGE);
        return marks;
    }

    Set<EntryKey> marks(Map<String, String> comment) {
        String text = comment.getOrDefault("text", "");
        return ReferenceServer.USER.equals(comment.get("author")) ? MarkLine.ofNote(text) : Set.of();
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        comment(ticket, entries);
    }

    void comment(TicketRef ticket, List<TranscriptEntry> entries) {
        write("POST", "/tickets/" + ticket + "/comments", Map.of("text", MarkLine.note(entries, this::plain)));
    }

    /** What the server would take for a mention or a macro shows as it was typed. */
    String plain(String text) {
        return text.replace("@", "@" + JOINER).replace("{{", "{" + JOINER + "{");
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", words.getOrDefault(to, ""));
        seen.ifPresent(version -> fields.put("version", version.value()));
        write("PATCH", "/tickets/" + ticket, fields);
        TicketSnapshot moved = snapshot(behindAWrite(ticket));
        if (!moved.stateWord().equals(words.get(to))) {
            throw new DeskException(new DeskFault.Rejected(
                    Optional.of("state"), "it is still '" + moved.stateWord() + "', not '" + words.get(to) + "'"));
        }
        return moved;
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        write("PUT", "/tickets/" + ticket + "/links", Map.of("uri", link.uri().toString(), "title", link.title()));
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        write("PUT", "/tickets/" + loser + "/merge", Map.of("into", winner.value()));
    }

    Map<String, String> show(TicketRef ticket) {
        return read("/tickets/" + URLEncoder.encode(ticket.value(), UTF_8)).getFirst();
    }

    /** What becomes of a look behind a write does not say what became of the write. */
    Map<String, String> behindAWrite(TicketRef ticket) {
        try {
            return show(ticket);
        } catch (DeskException e) {
            throw new DeskException(new DeskFault.Transient(true, e.fault().words()), e);
        }
    }

    List<Map<String, String>> read(String path) {
        return call("GET", path, Map.of());
    }

    List<Map<String, String>> write(String method, String path, Map<String, String> body) {
        return call(method, path, body);
    }

    List<Map<String, String>> call(String method, String path, Map<String, String> body) {
        ReferenceAnswer answer = line.call(method, path, body);
        if (answer.status() / 100 != 2) {
            throw new DeskException(ReferenceFaults.of(answer));
        }
        return answer.records();
    }

    TicketSnapshot snapshot(Map<String, String> told) {
        String word = told.getOrDefault("state", "");
        return new TicketSnapshot(
                new TicketRef(told.getOrDefault("id", "")),
                new ExternalKey(told.getOrDefault("key", "")),
                words.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(word))
                        .map(Map.Entry::getKey)
                        .findFirst(),
                word,
                Instant.parse(told.getOrDefault("created", "")),
                !"true".equals(told.get("closed")),
                Optional.of(new TicketVersion(told.getOrDefault("version", ""))));
    }
}
