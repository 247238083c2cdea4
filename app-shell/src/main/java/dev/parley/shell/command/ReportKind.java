package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.shell.report.HtmlReport;
import dev.parley.shell.report.JsonReport;
import dev.parley.shell.report.JunitXmlReport;
import dev.parley.shell.report.RunAgain;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A kind of report. */
enum ReportKind {
    HTML("html", "report.html"),
    JUNIT("junit", "junit.xml"),
    JSON("json", "report.json");

    private final String word;
    private final String file;

    ReportKind(String word, String file) {
        this.word = word;
        this.file = file;
    }

    private void write(CampaignResult result, RunAgain again, Writer out) throws IOException {
        switch (this) {
            case HTML -> HtmlReport.write(result, again, out);
            case JUNIT -> JunitXmlReport.write(result, again, out);
            case JSON -> JsonReport.write(result, again, out);
        }
    }

    static ReportKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage(
                        "there is no report '" + word + "'", "Choose from html, junit and json, parted by commas"));
    }

    /**
     * Writes reports into a folder, which is made when it is missing.
     *
     * @param again tells how a case is had again
     * @return the files that were written
     */
    static List<String> write(CampaignResult result, RunAgain again, ReportKind[] kinds, Path folder) {
        List<String> written = new ArrayList<>();
        for (ReportKind kind : kinds) {
            Path target = folder.resolve(kind.file);
            try {
                Files.createDirectories(folder);
                try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
                    kind.write(result, again, out);
                }
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.PARTLY,
                        "the run is over, but the report " + target + " cannot be written: "
                                + e.getClass().getSimpleName(),
                        "Name a folder that can be written with --report-dir");
            }
            written.add(target.toString());
        }
        return written;
    }
}
