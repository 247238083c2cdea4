package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.shell.report.HtmlReport;
import dev.parley.shell.report.JsonReport;
import dev.parley.shell.report.JunitXmlReport;
import dev.parley.shell.report.RunAgain;
import java.io.IOException;
import java.io.Writer;
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

    /** The name of its file. */
    String file() {
        return file;
    }

    void write(CampaignResult result, RunAgain again, Writer out) throws IOException {
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
}
