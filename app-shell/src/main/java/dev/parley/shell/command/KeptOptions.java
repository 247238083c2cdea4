package dev.parley.shell.command;

import dev.parley.domain.campaign.RunSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The options that are kept with a run, and lines that repeat it: what they do not say is as it was then. */
final class KeptOptions {
    /** Those that choose and shape what happens. Where reports go is no part of it. */
    private static final List<Option<?>> KEPT = Stream.concat(
                    Stream.of(VisitorOptions.BOT, SandboxWeather.WEATHER, SandboxWeather.SEED),
                    CampaignOptions.shaping())
            .toList();

    /** By these scenarios are found again; their names stand in every report anyway. */
    private static final List<Option<?>> CHOOSING = List.of(CampaignOptions.TAG, CampaignOptions.ONLY);

    private KeptOptions() {}

    /**
     * What a line gave of them, each as one word.
     *
     * @param redact takes personal data out of a value; paths stay, because files are found by them
     */
    static List<String> of(Invocation line, UnaryOperator<String> redact) {
        List<String> words = new ArrayList<>();
        for (Option<?> option : KEPT) {
            line.arguments().typed(option).stream()
                    .map(text -> option.equals(CampaignOptions.CLASS_PATH)
                            ? whole(text)
                            : CHOOSING.contains(option) ? text : redact.apply(text))
                    .forEach(text -> words.add(option.label() + "=" + text));
        }
        return words;
    }

    /** The line, and what a run was started with where the line says nothing; at the same tenant unless the line names one. */
    static Invocation asThen(Invocation line, RunSetup setup) {
        boolean elsewhere =
                line.tenant().filter(tenant -> !tenant.equals(setup.tenant())).isPresent();
        var then = new Arguments.Builder();
        if (line.tenant().isEmpty()) {
            then.add(GlobalOptions.TENANT, setup.tenant());
        }
        for (String word : setup.options()) {
            int equals = word.indexOf('=');
            option(word.substring(0, Math.max(equals, 0)))
                    .filter(option -> !(elsewhere && option.equals(SandboxWeather.WEATHER)))
                    .ifPresentOrElse(
                            option -> add(then, option, word.substring(equals + 1)),
                            () -> line.note("'" + word + "' of that run is left out"));
        }
        figures(then, setup);
        return with(line, line.arguments().orElse(then.build()));
    }

    /** As {@link #asThen}, to go on with the run itself: at its tenant, by its seed, and to the end unless the line says otherwise. */
    static Invocation goingOn(Invocation line, RunSetup setup) {
        var fixed = new Arguments.Builder();
        fixed.add(GlobalOptions.TENANT, setup.tenant());
        if (!line.arguments().has(CampaignOptions.FAIL_FAST)) {
            fixed.add(CampaignOptions.FAIL_FAST, "false");
        }
        Invocation there = with(line, fixed.build().orElse(line.arguments()));
        return asThen(there, setup);
    }

    /** The line with one more value of an option. */
    static Invocation adding(Invocation line, Option<?> option, List<String> values) {
        var more = new Arguments.Builder();
        values.forEach(value -> more.add(option, value));
        return with(line, more.build().orElse(line.arguments()));
    }

    /** What every run is kept with, also where the line gave nothing; what is the default now need not be said. */
    private static void figures(Arguments.Builder then, RunSetup setup) {
        addMissing(then, CampaignOptions.REPEAT, setup.repeat());
        addMissing(then, CampaignOptions.PARALLEL, setup.parallel());
        addMissing(then, CampaignOptions.RETRIES, setup.retries());
        addMissing(then, SandboxWeather.SEED, setup.seed());
    }

    private static void addMissing(Arguments.Builder then, Option<Long> option, long value) {
        if (!then.has(option) && !option.fallback().equals(Optional.of(String.valueOf(value)))) {
            add(then, option, String.valueOf(value));
        }
    }

    private static void add(Arguments.Builder then, Option<?> option, String text) {
        try {
            then.add(option, text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(
                    option.label() + " of that run is '" + text + "', and " + e.getMessage(),
                    "Run its scenarios with 'parley simulate'");
        }
    }

    private static Optional<Option<?>> option(String label) {
        return KEPT.stream().filter(option -> option.label().equals(label)).findFirst();
    }

    private static Invocation with(Invocation line, Arguments arguments) {
        return new Invocation(line.spec(), arguments, line.streams(), line.interruption());
    }

    private static String whole(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }
}
