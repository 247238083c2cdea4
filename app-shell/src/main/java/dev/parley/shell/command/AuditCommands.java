package dev.parley.shell.command;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.audit.AuditId;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.shell.render.AuditDetail;
import dev.parley.shell.render.AuditRows;
import dev.parley.shell.render.AuditView;
import dev.parley.shell.render.Shown;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code audit list} and {@code audit show}: what is on record. */
public final class AuditCommands implements CommandGroup {
    static final String TITLE = "Audit";
    private static final int MOST = 9_999;
    private static final Option<Long> LIMIT = Option.of(
                    "limit", ValueType.number(1, MOST), "how many to show, the latest")
            .byDefault("50");

    private final Records records;
    private final Function<String, Optional<JsonObject>> json;
    private final InstantSource clock;
    private final AuditFilters filters;
    private final Positional<AuditId> id;

    /**
     * @param records what is on record
     * @param json reads a JSON object; empty when the text is none
     * @param clock our time
     * @param conversations what TAB offers for a conversation
     */
    public AuditCommands(
            Records records,
            Function<String, Optional<JsonObject>> json,
            InstantSource clock,
            Suggestions conversations) {
        this.records = records;
        this.json = json;
        this.clock = clock;
        this.filters = new AuditFilters(conversations, KnownRecords.runs(records));
        this.id = Positional.of("ID", new ValueType<>("ID", Suggestions.none(), AuditCommands::id), "the record's id")
                .suggesting(KnownRecords.ids(records));
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("audit", "list")
                        .summary("Lists what is on record, the latest last")
                        .help("""
                                One record for each turn, opening, change, closing and failure, with what was said, redacted.
                                What is about to be done is on record before it is: --all shows those intentions, too.""")
                        .takes(filters.options())
                        .takes(LIMIT)
                        .example("audit list --since 24h --outcome failed", "")
                        .example("audit list --conversation 4711 -o json", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::list),
                CommandSpec.named("audit", "show")
                        .summary("Shows one record in full, with its place in the chain")
                        .takes(id)
                        .example("audit show 1-4711", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::show));
    }

    private CommandResult list(Invocation line) {
        int limit = Math.toIntExact(line.get(LIMIT));
        var filter = filters.of(line, clock.instant());
        List<AuditRecord> found = records.trail().latest(filter, limit + 1);
        if (found.size() > limit) {
            line.note("there are more: the latest %d are shown (--limit shows more, 'audit export' has all)"
                    .formatted(limit));
        }
        List<AuditView> latest = found.stream()
                .skip(Math.max(0, found.size() - limit))
                .map(AuditView::of)
                .toList();
        return CommandResult.of(Shown.rows(AuditView.class, latest, new AuditRows()));
    }

    private CommandResult show(Invocation line) {
        AuditId wanted = line.get(id);
        AuditTrail trail = records.trail();
        AuditLink link = trail.links(wanted.chain(), wanted.number() - 1, 1).stream()
                .filter(found -> found.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage(
                        "there is no audit record " + wanted, "'parley audit list' shows the latest"));
        AuditRecord record = trail.chain(wanted.chain(), wanted.number() - 1, 1).getFirst();
        Optional<String> other = Counterpart.of(record, trail).map(AuditId::toString);
        boolean intention = record.entry().isIntention();
        return CommandResult.of(Shown.one(
                new AuditDetail(
                        AuditView.of(record),
                        link.hash(),
                        previous(link),
                        intention ? Optional.empty() : other,
                        intention ? other : Optional.empty()),
                AuditDetail::write));
    }

    private String previous(AuditLink link) {
        return json.apply(link.text())
                                .map(text -> text.members().get("previous"))
                                .orElse(new JsonString(""))
                        instanceof JsonString hash
                ? hash.value()
                : "";
    }

    private static AuditId id(String text) {
        return AuditId.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("a record's id such as 1-4711 is expected"));
    }
}
