package dev.parley.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command is called, what it takes and what its help says. Parser, completion, help and Spring Shell's registry
 * all read it from here.
 *
 * @param words the words that call it, for example {@code conversation say}
 * @param summary one line without a full stop
 * @param help what more there is to say; may be empty
 * @param positionals parameters with a place, in order
 * @param options parameters with a name
 * @param examples lines to copy
 * @param exitCodes how it may end, beside done, usage and interrupted, which all commands share
 * @param scopes rights that its calls need of a CXone client
 * @param needsTerminal whether it refuses to run without one
 * @param hidden whether lists of commands leave it out
 */
public record CommandSpec(
        List<String> words,
        String summary,
        String help,
        List<Positional<?>> positionals,
        List<Option<?>> options,
        List<Example> examples,
        List<ExitCode> exitCodes,
        List<String> scopes,
        boolean needsTerminal,
        boolean hidden) {

    /** Copies what it is given and refuses a spec that no line could ever meet. */
    public CommandSpec {
        words = List.copyOf(words);
        positionals = List.copyOf(positionals);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
        exitCodes = List.copyOf(exitCodes);
        scopes = List.copyOf(scopes);
        SpecRules.check(words, positionals, options);
    }

    /** Its words as one text. */
    public String name() {
        return String.join(" ", words);
    }

    /** Starts a spec. */
    public static Builder named(String... words) {
        return new Builder(List.of(words));
    }

    /**
     * A line to copy.
     *
     * @param line without {@code parley} in front
     * @param about what it does, may be empty
     */
    public record Example(String line, String about) {}

    /** Collects the parts of a spec; {@link #runs} ends it. */
    public static final class Builder {
        private final List<String> words;
        private String summary = "";
        private String help = "";
        private final List<Positional<?>> positionals = new ArrayList<>();
        private final List<Option<?>> options = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private final List<ExitCode> exitCodes = new ArrayList<>();
        private final List<String> scopes = new ArrayList<>();
        private boolean needsTerminal;
        private boolean hidden;

        private Builder(List<String> words) {
            this.words = words;
        }

        /** One line without a full stop. */
        public Builder summary(String line) {
            summary = line;
            return this;
        }

        /** What more there is to say. */
        public Builder help(String text) {
            help = text.strip();
            return this;
        }

        /** The next parameters by place or by name. */
        public Builder takes(Parameter<?>... parameters) {
            for (Parameter<?> parameter : parameters) {
                switch (parameter) {
                    case Option<?> option -> options.add(option);
                    case Positional<?> positional -> positionals.add(positional);
                }
            }
            return this;
        }

        /** A line to copy, without {@code parley} in front. */
        public Builder example(String line, String about) {
            examples.add(new Example(line, about));
            return this;
        }

        /** How it may end, beside what all commands share. */
        public Builder mayEndWith(ExitCode... codes) {
            exitCodes.addAll(List.of(codes));
            return this;
        }

        /** Rights that its calls need of a CXone client. */
        public Builder needsScopes(String... names) {
            scopes.addAll(List.of(names));
            return this;
        }

        /** Refuses to run where input or output is no terminal. */
        public Builder needsTerminal() {
            needsTerminal = true;
            return this;
        }

        /** Left out of lists. */
        public Builder hidden() {
            hidden = true;
            return this;
        }

        /** The finished command. */
        public Command runs(Handler handler) {
            return new Command(
                    new CommandSpec(
                            words,
                            summary,
                            help,
                            positionals,
                            options,
                            examples,
                            exitCodes,
                            scopes,
                            needsTerminal,
                            hidden),
                    handler);
        }
    }
}
