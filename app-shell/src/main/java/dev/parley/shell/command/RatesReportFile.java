package dev.parley.shell.command;

import dev.parley.shell.report.RatesHtml;
import dev.parley.shell.report.RatesResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page that a report on rates is written to, where the line asks for one. */
record RatesReportFile(boolean wanted, Path folder) {
    static final Option<String> REPORT =
            Option.of("report", ValueType.oneOf("html"), "a report to write, with pictures");
    static final Option<Path> REPORT_DIR =
            Option.of("report-dir", ValueType.path(), "where to write it").byDefault("parley-report");

    /** The name of the page. */
    private static final String NAME = "resolution.html";

    static RatesReportFile of(Invocation line) {
        return new RatesReportFile(line.find(REPORT).isPresent(), line.get(REPORT_DIR));
    }

    /** @throws CommandFailure when it cannot be written as things are; before anything is asked of anybody */
    void makeRoom() {
        if (wanted) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw noPlace(e);
            }
            if (Files.isDirectory(place()) || !Files.isWritable(Files.exists(place()) ? place() : folder)) {
                throw noPlace(null);
            }
        }
    }

    /** The page that was written, if one is wanted. */
    Optional<Path> write(RatesResult result) {
        if (!wanted) {
            return Optional.empty();
        }
        try (Writer out = Files.newBufferedWriter(place(), StandardCharsets.UTF_8)) {
            RatesHtml.write(result, out);
            return Optional.of(place());
        } catch (IOException e) {
            throw noPlace(e);
        }
    }

    private Path place() {
        return folder.resolve(NAME);
    }

    private CommandFailure noPlace(@Nullable Throwable cause) {
        return new CommandFailure(
                ExitCode.USAGE,
                "no report can be written to '" + place() + "'",
                "Name a folder that can be written with --report-dir",
                cause);
    }
}
