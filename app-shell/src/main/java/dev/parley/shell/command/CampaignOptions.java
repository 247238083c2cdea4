package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignSettings;
import dev.parley.domain.exchange.CallRate;
import dev.parley.domain.exchange.Guard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The options that shape a campaign, for every command that runs one. */
final class CampaignOptions {
    static final Positional<Path> SOURCE = Positional.of(
                    "SOURCE",
                    ValueType.path(),
                    "a scenario file or a folder of them, a Java file or a class; without one, --say or an example")
            .optional()
            .repeated();
    static final Option<String> TAG = Option.of(
                    "tag", ValueType.name(), "only scenarios that have this tag, or one of several")
            .repeated();
    static final Option<String> ONLY = Option.of(
                    "only", ValueType.name(), "only the scenario of this name, or of several names")
            .repeated();
    static final Option<Path> CLASS_PATH = Option.of(
                    "class-path", ValueType.path(), "a jar or a folder of classes that scenarios in Java use")
            .repeated();
    static final Option<Long> REPEAT = Option.of(
                    "repeat", ValueType.number(1, 10_000), "how many times each scenario runs")
            .byDefault("1");
    static final Option<Long> PARALLEL = Option.of(
                    "parallel", ValueType.number(1, 5_000), "how many conversations may be under way at once")
            .byDefault("10");
    private static final Option<CallRate> RATE = Option.of(
            "rate",
            ValueType.rate(),
            "how many requests the tenant takes, such as 50/s; without it the setting, or what its complaints teach");
    static final Option<Guard> GUARD = Option.of(
                    "guard",
                    ValueType.oneOf(Guard.class),
                    "strict: a look behind each turn; known: what is known anyway, one call a turn less")
            .byDefault("known");
    private static final Option<Duration> SETTLE = Option.of(
            "settle",
            ValueType.duration(),
            "how long the bot must stay quiet behind an answer even where all of it is expected; without it, on at once");
    static final Option<Boolean> FAIL_FAST =
            Option.flag("fail-fast", "begin no conversation behind the first that does not pass");
    static final Option<Long> RETRIES = Option.of(
                    "retries", ValueType.number(0, 10), "how often a conversation that did not pass is tried again")
            .byDefault("0");
    private static final Option<Long> PASS_RATE = Option.of(
            "pass-rate",
            ValueType.number(1, 100).called("PERCENT"),
            "how many must pass, judged by the lower end of the 95 % interval; without it all must");
    private static final Option<String> REPORT = Option.of(
                    "report", ValueType.name().called("html,junit,json"), "reports to write, parted by commas")
            .repeated();
    private static final Option<Path> REPORT_DIR =
            Option.of("report-dir", ValueType.path(), "where to write them").byDefault("parley-report");

    private static final Option<Boolean> PLAN = Option.flag("plan", "only tell what it will cost; nothing is sent");

    private CampaignOptions() {}

    /** The options, to be declared. */
    static Parameter<?>[] all() {
        return new Parameter<?>[] {
            TAG,
            ONLY,
            CLASS_PATH,
            REPEAT,
            PARALLEL,
            RATE,
            GUARD,
            SETTLE,
            FAIL_FAST,
            RETRIES,
            PASS_RATE,
            REPORT,
            REPORT_DIR
        };
    }

    /** Those that choose and shape what happens, and not where it is reported: a run is kept with them. */
    static Stream<Option<?>> shaping() {
        return Arrays.stream(all())
                .filter(parameter -> !parameter.equals(REPORT) && !parameter.equals(REPORT_DIR))
                .map(parameter -> (Option<?>) parameter);
    }

    /** For commands that go on with a run, whose scenarios are chosen already. */
    static Parameter<?>[] goingOn() {
        return Arrays.stream(all())
                .filter(parameter -> !parameter.equals(TAG) && !parameter.equals(ONLY) && !parameter.equals(REPEAT))
                .toArray(Parameter<?>[]::new);
    }

    /** For commands that can also only plan. */
    static Parameter<?>[] planning() {
        return new Parameter<?>[] {PLAN};
    }

    /** For a comparison, whose conversations are not judged by whether they pass. */
    static Parameter<?>[] comparing() {
        return new Parameter<?>[] {TAG, ONLY, CLASS_PATH, REPEAT, PARALLEL, RATE};
    }

    /** The options that write reports, for commands that hold no conversation. */
    static Parameter<?>[] reporting() {
        return new Parameter<?>[] {TAG, ONLY, CLASS_PATH, REPORT, REPORT_DIR};
    }

    /** Whether the line asks for more than one plain conversation. */
    static boolean given(Invocation line) {
        return !line.all(SOURCE).isEmpty()
                || line.is(PLAN)
                || line.get(REPEAT) > 1
                || line.get(RETRIES) > 0
                || line.find(RATE).isPresent()
                || line.find(SETTLE).isPresent()
                || !line.all(REPORT).isEmpty();
    }

    static Set<String> tags(Invocation line) {
        return new LinkedHashSet<>(line.all(TAG));
    }

    static List<Path> classPath(Invocation line) {
        return line.all(CLASS_PATH);
    }

    static Set<String> only(Invocation line) {
        return new LinkedHashSet<>(line.all(ONLY));
    }

    static boolean planned(Invocation line) {
        return line.is(PLAN);
    }

    static int repeat(Invocation line) {
        return Math.toIntExact(line.get(REPEAT));
    }

    /** The tenant, with turns guarded and answers waited for as the line wants it. */
    static TenantSession within(TenantSession tenant, Invocation line) {
        TenantSession guarded = tenant.guarded(line.get(GUARD));
        return line.find(SETTLE)
                .map(quiet -> guarded.within(guarded.window().settling(quiet)))
                .orElse(guarded);
    }

    static Optional<CallRate> rate(Invocation line) {
        return line.find(RATE);
    }

    static CampaignSettings settings(Invocation line, long seed) {
        return new CampaignSettings(
                Math.toIntExact(line.get(PARALLEL)), Math.toIntExact(line.get(RETRIES)), line.is(FAIL_FAST), seed);
    }

    static Optional<Double> required(Invocation line) {
        return line.find(PASS_RATE).map(percent -> percent / 100.0);
    }

    static List<ReportKind> reports(Invocation line) {
        List<String> words = line.all(REPORT).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().map(ReportKind::of).distinct().toList();
    }

    static Path reportDir(Invocation line) {
        return line.get(REPORT_DIR);
    }
}
