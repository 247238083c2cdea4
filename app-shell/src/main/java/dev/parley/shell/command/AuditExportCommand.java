package dev.parley.shell.command;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.shell.export.ExportFailed;
import dev.parley.shell.export.TrailExport;
import dev.parley.shell.export.TrailExport.Written;
import dev.parley.shell.render.AuditCsvLines;
import dev.parley.shell.render.AuditJsonLines;
import dev.parley.shell.render.ExportForm;
import dev.parley.shell.render.ExportView;
import dev.parley.shell.render.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code audit export}: the whole trail in a file. */
public final class AuditExportCommand implements CommandGroup {
    private static final Path STDOUT = Path.of("-");
    private static final Option<String> FORMAT = Option.of(
                    "format",
                    ValueType.oneOf("jsonl", "csv"),
                    "jsonl can be verified without Parley, csv opens anywhere")
            .needed();
    private static final Option<Path> TO = Option.of("to", ValueType.path(), "the file; - is the standard output")
            .needed();

    private final Records records;
    private final Function<String, Optional<JsonObject>> json;

    /**
     * @param records what is on record
     * @param json reads a JSON object; empty when the text is none
     */
    public AuditExportCommand(Records records, Function<String, Optional<JsonObject>> json) {
        this.records = records;
        this.json = json;
    }

    @Override
    public String title() {
        return AuditCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("audit", "export")
                .summary("Writes the whole trail into a file, or what is new into one written before")
                .help("""
                        The same line again goes on where the file ends: behind a Ctrl-C, a full disk or a crash, and every day
                        with what is new. A file that is no export of this trail is left as it is. Words that were erased since
                        stand in the file still: export anew and delete the old one.""")
                .takes(FORMAT, TO)
                .example("audit export --format jsonl --to audit.jsonl", "")
                .mayEndWith(ExitCode.CONFIGURATION, ExitCode.PARTLY)
                .runs(this::export));
    }

    private CommandResult export(Invocation line) {
        ExportForm form = line.get(FORMAT).equals("csv") ? new AuditCsvLines(json) : new AuditJsonLines();
        Path file = line.get(TO);
        try {
            var export = new TrailExport(new WatchedTrail(records.trail(), line, "exported"), form);
            return file.equals(STDOUT) ? CommandResult.of(Shown.lines(export.lines())) : into(file, export, line);
        } catch (ExportFailed e) {
            throw ExportFailures.inWords(e, file.toString());
        }
    }

    private static CommandResult into(Path file, TrailExport export, Invocation line) {
        Written written = export.into(file);
        if (written.staleWords()) {
            line.note("words were erased since " + file
                    + " was begun, and it may hold them still: export into a new file " + "and delete this one");
        }
        return CommandResult.of(Shown.one(
                new ExportView(file.toString(), line.get(FORMAT), written.records(), written.added()),
                ExportView::write));
    }
}
