package dev.parley.shell.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.shell.line.SecretMask;
import dev.parley.shell.line.TextMask;
import dev.parley.shell.render.Printable;
import java.util.List;

/**
 * Warnings of the libraries, one line each on stderr, without secrets, control characters or stack traces. In code,
 * because a configuration file costs a tenth of a second of every start. Found by Logback as a service.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class StderrLogging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        OneLine layout = new OneLine();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static final class OneLine extends LayoutBase<ILoggingEvent> {
        private final TextMask mask = new TextMask(new SecretMask(List::of), () -> RedactionPolicy.STANDARD);

        @Override
        public String doLayout(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            String cause = thrown == null ? "" : " (" + thrown.getClassName() + ": " + thrown.getMessage() + ")";
            String line = event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage() + cause;
            return Printable.oneLine(mask.apply(line)) + "\n";
        }
    }
}
