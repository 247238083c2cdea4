package dev.parley.shell.wiring;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.GlobalOptions;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.LeftBehind;
import dev.parley.shell.command.Streams;
import dev.parley.shell.command.Suggestions;
import dev.parley.shell.command.TenantCommands;
import dev.parley.shell.line.CommandRunner;
import dev.parley.shell.line.InteractiveShell;
import dev.parley.shell.line.TextMask;
import java.io.IOException;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.jline.PromptProvider;

/** Starts Spring, and in it Spring Shell, for a person at a terminal. */
final class SpringRepl implements InteractiveShell {
    private final CommandCatalogue catalogue;
    private final CommandRunner runner;
    private final Tenants tenants;
    private final Folders folders;
    private final TextMask mask;
    private final LeftBehind leftBehind;
    private final Streams streams;
    private final Interruption process;
    private final Supplier<Terminal> terminals;

    SpringRepl(
            CommandCatalogue catalogue,
            CommandRunner runner,
            Tenants tenants,
            Folders folders,
            TextMask mask,
            LeftBehind leftBehind,
            Streams streams,
            Interruption process,
            Supplier<Terminal> terminals) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.tenants = tenants;
        this.folders = folders;
        this.mask = mask;
        this.leftBehind = leftBehind;
        this.streams = streams;
        this.process = process;
        this.terminals = terminals;
    }

    @Override
    public ExitCode run(Arguments defaults) {
        boolean plain = defaults.find(GlobalOptions.NO_COLOR).orElse(false);
        Streams own = plain ? streams.withoutColour() : streams;
        greet(defaults, own);
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.registerBean(Terminal.class, terminals);
            spring.registerBean(CommandCatalogue.class, () -> catalogue);
            spring.registerBean(CommandRunner.class, () -> runner);
            spring.registerBean(Streams.class, () -> own);
            spring.registerBean(Arguments.class, () -> defaults);
            spring.registerBean(Interruption.class, () -> process);
            spring.registerBean(Folders.class, () -> folders);
            spring.registerBean(TextMask.class, () -> mask);
            spring.registerBean(Suggestions.class, () -> TenantCommands.suggestions(tenants));
            spring.registerBean(PromptProvider.class, () -> () -> prompt(defaults, own));
            spring.register(ReplConfiguration.class);
            spring.refresh();
            spring.getBean(ShellRunner.class).run(new String[0]);
            return ExitCode.DONE;
        } catch (Exception e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    private void greet(Arguments defaults, Streams own) {
        String tenant = tenants.named(defaults.find(GlobalOptions.TENANT)).name();
        if (!defaults.find(GlobalOptions.QUIET).orElse(false)) {
            String why = tenants.isNothingConfigured() ? "No tenant is configured, so this is the " : "The tenant is ";
            own.err().line("Parley. " + why + tenant + ". TAB completes, 'help' explains, Ctrl-D leaves.");
            leftBehind.tell(words -> own.err().line("parley: " + words));
        }
    }

    private AttributedString prompt(Arguments defaults, Streams own) {
        String tenant;
        try {
            tenant = tenants.named(defaults.find(GlobalOptions.TENANT)).name();
        } catch (CommandFailure e) {
            tenant = "?";
        }
        AttributedStyle style = own.out().isColoured()
                ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)
                : AttributedStyle.DEFAULT;
        return new AttributedString("parley:" + tenant + "> ", style);
    }

    /** The terminal of this process. */
    static Terminal systemTerminal() {
        try {
            return TerminalBuilder.builder()
                    .name("parley")
                    .system(true)
                    .dumb(true)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException("the terminal cannot be opened", e);
        }
    }
}
