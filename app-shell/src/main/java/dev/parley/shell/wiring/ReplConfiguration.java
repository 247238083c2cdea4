package dev.parley.shell.wiring;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.Streams;
import dev.parley.shell.command.Suggestions;
import dev.parley.shell.line.CommandRunner;
import dev.parley.shell.line.ReplAnswers;
import dev.parley.shell.line.ReplCompleter;
import dev.parley.shell.line.ReplHistory;
import dev.parley.shell.line.ReplInput;
import dev.parley.shell.line.ReplParser;
import dev.parley.shell.line.ReplRunner;
import dev.parley.shell.line.ReplSession;
import dev.parley.shell.line.TextMask;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.PromptProvider;

/** The beans of the interactive shell, which alone runs in Spring: Spring Shell's own ones, in Parley's colours. */
@Configuration(proxyBeanMethods = false)
class ReplConfiguration {

    @Bean
    ReplSession session(CommandRunner runner, Streams streams, Arguments defaults, Terminal terminal) {
        LineReader answers = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
        Streams own = new Streams(streams.out(), streams.err(), new ReplAnswers(answers));
        return new ReplSession(runner, own, defaults, terminal);
    }

    @Bean
    CommandRegistry commandRegistry(ReplSession session, CommandCatalogue catalogue) {
        return session.registry(catalogue);
    }

    @Bean
    CommandParser commandParser(CommandCatalogue catalogue) {
        return new ReplParser(catalogue);
    }

    @Bean
    LineReader lineReader(
            Terminal terminal, CommandCatalogue catalogue, Suggestions tenants, TextMask mask, Folders folders) {
        return ReplReader.build(
                terminal, new ReplCompleter(catalogue, tenants), new ReplHistory(catalogue, mask), folders.history());
    }

    @Bean
    JLineInputProvider inputProvider(LineReader reader, PromptProvider prompt, Interruption process) {
        JLineInputProvider input = new ReplInput(reader, process::requested);
        input.setPromptProvider(prompt);
        return input;
    }

    @Bean
    ShellRunner shellRunner(JLineInputProvider input, CommandParser parser, CommandRegistry registry) {
        return new ReplRunner(input, parser, registry);
    }
}
