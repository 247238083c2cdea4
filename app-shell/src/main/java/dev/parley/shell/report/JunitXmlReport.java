package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseResult;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run as JUnit XML, as CI servers read it: a suite for each scenario file, a test case for each conversation, the
 * transcript in {@code system-out}. What says nothing about the bot (the vendor failed, the network) is an {@code error}.
 */
public final class JunitXmlReport {
    private JunitXmlReport() {}

    /**
     * Writes a run whose texts are redacted already.
     *
     * @param again tells how a case is had again
     */
    public static void write(CampaignResult result, RunAgain again, Writer out) throws IOException {
        Map<String, List<CaseResult>> suites = result.cases().stream()
                .collect(Collectors.groupingBy(
                        one -> one.key().source().isEmpty()
                                ? result.setup().name()
                                : one.key().source(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var xml = new XmlText(out);
        counts(xml.begin("testsuites"), result.cases())
                .with("name", result.setup().name());
        for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
            suite(xml, suite.getKey(), suite.getValue(), result);
            var written = new JunitCase(xml, result.setup(), again);
            for (CaseResult one : suite.getValue()) {
                written.write(suite.getKey(), one);
            }
            xml.end();
        }
        xml.end();
    }

    /** Begins a suite. */
    private static void suite(XmlText xml, String name, List<CaseResult> cases, CampaignResult result)
            throws IOException {
        counts(xml.begin("testsuite").with("name", name), cases)
                .with("skipped", "0")
                .with("timestamp", result.setup().began().toString().replaceAll("(\\.\\d+)?Z$", ""));
        xml.begin("properties");
        property(xml, "run", result.setup().run().value());
        property(xml, "tenant", result.setup().tenant());
        property(xml, "seed", Long.toString(result.setup().seed()));
        xml.end();
    }

    private static void property(XmlText xml, String name, String value) throws IOException {
        xml.begin("property").with("name", name).with("value", value).end();
    }

    private static XmlText counts(XmlText xml, List<CaseResult> cases) throws IOException {
        long bad = cases.stream().filter(one -> !one.verdict().isPass()).count();
        long errors =
                cases.stream().filter(one -> JunitCase.isError(one.verdict())).count();
        return xml.with("tests", Integer.toString(cases.size()))
                .with("failures", Long.toString(bad - errors))
                .with("errors", Long.toString(errors))
                .with(
                        "time",
                        JunitCase.seconds(
                                cases.stream().map(one -> one.last().took()).reduce(Duration.ZERO, Duration::plus)));
    }
}
