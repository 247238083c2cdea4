package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.scenario.Check;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Story;
import dev.parley.domain.scenario.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run as JUnit XML, as CI servers read it: a suite for each scenario file, a test case for each conversation, the
 * transcript in {@code system-out}. What says nothing about the bot (the vendor failed, the network) is an {@code error}.
 */
public final class JunitXmlReport {
    private final XMLStreamWriter xml;

    private JunitXmlReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a run whose texts are redacted already. */
    public static void write(CampaignResult result, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            new JunitXmlReport(xml).write(result);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(CampaignResult result) throws XMLStreamException {
        Map<String, List<CaseResult>> suites = result.cases().stream()
                .collect(Collectors.groupingBy(
                        one -> one.key().source().isEmpty()
                                ? result.setup().name()
                                : one.key().source(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        counts(result.cases());
        attribute("name", result.setup().name());
        for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
            suite(suite.getKey(), suite.getValue(), result);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String name, List<CaseResult> cases, CampaignResult result) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", name);
        counts(cases);
        attribute("skipped", "0");
        attribute("timestamp", result.setup().began().toString().replaceAll("(\\.\\d+)?Z$", ""));
        xml.writeStartElement("properties");
        property("run", result.setup().run().value());
        property("tenant", result.setup().tenant());
        property("seed", Long.toString(result.setup().seed()));
        xml.writeEndElement();
        for (CaseResult one : cases) {
            testCase(name, one);
        }
        xml.writeEndElement();
    }

    private void testCase(String suite, CaseResult one) throws XMLStreamException {
        SimulationResult last = one.last();
        xml.writeStartElement("testcase");
        attribute(
                "name",
                one.key().scenario()
                        + (one.key().repetition() > 1 ? " #" + one.key().repetition() : ""));
        attribute("classname", suite);
        attribute("time", seconds(last.took()));
        Verdict verdict = one.verdict();
        if (isError(verdict)) {
            problem("error", last, verdict);
        } else if (!verdict.isPass()) {
            problem("failure", last, verdict);
        }
        xml.writeStartElement("system-out");
        text(one.attempts().stream().map(Story::of).collect(Collectors.joining("\n")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void problem(String element, SimulationResult last, Verdict verdict) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("type", verdict.word());
        attribute(
                "message",
                last.failures().stream().findFirst().map(JunitXmlReport::words).orElse(verdict.word()));
        text(last.failures().stream().map(JunitXmlReport::words).collect(Collectors.joining("\n")));
        xml.writeEndElement();
    }

    private void counts(List<CaseResult> cases) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        attribute(
                "failures",
                Long.toString(cases.stream()
                        .filter(one -> !one.verdict().isPass() && !isError(one.verdict()))
                        .count()));
        attribute(
                "errors",
                Long.toString(
                        cases.stream().filter(one -> isError(one.verdict())).count()));
        attribute("time", seconds(cases.stream().map(one -> one.last().took()).reduce(Duration.ZERO, Duration::plus)));
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private void text(String value) throws XMLStreamException {
        xml.writeCharacters(legal(value));
    }

    private static boolean isError(Verdict verdict) {
        return verdict.isNoVerdictOnTheBot();
    }

    private static String words(Check check) {
        return "%s: expected %s, but saw %s [%s]"
                .formatted(check.place(), check.expected(), check.seen(), check.rule());
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }

    /** XML 1.0 has no place for most control characters and for half characters. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> c == 0x9
                                || c == 0xA
                                || c == 0xD
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
