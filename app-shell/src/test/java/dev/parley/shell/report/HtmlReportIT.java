package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The HTML report as a person uses it: in a browser, from the disk. */
class HtmlReportIT {
    private static final long SIX_MEGABYTES = 6_000_000;

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

    @Test
    void itShowsWhatCameOutAndTheBrowserHasNothingToComplainAbout() throws IOException {
        page.show(Campaigns.of(30));

        assertThat(page.browser().driver().getTitle()).isEqualTo("nightly · Parley");
        assertThat(page.text("#head")).contains("nightly", "run r4f2a90b1c3", "at sandbox", "seed 7");
        assertThat(page.text("#summary")).contains("30 conversations", "failed", "Bot time", "p95", "Track an order");
        assertThat(page.text("#count")).isEqualTo("30 of 30 conversations");
        assertThat(page.browser().complaints()).isEmpty();
        assertThat(page.requests()).isEmpty();
    }

    @Test
    void theFailingPlaceIsMarkedWithWhatWasExpectedAndSeen() throws IOException {
        page.show(Campaigns.of(30));
        page.items().getFirst().click();

        assertThat(page.text(".body .fail"))
                .contains(
                        "contains",
                        "scenarios/orders.yaml:14",
                        "message 1 of the bot to contain 'was delivered'",
                        "Order 12345 is on its way");
        assertThat(page.text(".body"))
                .contains(
                        "Track order 12345",
                        "Track an order",
                        "3 looks",
                        "context",
                        "Run it again:",
                        "6f1c2a52-4f0b-4c39");
        assertThat(page.items().getFirst().getDomAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void whereScenariosRepeatItTellsHowLikelyTheyPassSeveralTimesInARow() throws IOException {
        page.show(Campaigns.of(40));

        assertThat(page.text("#summary table"))
                .contains(
                        "Track an order 18 of 20 70 % to 97 % pass^2 81 %, pass^5 55 %, pass^10 24 %, pass^20 0 %",
                        "42 more runs would decide");
        page.show(Campaigns.of(2));
        assertThat(page.text("#summary table")).doesNotContain("pass^", "interval");
    }

    @Test
    void theLineThatHasItAgainIsToldAndCopied() throws IOException {
        CampaignResult run = Campaigns.of(30);
        page.show(run);
        page.browser().allowClipboard();
        page.items().getFirst().click();
        String told = Campaigns.again(run).of(run.cases().get(2)).words();
        WebElement copy = page.one(".cmd button");

        assertThat(page.text(".cmd code")).isEqualTo(told);
        assertThat(copy.getAccessibleName()).isEqualTo("Copy the command");
        copy.click();
        assertThat(page.browser().clipboard()).isEqualTo(told);
        assertThat(copy.getText()).isEqualTo("Copied");
        assertThat(page.one("#said").getDomProperty("textContent")).isEqualTo("the command: copied");
    }

    @Test
    void whatTheVendorDidIsToldWhereNoExpectationFailed() throws IOException {
        page.show(Campaigns.of(30));
        page.chip("vendor-error").click();

        assertThat(page.text("#list")).contains("503");
        page.items().getFirst().click();
        assertThat(page.text(".body .fail")).contains("vendor-error", "503");
    }

    @Test
    void statesContextAndLooksStandWhereTheyHappened() throws IOException {
        page.show(Campaigns.of(30));
        page.chip("passed").click();
        page.items().getFirst().click();

        assertThat(page.text(".body"))
                .contains("state active → pending", "3 looks", "context 58,0", "line 4 · after 3.9 s");
        assertThat(page.browser().driver().findElements(By.cssSelector(".gauge")))
                .extracting(WebElement::getAccessibleName)
                .containsExactly(
                        "3 percent of the context",
                        "22 percent of the context",
                        "47 percent of the context",
                        "89 percent of the context");
        assertThat(page.browser().driver().findElements(By.cssSelector(".note:not(.mv)")))
                .as("looks are folded into one line for each answer")
                .hasSize(4);
    }

    @Test
    void everyAttemptOfAFlakyOneIsShown() throws IOException {
        page.show(Campaigns.of(30));
        page.chip("flaky").click();
        page.items().getFirst().click();

        assertThat(page.text(".body")).contains("Attempt 1", "Attempt 2");
    }

    @Test
    void filterAndSearchNarrowTheList() throws IOException {
        page.show(Campaigns.of(30));
        page.chip("failed").click();
        assertThat(page.text("#count")).isEqualTo("3 of 30 conversations");
        page.chip("failed").click();
        page.one("#search").sendKeys("000000000016");
        assertThat(page.text("#count")).isEqualTo("1 of 30 conversations");
        page.one("#search").sendKeys(Keys.ESCAPE);
        assertThat(page.text("#count")).isEqualTo("30 of 30 conversations");
    }

    @Test
    void fromTheTopOfAConversationAKeyLeadsToWhatWentWrong() throws IOException {
        page.show(Campaigns.of(30));
        page.items().getFirst().click();
        page.one(".meta>button").sendKeys(Keys.ENTER);

        assertThat(page.focused()).isEqualTo(page.one(".fail"));
        assertThat((Boolean) page.browser().script("""
                const place = document.querySelector('.fail').getBoundingClientRect();
                return place.top >= 0 && place.bottom <= innerHeight;
                """)).isTrue();
    }

    @Test
    void oneScenarioCanBeChosen() throws IOException {
        page.show(Campaigns.of(30));
        page.one("#scenario").sendKeys("Return a parcel");

        assertThat(page.text("#count")).isEqualTo("15 of 30 conversations");
        assertThat(page.items()).allMatch(item -> item.getText().contains("Return a parcel"));
    }

    @Test
    void moreAreShownOnRequestAndTheKeyboardGoesOnThere() throws IOException {
        page.show(Campaigns.of(130));
        assertThat(page.items()).hasSize(100);
        page.one("#list>button").sendKeys(Keys.ENTER);

        assertThat(page.items()).hasSize(130);
        assertThat(page.focused()).isEqualTo(page.items().get(100));
    }

    @Test
    void itCanBeUsedWithTheKeyboardAlone() throws IOException {
        page.show(Campaigns.of(30));
        WebElement body = page.browser().driver().findElement(By.tagName("body"));
        body.sendKeys("/");
        assertThat(page.focused().getDomAttribute("id")).isEqualTo("search");
        page.items().getFirst().sendKeys(Keys.ARROW_DOWN);
        assertThat(page.focused()).isEqualTo(page.items().get(1));
        page.items().get(1).sendKeys(Keys.ENTER);
        assertThat(page.items().get(1).getDomAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void aThousandConversationsAreASmallFileThatOpens() throws IOException {
        Path file = page.written(Campaigns.of(1_000));
        long before = System.nanoTime();
        page.browser().show(file);
        assertThat(page.text("#count")).isEqualTo("1000 of 1000 conversations");
        System.out.printf(
                "HTML report of 1,000 conversations: %,d bytes, open after %d ms (the page itself says %s ms)%n",
                Files.size(file),
                (System.nanoTime() - before) / 1_000_000,
                page.browser()
                        .script(
                                "return Math.round(performance.timing.loadEventEnd - performance.timing.navigationStart)"));

        assertThat(Files.size(file)).isLessThan(SIX_MEGABYTES);
        assertThat(page.items()).hasSize(100);
    }
}
