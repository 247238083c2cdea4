package dev.parley.shell.report;

import dev.parley.domain.Sha256;
import dev.parley.domain.campaign.CampaignResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run as one HTML file that needs nothing else: no network, no other file. The data stands in it as JSON that is never
 * executed; one script, known to the page's policy by its hash, shows of it what is looked at. Without scripts a table of
 * verdicts is left.
 */
public final class HtmlReport {
    private static final List<String> SCRIPTS =
            List.of("report-parts.js", "report-summary.js", "report-chat.js", "report-list.js", "report-page.js");

    private HtmlReport() {}

    /**
     * Writes a run whose texts are redacted already.
     *
     * @param again tells how a case is had again
     */
    public static void write(CampaignResult result, RunAgain again, Writer out) throws IOException {
        String style = resource("report.css");
        String script = script();
        out.write(resource("report.html")
                .replace("%POLICY%", policy(style, script))
                .replace("%STYLE%", style)
                .replace("%SCRIPT%", script)
                .replace("%TITLE%", escaped(result.setup().name()))
                .replace("%TABLE%", HtmlTable.of(result))
                .replace("%DATA%", HtmlData.of(result, again)));
    }

    /** The parts of the page's script, one scope for all. */
    private static String script() throws IOException {
        var script = new StringBuilder("(function () {\n'use strict';\n");
        for (String part : SCRIPTS) {
            script.append(resource(part)).append('\n');
        }
        return script.append("})();").toString();
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(Sha256.base64(style), Sha256.base64(script));
    }

    /** The policy of a page without scripts. */
    static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(Sha256.base64(style));
    }

    /** A text as it may stand between tags and in attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
