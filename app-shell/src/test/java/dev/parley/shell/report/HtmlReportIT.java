package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/** The HTML report as a person meets it: in a browser, from the disk. */
class HtmlReportIT {
    private static final long SIX_MEGABYTES = 6_000_000;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open(folder.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void itShowsWhatCameOutAndTheBrowserHasNothingToComplainAbout() throws IOException {
        show(Campaigns.of(30));

        assertThat(browser.driver().getTitle()).isEqualTo("nightly · Parley");
        assertThat(text("#head")).contains("nightly", "run r4f2a90b1c3", "at sandbox", "seed 7");
        assertThat(text("#summary")).contains("30 conversations", "failed", "Bot time", "p95", "Track an order");
        assertThat(text("#count")).isEqualTo("30 of 30 conversations");
        assertThat(browser.complaints()).isEmpty();
        assertThat(requests()).isEmpty();
    }

    @Test
    void theFailingPlaceIsMarkedWithWhatWasExpectedAndSeen() throws IOException {
        show(Campaigns.of(30));
        items().getFirst().click();

        assertThat(text(".body .fail"))
                .contains(
                        "contains",
                        "scenarios/orders.yaml:14",
                        "message 1 of the bot to contain 'was delivered'",
                        "Order 12345 is on its way");
        assertThat(text(".body"))
                .contains(
                        "Track order 12345",
                        "Track an order",
                        "3 looks",
                        "context",
                        "Run it again:",
                        "6f1c2a52-4f0b-4c39");
        assertThat(items().getFirst().getDomAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void everyAttemptOfAFlakyOneIsShown() throws IOException {
        show(Campaigns.of(30));
        chip("flaky").click();
        items().getFirst().click();

        assertThat(text(".body")).contains("Attempt 1", "Attempt 2");
    }

    @Test
    void filterAndSearchNarrowTheList() throws IOException {
        show(Campaigns.of(30));
        chip("failed").click();
        assertThat(text("#count")).isEqualTo("3 of 30 conversations");
        chip("failed").click();
        browser.driver().findElement(By.id("search")).sendKeys("000000000016");
        assertThat(text("#count")).isEqualTo("1 of 30 conversations");
        browser.driver().findElement(By.id("search")).sendKeys(Keys.ESCAPE);
        assertThat(text("#count")).isEqualTo("30 of 30 conversations");
    }

    @Test
    void itCanBeUsedWithTheKeyboardAlone() throws IOException {
        show(Campaigns.of(30));
        WebElement body = browser.driver().findElement(By.tagName("body"));
        body.sendKeys("/");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("search");
        items().getFirst().sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(items().get(1));
        items().get(1).sendKeys(Keys.ENTER);
        assertThat(items().get(1).getDomAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void everythingHasANameForThoseWhoDoNotSee() throws IOException {
        show(Campaigns.of(30));
        items().getFirst().click();

        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('button,input,svg[role=img],section')]"
                                        + ".filter(n => !(n.getAttribute('aria-label') || n.textContent.trim())).map(n => n.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("en");
        assertThat(browser.script("return document.querySelectorAll('main,header').length"))
                .isEqualTo(2L);
        assertThat(browser.script("return document.querySelectorAll('h1').length"))
                .isEqualTo(1L);
    }

    @Test
    void wordsStandOutFromTheirGroundInLightAndInDark() throws IOException {
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            show(Campaigns.of(30));
            items().getFirst().click();

            assertThat((List<?>) browser.script(CONTRAST))
                    .as(dark ? "dark" : "light")
                    .isEqualTo(List.of());
        }
        browser.dark(false);
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() throws IOException {
        browser.size(360, 740);
        show(Campaigns.of(30, "A" + "very".repeat(200) + "longword"));
        items().getFirst().click();

        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        browser.size(1200, 900);
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        String hostile =
                "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> {{x}} \u202Eabc \u2028";
        show(Campaigns.of(3, hostile));
        items().getFirst().click();

        assertThat(browser.driver().getTitle()).isEqualTo("nightly · Parley");
        assertThat(browser.driver().findElements(By.cssSelector("img"))).isEmpty();
        assertThat(text(".body")).contains("</script><script>document.title='owned'</script>");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePolicyWouldStopAScriptThatIsNotOurs() throws IOException {
        Path file = written(Campaigns.of(3));
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "</body>",
                                "<script>document.title='owned'</script><img src='http://127.0.0.1:9/x'></body>"));
        browser.show(file);

        assertThat(browser.driver().getTitle()).isEqualTo("nightly · Parley");
        assertThat(browser.complaints())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void aThousandConversationsAreASmallFileThatOpens() throws IOException {
        Path file = written(Campaigns.of(1_000));
        long before = System.nanoTime();
        browser.show(file);
        assertThat(text("#count")).isEqualTo("1000 of 1000 conversations");
        System.out.printf(
                "HTML report of 1,000 conversations: %,d bytes, open after %d ms%n",
                Files.size(file), (System.nanoTime() - before) / 1_000_000);

        assertThat(Files.size(file)).isLessThan(SIX_MEGABYTES);
        assertThat(items()).hasSize(100);
    }

    /** The pictures of the guide: {@code -Dparley.screenshots=FOLDER} makes them anew. */
    @Test
    void picturesOfItCanBeTaken() throws IOException {
        Path target = Path.of(System.getProperty(
                "parley.screenshots", folder.resolve("pictures").toString()));
        Files.createDirectories(target);
        browser.size(1100, 820);
        show(Campaigns.of(40));
        take(target.resolve("report-summary.png"));
        items().getFirst().click();
        browser.script("document.querySelector('.item').scrollIntoView()");
        take(target.resolve("report-failure.png"));
        browser.dark(true);
        browser.size(390, 844);
        show(Campaigns.of(40));
        items().getFirst().click();
        browser.script("document.querySelector('.item').scrollIntoView()");
        take(target.resolve("report-phone-dark.png"));
        browser.dark(false);
        browser.size(1200, 900);

        try (var pictures = Files.list(target)) {
            assertThat(pictures.toList())
                    .hasSize(3)
                    .allMatch(picture -> picture.toFile().length() > 10_000);
        }
    }

    private static final String CONTRAST = """
            function rgb(c) { return c.match(/[\\d.]+/g).map(Number); }
            function light(c) {
              var p = rgb(c).slice(0, 3).map(function (v) { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
              return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2];
            }
            function ground(n) {
              for (; n; n = n.parentElement) {
                var c = rgb(getComputedStyle(n).backgroundColor);
                if (c.length < 4 || c[3] > 0) { return getComputedStyle(n).backgroundColor; }
              }
              return 'rgb(255,255,255)';
            }
            return [...document.querySelectorAll('body *')].filter(function (n) {
              var own = [...n.childNodes].some(function (c) { return c.nodeType === 3 && c.textContent.trim(); });
              if (!own || n.closest('script,noscript,style,.skip,.unsaid') || !n.getClientRects().length) { return false; }
              var a = light(getComputedStyle(n).color), b = light(ground(n));
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
            }).map(function (n) { return n.outerHTML.slice(0, 120); });
            """;

    private static void take(Path target) throws IOException {
        Files.write(target, browser.driver().getScreenshotAs(OutputType.BYTES));
    }

    private static void show(CampaignResult result) throws IOException {
        browser.show(written(result));
    }

    private static Path written(CampaignResult result) throws IOException {
        Path file = folder.resolve("report.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            HtmlReport.write(result, Campaigns.again(result), out);
        }
        return file;
    }

    private static String text(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }

    private static List<WebElement> items() {
        return browser.driver().findElements(By.cssSelector(".item>h3>button"));
    }

    private static WebElement chip(String verdict) {
        return browser.driver().findElement(By.xpath("//div[@id='filters']/button[starts-with(., '" + verdict + "')]"));
    }

    private static List<?> requests() {
        return (List<?>) browser.script("return performance.getEntriesByType('resource').map(e => e.name)");
    }
}
