package dev.parley.shell.report;

import java.io.IOException;
import java.io.Writer;

/**
 * A report on rates as one HTML file that needs nothing else: no network, no other file, and no script at all. Its picture
 * is drawn in the page.
 */
public final class RatesHtml {
    private RatesHtml() {}

    /** Writes it. */
    public static void write(RatesResult result, Writer out) throws IOException {
        String style = HtmlReport.resource("report.css") + "\n" + HtmlReport.resource("rates.css");
        var body = new StringBuilder();
        result.local().ifPresent(rates -> RatesSection.write(rates, body));
        result.vendor().ifPresent(vendor -> VendorSection.write(result.question(), vendor, body));
        out.write(HtmlReport.resource("rates.html")
                .replace("%POLICY%", HtmlReport.policy(style))
                .replace("%STYLE%", style)
                .replace(
                        "%TITLE%",
                        HtmlReport.escaped(
                                "Resolution at " + result.question().scope().tenant()))
                .replace("%BODY%", body));
    }
}
