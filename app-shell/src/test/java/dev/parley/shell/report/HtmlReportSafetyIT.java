package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.domain.campaign.CampaignResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The HTML report holds what bots and strangers say, and asks nobody for anything. */
class HtmlReportSafetyIT {
    @TempDir
    private static Path folder;

    private static HtmlPage page;

    @BeforeAll
    static void open() {
        page = HtmlPage.in(folder);
    }

    @AfterAll
    static void close() {
        if (page != null) {
            page.close();
        }
    }

    private static final String OWNED = "document.title='owned'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>document.title='owned'</script>",
                "<img src=x onerror=\"document.title='owned'\">",
                "<svg onload=document.title='owned'>",
                "<!--<script>",
                "]]> {{x}} \u202eabc \u2028 %DATA% %SCRIPT% $& </style>",
                "&lt;b&gt; &amp; javascript:document.title='owned'"
            })
    void hostileWordsStayWords(String hostile) throws IOException {
        CampaignResult run = Campaigns.of(3, hostile);
        page.show(run);
        page.items().getFirst().click();

        assertThat(page.browser().driver().getTitle()).isEqualTo("nightly · Parley");
        assertThat(page.browser().driver().findElements(By.cssSelector("img,svg[onload],b.x")))
                .isEmpty();
        assertThat((String) page.browser().script("return document.querySelector('.body').textContent"))
                .contains(hostile);
        assertThat(page.browser().complaints()).isEmpty();
        assertThat(page.requests()).isEmpty();
    }

    @Test
    void hostileNamesStayWordsAlsoWhereNoScriptRuns() throws IOException {
        page.show(Campaigns.called("</title><script>" + OWNED + "</script><img src=x onerror=" + OWNED + ">"));

        assertThat(page.browser().driver().getTitle())
                .startsWith("</title><script>")
                .endsWith(" · Parley");
        assertThat(page.browser().driver().findElements(By.cssSelector("img"))).isEmpty();
        assertThat(page.browser().complaints()).isEmpty();
        assertThat(Files.readString(page.written(Campaigns.called("<img src=x>"))))
                .doesNotContain("<img");
    }

    @Test
    void thePolicyAllowsTwoHashesAndNothingElse() throws IOException {
        page.show(Campaigns.of(3));

        assertThat(page.one("meta[http-equiv]").getDomAttribute("content"))
                .matches(
                        "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; script-src 'sha256-[A-Za-z0-9+/=]{44}';"
                                + " base-uri 'none'; form-action 'none'");
    }

    @Test
    void thePolicyWouldStopAScriptThatIsNotOurs() throws IOException {
        page.showWith(Campaigns.of(3), "</body>", "<script>" + OWNED + "</script></body>");

        assertThat(page.browser().driver().getTitle()).isEqualTo("nightly · Parley");
        assertThat(page.browser().complaints()).isNotEmpty().allMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void thePolicyWouldStopAPictureOfTheWeb() throws IOException {
        try (var web = new Web()) {
            page.showWith(Campaigns.of(3), "</body>", "<img src='" + web.url() + "'></body>");

            assertThat(page.browser().complaints())
                    .isNotEmpty()
                    .allMatch(line -> line.contains("Content Security Policy"));
            assertThat(web.asked()).isZero();
        }
    }

    /** The canary of the two above: without the policy both happen, and both are noticed. */
    @Test
    void withoutThePolicyARequestAndAScriptWouldBeNoticed() throws IOException {
        try (var web = new Web()) {
            page.showWith(Campaigns.of(3), "http-equiv=", "data-nothing=");
            page.browser().driver().executeAsyncScript("""
                            const done = arguments[1], script = document.createElement('script'), picture = new Image();
                            script.textContent = "document.title='owned'";
                            document.body.append(script);
                            picture.onload = picture.onerror = () => done();
                            picture.src = arguments[0];
                            """, web.url());

            assertThat(page.browser().driver().getTitle()).isEqualTo("owned");
            assertThat(web.asked()).isEqualTo(1);
            assertThat(page.requests().toString()).contains(web.url());
            assertThat(page.browser().complaints()).anyMatch(line -> line.contains(web.url()));
        }
    }

    /** Somebody on loopback who counts who comes. */
    private static final class Web implements AutoCloseable {
        private final AtomicInteger asked = new AtomicInteger();
        private final HttpServer server;

        Web() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png";
        }

        int asked() {
            return asked.get();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
