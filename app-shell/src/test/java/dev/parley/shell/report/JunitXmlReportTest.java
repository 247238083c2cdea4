package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.CampaignResult;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitXmlReportTest {

    @Test
    void itIsValidAndTellsEveryCase() throws Exception {
        String xml = xml(Campaigns.of(20));
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));

        Document document = parsed(xml);
        assertThat(document.getDocumentElement().getAttribute("tests")).isEqualTo("20");
        assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("2");
        NodeList cases = document.getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(20);
        Element failing = (Element) cases.item(2);
        assertThat(failing.getAttribute("name")).isEqualTo("Track an order #2");
        Element failure = (Element) failing.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .startsWith(
                        "scenarios/orders.yaml:14: expected message 1 of the bot to contain 'was delivered', but saw");
        assertThat(failing.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("Test: Track order 12345", ">>>   but saw");
    }

    @Test
    void whatPassedOnlyWhenItWasTriedAgainIsAPassWithEveryAttemptBeforeIt() throws Exception {
        Document document = valid(Campaigns.tried(true, true, false));

        assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("0");
        assertThat(elements(document, "failure")).isEmpty();
        assertThat(elements(document, "flakyFailure")).hasSize(2).allSatisfy(earlier -> {
            assertThat(earlier.getAttribute("type")).isEqualTo("failed");
            assertThat(earlier.getAttribute("message")).startsWith("scenarios/orders.yaml:14: expected");
            assertThat(first(earlier, "stackTrace").getTextContent()).contains("[contains]");
        });
        assertThat(elements(document, "flakyFailure"))
                .map(earlier -> first(earlier, "system-out").getTextContent().substring(0, 100))
                .doesNotHaveDuplicates()
                .allMatch(told -> told.startsWith("failed: Track an order"));
        assertThat(elements(document, "system-out").getLast().getTextContent().split("conversation 6f1c2a52"))
                .hasSize(4);
    }

    @Test
    void whatFailedEachTimeIsAFailureWithTheAttemptsBeforeIt() throws Exception {
        Document document = valid(Campaigns.tried(true, true, true));

        assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("1");
        assertThat(elements(document, "failure")).hasSize(1);
        assertThat(elements(document, "rerunFailure")).hasSize(2);
        assertThat(elements(document, "flakyFailure")).isEmpty();
    }

    @Test
    void eachCaseHasWhatLeadsBackToIt() throws Exception {
        Document document = valid(Campaigns.tried(true));
        Element testcase = elements(document, "testcase").getFirst();
        Map<String, String> properties = new LinkedHashMap<>();
        NodeList all = testcase.getElementsByTagName("property");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            properties.put(one.getAttribute("name"), one.getAttribute("value"));
        }

        assertThat(properties).containsOnlyKeys("conversation", "run", "bot", "seed", "verdict", "again");
        assertThat(properties)
                .containsEntry("conversation", "6f1c2a52-4f0b-4c39-9d53-000000000000")
                .containsEntry("run", "r4f2a90b1c3")
                .containsEntry("bot", "order-bot")
                .containsEntry("seed", "0");
        assertThat(properties.get("again"))
                .startsWith("parley simulate scenarios/orders.yaml --only 'Track an order' ");
        assertThat(first(testcase, "system-out").getTextContent()).contains("again: " + properties.get("again"));
    }

    /** XML makes blanks of line ends in attributes, unless they are written as references. */
    @Test
    void aLineEndInAnAttributeIsReadBack() throws Exception {
        var out = new StringWriter();
        var xml = new XmlText(out);
        xml.begin("a").with("b", "x\n\t\r\n'y\"<&>");
        xml.text("x\r\n\ty").end();

        Element read = parsed(out.toString()).getDocumentElement();
        assertThat(read.getAttribute("b")).isEqualTo("x\n\t\r\n'y\"<&>");
        assertThat(read.getTextContent()).isEqualTo("x\r\n\ty");
    }

    @Test
    void whatIsNoTextOfXmlIsReplaced() throws Exception {
        String xml = xml(Campaigns.of(3, "a\u0000b\u001b[31m ]]> </system-out> & \ud800 \ud83d\ude00"));

        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        assertThat(parsed(xml).getElementsByTagName("system-out").item(0).getTextContent())
                .contains("a\ufffdb\ufffd[31m ]]> </system-out> & \ufffd \ud83d\ude00");
    }

    @Test
    void theSchemaWouldNoticeWhatIsWrong() throws Exception {
        String xml = xml(Campaigns.of(1)).replace("<testcase", "<testcase2").replace("</testcase>", "</testcase2>");

        assertThatThrownBy(() -> schema().newValidator().validate(new StreamSource(new StringReader(xml))))
                .isInstanceOf(SAXException.class);
    }

    private static Document valid(CampaignResult result) throws Exception {
        String xml = xml(result);
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        return parsed(xml);
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Element first(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlReportTest.class.getResource("junit.xsd"));
    }

    private static String xml(CampaignResult result) throws IOException {
        var out = new StringWriter();
        JunitXmlReport.write(result, Campaigns.again(result), out);
        return out.toString();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
