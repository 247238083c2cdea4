package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/** The HTML report, opened in a browser from the disk. */
final class HtmlPage implements AutoCloseable {
    private final Path folder;
    private final Browser browser;

    private HtmlPage(Path folder, Browser browser) {
        this.folder = folder;
        this.browser = browser;
    }

    static HtmlPage in(Path folder) {
        return new HtmlPage(folder, Browser.open(folder.resolve("profile")));
    }

    Browser browser() {
        return browser;
    }

    void show(CampaignResult result) throws IOException {
        browser.show(written(result));
    }

    /** Shows a report with something in it that we did not write. */
    void showWith(CampaignResult result, String mark, String instead) throws IOException {
        Path file = written(result);
        String page = Files.readString(file);
        if (!page.contains(mark)) {
            throw new IllegalArgumentException("the report has no " + mark);
        }
        Files.writeString(file, page.replace(mark, instead));
        browser.show(file);
    }

    Path written(CampaignResult result) throws IOException {
        Path file = folder.resolve("report.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            HtmlReport.write(result, Campaigns.again(result), out);
        }
        return file;
    }

    void take(Path target) throws IOException {
        Files.write(target, browser.driver().getScreenshotAs(OutputType.BYTES));
    }

    String text(String selector) {
        return one(selector).getText();
    }

    WebElement one(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    List<WebElement> items() {
        return browser.driver().findElements(By.cssSelector(".item>h3>button"));
    }

    WebElement chip(String verdict) {
        return browser.driver().findElement(By.xpath("//div[@id='filters']/button[starts-with(., '" + verdict + "')]"));
    }

    WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    /** What the page asked the network for. */
    List<?> requests() {
        return (List<?>) browser.script("return performance.getEntriesByType('resource').map(e => e.name)");
    }

    /** What axe-core finds: every rule that is broken, and where. */
    List<?> barriers() throws IOException {
        if (!Boolean.TRUE.equals(browser.script("return 'axe' in window"))) {
            try (InputStream in = HtmlPage.class.getResourceAsStream("/axe.min.js")) {
                browser.script(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return (List<?>) browser.driver().executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false}).then(found => done(found.violations.map(rule =>
                    rule.id + ': ' + rule.nodes.map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))));
                """);
    }

    /** Words that do not stand out from their ground, those in pictures too. */
    List<?> faint() {
        return (List<?>) browser.script(FAINT);
    }

    @Override
    public void close() {
        browser.close();
    }

    private static final String FAINT = """
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
              if (!own || n.closest('script,noscript,style,title,.skip,.unsaid') || !n.getClientRects().length) { return false; }
              var ink = n instanceof SVGElement ? getComputedStyle(n).fill : getComputedStyle(n).color;
              var a = light(ink), b = light(ground(n));
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
            }).map(function (n) { return n.outerHTML.slice(0, 120); });
            """;
}
