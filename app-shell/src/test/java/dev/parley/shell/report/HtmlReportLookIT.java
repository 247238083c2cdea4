package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML report for everybody's eyes, and for those who do not see it: light, dark, on a phone. */
class HtmlReportLookIT {
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

    /** By the rules of axe-core, best practices included, with a failed and a flaky conversation open and a filter on. */
    @ParameterizedTest(name = "dark {0}, {1} wide")
    @CsvSource({"false,1200", "true,1200", "false,360", "true,360"})
    void nobodyMeetsABarrier(boolean dark, int width) throws IOException {
        page.browser().dark(dark);
        page.browser().size(width, 800);
        page.show(Campaigns.of(24));
        assertThat(page.barriers()).as("as it opens").isEmpty();
        for (String verdict : List.of("failed", "flaky", "vendor-error", "passed")) {
            page.chip(verdict).click();
            page.items().getFirst().click();
            assertThat(page.barriers()).as(verdict).isEmpty();
        }
        page.one("#search").sendKeys("nothing has this");
        assertThat(page.barriers()).as("nothing found").isEmpty();
    }

    /** The canary: what is hard to read, and what has no name, is found. */
    @Test
    void aBarrierWouldBeFound() throws IOException {
        page.show(Campaigns.of(30));
        page.browser().script("""
                document.getElementById('count').style.color = '#cfd3da';
                document.getElementById('search').removeAttribute('aria-label');
                document.getElementById('search').removeAttribute('placeholder');
                document.querySelector('#filters button').replaceChildren();
                """);

        assertThat(page.barriers().toString()).contains("color-contrast: ", "button-name: ", "label: ");
    }

    @Test
    void everythingHasANameForThoseWhoDoNotSee() throws IOException {
        page.show(Campaigns.of(30));
        page.items().getFirst().click();

        assertThat(
                        page.browser()
                                .script(
                                        "return [...document.querySelectorAll('button,input,svg[role=img],section')]"
                                                + ".filter(n => !(n.getAttribute('aria-label') || n.textContent.trim())).map(n => n.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(page.browser().script("return document.documentElement.lang"))
                .isEqualTo("en");
        assertThat(page.browser().script("return document.querySelectorAll('main,header').length"))
                .isEqualTo(2L);
        assertThat(page.browser().script("return document.querySelectorAll('h1').length"))
                .isEqualTo(1L);
    }

    @Test
    void wordsStandOutFromTheirGroundInLightAndInDark() throws IOException {
        for (boolean dark : List.of(false, true)) {
            page.browser().dark(dark);
            page.show(Campaigns.of(30));
            page.items().getFirst().click();

            assertThat(page.faint()).as(dark ? "dark" : "light").isEqualTo(List.of());
        }
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() throws IOException {
        page.browser().size(360, 740);
        page.show(Campaigns.of(30, "A" + "very".repeat(200) + "longword"));
        page.items().getFirst().click();

        assertThat((Long) page.browser().script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    /** The pictures of the guide: {@code -Dparley.screenshots=FOLDER} makes them anew. */
    @Test
    void picturesOfItCanBeTaken() throws IOException {
        Path target = Path.of(System.getProperty(
                "parley.screenshots", folder.resolve("pictures").toString()));
        Files.createDirectories(target);
        page.browser().size(1100, 820);
        page.show(Campaigns.of(40));
        page.take(target.resolve("report-summary.png"));
        page.items().getFirst().click();
        page.browser().script("document.querySelector('.cmd').scrollIntoView({block: 'end'}); scrollBy(0, 24)");
        page.take(target.resolve("report-failure.png"));
        page.browser().dark(true);
        page.browser().size(390, 844);
        page.show(Campaigns.of(40));
        page.items().getFirst().click();
        page.one(".meta>button").click();
        page.take(target.resolve("report-phone-dark.png"));

        try (var pictures = Files.list(target)) {
            assertThat(pictures.filter(file -> file.getFileName().toString().startsWith("report-")))
                    .hasSize(3)
                    .allMatch(picture -> picture.toFile().length() > 10_000);
        }
    }
}
