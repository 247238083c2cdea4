package dev.parley.shell.report;

import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.scenario.Check;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Story;
import dev.parley.domain.scenario.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One conversation as a test case. The attempt that counts is its {@code failure} or {@code error}; the attempts before it
 * stand in Surefire's words: {@code rerunFailure} and {@code rerunError} where it did not pass, {@code flakyFailure} and
 * {@code flakyError} where it did.
 *
 * @param xml where it is written
 * @param setup how its run was started
 * @param again tells how it is had again
 */
record JunitCase(XmlText xml, RunSetup setup, RunAgain again) {

    void write(String suite, CaseResult one) throws IOException {
        SimulationResult last = one.last();
        xml.begin("testcase").with("name", name(one)).with("classname", suite).with("time", seconds(last.took()));
        properties(one);
        for (boolean error : new boolean[] {false, true}) {
            if (!last.verdict().isPass() && isError(last.verdict()) == error) {
                problem(error ? "error" : "failure", last);
                xml.text(words(last)).end();
            }
            for (SimulationResult earlier :
                    one.attempts().subList(0, one.attempts().size() - 1)) {
                if (isError(earlier.verdict()) == error) {
                    problem((last.verdict().isPass() ? "flaky" : "rerun") + (error ? "Error" : "Failure"), earlier);
                    xml.begin("stackTrace").text(words(earlier)).end();
                    xml.begin("system-out").text(Story.of(earlier)).end();
                    xml.end();
                }
            }
        }
        xml.begin("system-out")
                .text(one.attempts().stream().map(Story::of).collect(Collectors.joining("\n")) + again(one))
                .end();
        xml.end();
    }

    static String name(CaseResult one) {
        return one.key().scenario()
                + (one.key().repetition() > 1 ? " #" + one.key().repetition() : "");
    }

    /** What says nothing about the bot is an error. */
    static boolean isError(Verdict verdict) {
        return verdict.isNoVerdictOnTheBot();
    }

    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }

    private void properties(CaseResult one) throws IOException {
        SimulationResult last = one.last();
        xml.begin("properties");
        property("conversation", last.conversation().value());
        property("run", setup.run().value());
        property("bot", last.scenario().bot().value());
        property("seed", Long.toString(last.seed()));
        property("verdict", one.verdict().word());
        switch (again.of(one)) {
            case RunAgain.Again.Line line -> property("again", line.words());
            case RunAgain.Again.Impossible impossible -> property("notAgain", impossible.words());
        }
        xml.end();
    }

    private void property(String name, String value) throws IOException {
        xml.begin("property").with("name", name).with("value", value).end();
    }

    private String again(CaseResult one) {
        return switch (again.of(one)) {
            case RunAgain.Again.Line line -> "again: " + line.words() + "\n";
            case RunAgain.Again.Impossible impossible -> "cannot be run again: " + impossible.words() + "\n";
        };
    }

    /** Begins the element of an attempt that did not pass. */
    private void problem(String element, SimulationResult attempt) throws IOException {
        List<Check> failures = attempt.failures();
        xml.begin(element)
                .with("type", attempt.verdict().word())
                .with("message", failures.isEmpty() ? Story.headline(attempt) : words(failures.getFirst()));
    }

    private static String words(SimulationResult attempt) {
        return attempt.failures().isEmpty()
                ? Story.headline(attempt)
                : attempt.failures().stream().map(JunitCase::words).collect(Collectors.joining("\n"));
    }

    private static String words(Check check) {
        return "%s: expected %s, but saw %s [%s]"
                .formatted(check.place(), check.expected(), check.seen(), check.rule());
    }
}
