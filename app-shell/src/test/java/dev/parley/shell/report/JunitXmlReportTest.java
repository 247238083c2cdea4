package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.CampaignResult;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
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

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlReportTest.class.getResource("junit.xsd"));
    }

    private static String xml(CampaignResult result) throws IOException {
        var out = new StringWriter();
        JunitXmlReport.write(result, out);
        return out.toString();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
