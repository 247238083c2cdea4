package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.resolution.RateQuestion.By;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By.ByCssSelector;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of {@code resolution report}: in a browser, from the disk, in light and dark, on a phone. */
class RatesHtmlIT {
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

    @AfterEach
    void wideAndLight() {
        page.browser().dark(false);
        page.browser().size(1200, 900);
    }

    private static void show(RatesResult result) throws IOException {
        Path file = folder.resolve("resolution.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            RatesHtml.write(result, out);
        }
        page.browser().show(file);
    }

    private static List<WebElement> all(String selector) {
        return page.browser().driver().findElements(new ByCssSelector(selector));
    }

    /** As tall as its first line of text, or a few of them: nothing is broken letter by letter. */
    private static List<?> tornWords() {
        return (List<?>) page.browser().script("""
                return [...document.querySelectorAll('th,dt,h2,h3')].filter(n => n.getClientRects().length &&
                    n.clientHeight > 5 * parseFloat(getComputedStyle(n).fontSize) && n.textContent.length < 40)
                    .map(n => n.textContent);
                """);
    }

    @Test
    void itShowsWhatCameOutAndTheBrowserHasNothingToComplainAbout() throws IOException {
        show(Rates.ofTwoWeeks().week(By.BOT));

        assertThat(page.browser().driver().getTitle()).isEqualTo("Resolution at acme · Parley");
        assertThat(page.text("main"))
                .contains(
                        "conversations that ended from 2026-01-13 00:00:00 until 2026-01-20 00:00:00 (Europe/Berlin)",
                        "Compared with the period before",
                        "better, and not by chance alone",
                        "By bot",
                        "How they ended",
                        "The vendor's figures",
                        "20 of the 20 listed can be compared");
        assertThat(all("svg.trend g")).hasSize(7);
        assertThat(page.browser().complaints()).isEmpty();
        assertThat(page.requests()).isEmpty();
    }

    /** The canary: what the page must not load is refused by its policy, and the browser says so. */
    @Test
    void aScriptOrAPictureOfSomebodyElseWouldBeRefusedAndTold() throws IOException {
        show(Rates.ofTwoWeeks().week(By.BOT));
        Path file = folder.resolve("resolution.html");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "<main>",
                                "<main><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\">"
                                        + "<script>document.title = 'changed'</script>"));
        page.browser().show(file);

        assertThat(page.browser().driver().getTitle()).isEqualTo("Resolution at acme · Parley");
        assertThat(page.browser().complaints().toString()).contains("Content Security Policy");
    }

    @Test
    void whatOthersNamedThingsStaysText() throws IOException {
        String evil = "<img src=x onerror=\"document.title='owned'\">'&\"";
        show(Rates.of(evil, "order-bot").week(By.BOT));

        assertThat(page.text("main")).contains(evil);
        assertThat(all("img")).isEmpty();
        assertThat(page.browser().driver().getTitle()).startsWith("Resolution");
        assertThat(page.browser().complaints()).isEmpty();
    }

    /** By the rules of axe-core, best practices included. */
    @ParameterizedTest(name = "dark {0}, {1} wide")
    @CsvSource({"false,1200", "true,1200", "false,360", "true,360"})
    void nobodyMeetsABarrier(boolean dark, int width) throws IOException {
        page.browser().dark(dark);
        page.browser().size(width, 800);
        for (RatesResult result : List.of(
                Rates.ofTwoWeeks().inPart(By.BOT),
                Rates.ofTwoWeeks().week(By.DAY),
                Rates.ofTwoWeeks().report(Instant.parse("2026-01-10T00:00:00Z"), Duration.ofHours(40), By.NOTHING),
                Rates.none().week(By.OUTCOME))) {
            show(result);
            page.browser().script("document.querySelectorAll('details').forEach(d => d.open = true)");

            assertThat(page.barriers()).isEmpty();
            assertThat(page.faint()).isEmpty();
            assertThat(tornWords()).isEmpty();
            assertThat((Long) page.browser().script("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    /** The canary of the above: each of the checks finds something. */
    @Test
    void aBarrierWouldBeFound() throws IOException {
        page.browser().size(360, 800);
        show(Rates.ofTwoWeeks().week(By.BOT));
        page.browser().script("""
                document.querySelector('.wide').removeAttribute('tabindex');
                document.querySelector('.trend').removeAttribute('aria-label');
                document.querySelector('.trend text').style.fill = '#eceef2';
                document.querySelector('.groups th').style.cssText = 'overflow-wrap:anywhere;max-width:1px;min-width:0;display:block';
                """);

        assertThat(page.barriers().toString()).contains("scrollable-region-focusable: ", "svg-img-alt: ");
        assertThat(page.faint()).isNotEmpty();
        assertThat(tornWords()).isNotEmpty();
    }

    @Test
    void barsAndTheirIntervalsStandOutInLightAndInDark() throws IOException {
        for (boolean dark : List.of(false, true)) {
            page.browser().dark(dark);
            show(Rates.ofTwoWeeks().week(By.BOT));

            assertThat((Double) page.browser().script("""
                    const light = c => c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
                        .map(v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
                        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
                    const style = s => getComputedStyle(document.querySelector(s));
                    const ground = light(style('.card').backgroundColor), halo = light(style('.trend .halo').stroke);
                    const against = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    return Math.min(against(light(style('.trend rect').fill), ground),
                        against(light(style('.trend .range').stroke), halo));
                    """))
                    .as(dark ? "dark" : "light")
                    .isGreaterThan(3);
        }
    }

    @Test
    void everythingHasANameForThoseWhoDoNotSee() throws IOException {
        show(Rates.ofTwoWeeks().week(By.BOT));
        page.one("summary").click();

        assertThat(page.one("svg.trend").getAccessibleName())
                .isEqualTo("Resolution rate from 2026-01-13 to 2026-01-19; the same stands in a table");
        assertThat(all(".wide"))
                .extracting(WebElement::getAccessibleName)
                .containsExactly("Trend", "The trend as a table", "By bot", "The same conversations");
        assertThat(all("h1")).hasSize(1);
        assertThat(page.browser().script("return document.documentElement.lang"))
                .isEqualTo("en");
        assertThat(all("tbody tr>:first-child:not(th)"))
                .as("rows without a heading, but for those of single conversations")
                .hasSize(20);
    }

    @Test
    void itCanBeUsedWithTheKeyboardAlone() throws IOException {
        page.browser().size(360, 800);
        show(Rates.ofTwoWeeks().week(By.BOT));
        WebElement summary = page.one("summary");
        assertThat(page.one(".groups").isDisplayed()).isFalse();
        page.one(".wide").sendKeys(Keys.TAB);
        assertThat(page.focused()).isEqualTo(summary);
        summary.sendKeys(Keys.ENTER);
        assertThat(page.one(".groups").isDisplayed()).isTrue();
        page.focused().sendKeys(Keys.TAB);
        WebElement table = page.focused();
        assertThat(table.getAccessibleName()).isEqualTo("The trend as a table");
        table.sendKeys(Keys.END);
        table.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat((Boolean) page.browser()
                        .driver()
                        .executeAsyncScript(
                                "const done = arguments[1], n = arguments[0]; let tries = 0;"
                                        + "(function look() { n.scrollLeft > 0 || ++tries > 100 ? done(n.scrollLeft > 0) : requestAnimationFrame(look) })()",
                                table))
                .isTrue();
    }

    @Test
    void onAPhoneAlsoLongNamesFit() throws IOException {
        page.browser().size(360, 740);
        show(Rates.of("a" + "very".repeat(40) + "longbot", "order-bot").week(By.BOT));

        assertThat((Long) page.browser().script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void whatThereIsNothingOfIsLeftOut() throws IOException {
        show(Rates.none().week(By.NOTHING));

        assertThat(all("svg")).isEmpty();
        assertThat(page.text("main"))
                .contains(
                        "0 conversations that ended",
                        "Nothing to compare: no conversation of this period says anything about it.",
                        "Only a part counts, here and in the period before: what was held elsewhere from 2026-01-06 00:00:00 until 2026-01-20 00:00:00 is not judged yet.",
                        "'parley resolution backfill --tenant acme --from 2026-01-05T23:00:00Z --to 2026-01-19T23:00:00Z' reads it.")
                .doesNotContain("How they ended");
        assertThat((Boolean) page.browser()
                        .script("return [...document.querySelectorAll('tbody')].every(body => body.rows.length > 0)"))
                .isTrue();
    }

    /** The picture of the guide: {@code -Dparley.screenshots=FOLDER} makes it anew. */
    @Test
    void aPictureOfItCanBeTaken() throws IOException {
        Path target = Path.of(System.getProperty(
                "parley.screenshots", folder.resolve("pictures").toString()));
        Files.createDirectories(target);
        page.browser().size(1000, 1130);
        show(Rates.ofTwoWeeks().week(By.BOT));
        page.take(target.resolve("rates.png"));

        assertThat(target.resolve("rates.png").toFile().length()).isGreaterThan(10_000);
    }
}
