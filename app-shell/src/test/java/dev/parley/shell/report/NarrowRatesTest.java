package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.resolution.RateQuestion.By;
import dev.parley.shell.render.DisplayWidth;
import dev.parley.shell.render.ResolutionView;
import dev.parley.shell.render.Screen;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report as it is read on a terminal of 80 columns. */
class NarrowRatesTest {
    private static final int NARROW = 80;
    private static final String LONG = "customer-service-order-tracking-bot-emea-production-v";
    private static final Rates RATES = Rates.of("order-bot", LONG + "2", LONG + "3", "日本語の注文追跡ボット・本番環境・第二世代・東京");

    private static List<String> seen(By by, int width) {
        var out = new StringWriter();
        ResolutionView.write(ResolutionView.of(RATES.inPart(by), List.of()), Screen.terminal(out, false, () -> width));
        return out.toString().lines().toList();
    }

    private static Stream<String> lines(By by) {
        return seen(by, NARROW).stream();
    }

    /** Lines to be copied are left to the terminal, which puts them together again. */
    @ParameterizedTest
    @EnumSource(By.class)
    void everyLineFitsOtherThanThoseToBeCopied(By by) {
        assertThat(lines(by).filter(line -> DisplayWidth.of(line) > NARROW))
                .allMatch(line -> line.startsWith("  only a part counts") || line.startsWith("  'parley "))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = By.class,
            names = {"BOT", "DAY", "HOUR", "ENTRY"})
    void noColumnIsMissingAndEveryPartHasItsKeys(By by) {
        List<String> headings =
                lines(by).filter(line -> line.startsWith("KEY ")).toList();
        String all = String.join(" ", headings);

        assertThat(headings).hasSizeBetween(2, 3);
        assertThat(all.replaceAll(" +", " ").split(" (?!INTERVAL|%)"))
                .filteredOn(title -> !title.equals("KEY"))
                .containsExactly(
                        "CONVERSATIONS",
                        "RESOLUTION",
                        "95 % INTERVAL",
                        "CONTAINMENT",
                        "HANDOVER",
                        "ABANDONMENT",
                        "SILENCE",
                        "LOOP",
                        "UNKNOWN",
                        "FAILED");
    }

    @Test
    void longNamesOfOneFamilyAreToldApart() {
        assertThat(lines(By.BOT).filter(line -> line.startsWith("customer-service…a-production-v2 ")))
                .hasSize(3);
        assertThat(lines(By.BOT).filter(line -> line.startsWith("customer-service…a-production-v3 ")))
                .hasSize(3);
        assertThat(lines(By.BOT)).noneMatch(line -> line.contains("第二世代…"));
    }

    @Test
    void theVerdictsThatAreComparedAreWhole() {
        assertThat(lines(By.NOTHING).filter(line -> line.contains("6f1c2a52-")))
                .isNotEmpty()
                .allMatch(line -> line.matches("(yes |no  )  (resolved|not     )  [a-z-]+ .*"));
    }

    @Test
    void aWideTerminalHasOneTableAndAPipeWhatItAlwaysHad() {
        assertThat(seen(By.BOT, 200).stream().filter(line -> line.startsWith("KEY ")))
                .hasSize(1);
        assertThat(seen(By.BOT, 200)).anyMatch(line -> line.startsWith(LONG + "2 "));
        var piped = new StringWriter();
        ResolutionView.write(ResolutionView.of(RATES.inPart(By.BOT), List.of()), Screen.plain(piped));

        assertThat(piped.toString().lines().filter(line -> line.startsWith("KEY ")))
                .singleElement()
                .satisfies(line -> assertThat(line.toLowerCase(Locale.ROOT)).endsWith("unknown  failed"));
        assertThat(piped.toString()).contains(LONG + "2 ", "from 2026-01-05 00:00:00 until 2026-01-12 00:00:00");
    }
}
